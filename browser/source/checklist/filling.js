// Filling in a checklist: what a tick or a typed value changes in the account.

import * as accounts from "../accounts/index.js";
import { table } from "../accounts/reading.js";
import { confirmAll, confirmLine, noteAnswer } from "../accounts/seen.js";
import { valuesText } from "./outcome.js";
import { stateOf } from "./state.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {import("./lines.js").Control} Control */
/** @typedef {import("./lines.js").LinePlace} LinePlace */
/** @typedef {import("./parts.js").Parts} Parts */

/**
 * @param {Parts} parts
 * @param {(draft: Account) => void} change
 */
function fillIn({ playbook }, change) {
  accounts.change(accounts.current().id, (draft) => {
    draft.date ||= new Date().toLocaleDateString(playbook.locale, { dateStyle: "medium" });
    change(draft);
  });
}

/**
 * Take over what was typed or chosen: the line's grade follows it from now on, and so does that of
 * every line that nobody could answer before.
 * @param {Parts} parts
 * @param {string} line
 * @param {string} field
 * @param {string} text
 */
export function typeFact(parts, line, field, text) {
  const { profile, now, lines } = parts;
  fillIn(parts, (draft) => {
    if (text) draft.facts[field] = text;
    else delete draft.facts[field];
    noteAnswer(draft, profile, now, line, null);
    const answers = draft.answers[profile] ?? table();
    for (const { id, controls } of lines.values())
      if (controls.has(field) && answers[id] === "unknown") delete answers[id];
  });
}

/**
 * Take over a ticked box as the person's answer. Don't know also takes away what the line's fields
 * hold.
 * @param {Parts} parts
 * @param {LinePlace} line
 * @param {string} grade
 * @returns {{values: string, undo: () => void} | null} The values taken away, if there were any.
 */
export function tickBox(parts, line, grade) {
  const account = accounts.current();
  const { profile, now } = parts;
  const unsure = grade === "unknown";
  const values = unsure ? valuesText(parts, line.id, stateOf(parts, account)) : "";
  if (account.answers[profile]?.[line.id] === grade && !values) return null;
  fillIn(parts, (draft) => {
    noteAnswer(draft, profile, now, line.id, grade);
    if (unsure) for (const field of line.controls.keys()) delete draft.facts[field];
  });
  if (!values) return null;
  return { values, undo: () => restoreLine(parts, line, account) };
}

/**
 * Give a line the answer and the values that an account has.
 * @param {Parts} parts
 * @param {LinePlace} line
 * @param {Account} before
 */
function restoreLine({ profile, now }, line, before) {
  accounts.change(before.id, (draft) => {
    noteAnswer(draft, profile, now, line.id, before.answers[profile]?.[line.id] ?? null);
    for (const field of line.controls.keys()) {
      const text = before.facts[field];
      if (text) draft.facts[field] = text;
    }
  });
}

/** Let the grade of a line follow its values again. @param {Parts} parts @param {string} line */
export function follow(parts, line) {
  fillIn(parts, (draft) => noteAnswer(draft, parts.profile, parts.now, line, null));
}

/** Keep the answer to a question that has changed. @param {Parts} parts @param {string} line */
export function confirm(parts, line) {
  fillIn(parts, (draft) => confirmLine(draft, parts.profile, parts.now, line));
}

/** Keep the answers to all questions. @param {Parts} parts */
export function confirmEvery(parts) {
  fillIn(parts, (draft) => confirmAll(draft, parts.profile, parts.now));
}

/**
 * Take away every answer to this checklist, and all that its fields hold.
 * @param {Parts} parts
 * @returns {() => void} Brings them back.
 */
export function clearAll({ profile, fields }) {
  const before = accounts.current();
  accounts.change(before.id, (draft) => {
    delete draft.answers[profile];
    delete draft.seen[profile];
    for (const field of fields) delete draft.facts[field];
  });
  return () =>
    accounts.change(before.id, (draft) => {
      Object.assign(draft, {
        answers: before.answers,
        seen: before.seen,
        facts: before.facts,
      });
    });
}
