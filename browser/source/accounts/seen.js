// What became of a checklist's questions since an account's answers were given.

import { table } from "./reading.js";

/** @typedef {import("./reading.js").Account} Account */
/** @typedef {import("./reading.js").Seen} Seen */
/** @typedef {import("../scoring/types").Card} Card */
/**
 * @typedef {object} Since
 * @property {string[]} added Ids of questions that are new.
 * @property {string[]} changed Ids of questions that ask or test something else now.
 * @property {string[]} gone Ids of answered questions that are no more.
 */

/**
 * Note a person's grade, or that there is none any more, under the questions as they are now.
 * @param {Account} draft
 * @param {string} profile
 * @param {Seen} now
 * @param {string} line
 * @param {string | null} grade
 */
export function noteAnswer(draft, profile, now, line, grade) {
  const answers = draft.answers[profile] ?? table();
  draft.answers[profile] = answers;
  if (grade === null) delete answers[line];
  else answers[line] = grade;
  confirmLine(draft, profile, now, line);
}

/**
 * Note that a line was looked at as it is now.
 * @param {Account} draft
 * @param {string} profile
 * @param {Seen} now
 * @param {string} line
 */
export function confirmLine(draft, profile, now, line) {
  const seen = draft.seen[profile];
  const print = now.lines[line];
  if (seen && print) seen.lines[line] = print;
  const { added, changed, gone } = changesSince(draft, profile, now);
  if (!seen || !(added.length || changed.length || gone.length)) confirmAll(draft, profile, now);
}

/**
 * Note that all questions were looked at as they are now; answers to others are forgotten.
 * @param {Account} draft
 * @param {string} profile
 * @param {Seen} now
 */
export function confirmAll(draft, profile, now) {
  draft.seen[profile] = { revision: now.revision, lines: Object.assign(table(), now.lines) };
  const answers = draft.answers[profile] ?? table();
  for (const line of Object.keys(answers)) if (!now.lines[line]) delete answers[line];
}

/**
 * @param {Account} account
 * @param {string} profile
 * @param {Seen} now
 * @returns {Since}
 */
export function changesSince(account, profile, now) {
  const before = account.seen[profile];
  if (!before || before.revision === now.revision) return { added: [], changed: [], gone: [] };
  const answers = account.answers[profile] ?? table();
  const lines = Object.keys(now.lines);
  return {
    added: lines.filter((line) => !before.lines[line]),
    changed: lines.filter((line) => before.lines[line] && before.lines[line] !== now.lines[line]),
    gone: Object.keys(answers).filter((line) => !now.lines[line]),
  };
}

/** The questions of a profile as they are now. @param {Card} card @returns {Seen} */
export function seenNow(card) {
  /** @type {Record<string, string>} */
  const lines = table();
  for (const { id, fingerprint } of [...card.disqualifiers, ...card.criteria])
    lines[id] = fingerprint;
  return { revision: card.revision, lines };
}
