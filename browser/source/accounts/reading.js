// The strict reader of everything that comes from outside: storage, files, links.
// A value of the wrong shape is left out and counted; nothing is thrown, nothing is run.

/**
 * @typedef {{revision: string, lines: Record<string, string>}} Seen
 *   What a profile asked when its answers were given: its revision, and a fingerprint of each line.
 * @typedef {object} Account
 * @property {string} id
 * @property {string} name
 * @property {string} rep
 * @property {string} date As typed.
 * @property {Record<string, string>} facts What is known, as typed, by the id of the account field.
 * @property {Record<string, Record<string, string>>} answers A person's grades: profile, line, grade.
 * @property {Record<string, Seen>} seen By profile.
 * @property {string} changed When, as an ISO time; "" when never.
 */

/** Most letters of a text, and most entries of a table, of each kind. */
const LONGEST = { name: 200, rep: 100, date: 40, fact: 500, mark: 100 };
const MOST = { accounts: 2000, fields: 300, profiles: 2000, lines: 300 };

const KEY = /^[a-z][a-z0-9_-]{0,59}$/;
const ID = /^[A-Za-z0-9-]{8,40}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
// Control, bidirectional and invisible characters change how the text around them reads.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Counts what a reader has left out. */
export class Tally {
  dropped = 0;
}

/**
 * A mapping without a prototype, so that no key that an author or a file chooses means anything else.
 * @template T
 * @returns {Record<string, T>}
 */
export function table() {
  return Object.create(null);
}

/**
 * Text as one line without characters that nobody sees, cut to a length.
 * @param {unknown} value
 * @param {number} longest
 */
export function cleaned(value, longest) {
  if (typeof value !== "string") return "";
  const text = value
    .slice(0, 4 * longest)
    .replace(UNSEEN, " ")
    .trim();
  return Array.from(text).slice(0, longest).join("");
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The entries of a table whose keys are ids and whose values the reader accepts.
 * @template T
 * @param {unknown} value
 * @param {number} most
 * @param {(value: unknown) => T | null} read Gives null for what is to be left out.
 * @param {Tally} tally
 * @returns {Record<string, T>}
 */
function readTable(value, most, read, tally) {
  /** @type {Record<string, T>} */
  const found = table();
  if (!isTable(value)) {
    if (value !== undefined) tally.dropped += 1;
    return found;
  }
  let count = 0;
  for (const [key, one] of Object.entries(value)) {
    const kept = count < most && KEY.test(key) ? read(one) : null;
    if (kept === null) tally.dropped += 1;
    else {
      found[key] = kept;
      count += 1;
    }
  }
  return found;
}

/** @param {unknown} value */
function readFact(value) {
  return cleaned(value, LONGEST.fact) || null;
}

/** @param {unknown} value */
function readAnswer(value) {
  return typeof value === "string" && KEY.test(value) ? value : null;
}

/** @param {unknown} value */
function readMark(value) {
  return typeof value === "string" && value.length <= LONGEST.mark ? cleaned(value, 100) : null;
}

/**
 * One account, in full and clean; null when the value is none.
 * @param {unknown} value
 * @param {Tally} tally
 * @returns {Account | null}
 */
export function readAccount(value, tally) {
  if (!isTable(value) || typeof value.id !== "string" || !ID.test(value.id)) {
    tally.dropped += 1;
    return null;
  }
  return {
    id: value.id,
    name: cleaned(value.name, LONGEST.name),
    rep: cleaned(value.rep, LONGEST.rep),
    date: cleaned(value.date, LONGEST.date),
    facts: readTable(value.facts, MOST.fields, readFact, tally),
    answers: readTable(
      value.answers,
      MOST.profiles,
      (lines) => readTable(lines, MOST.lines, readAnswer, tally),
      tally,
    ),
    seen: readTable(value.seen, MOST.profiles, (one) => readSeen(one, tally), tally),
    changed: typeof value.changed === "string" && TIME.test(value.changed) ? value.changed : "",
  };
}

/**
 * @param {unknown} value
 * @param {Tally} tally
 * @returns {Seen | null}
 */
function readSeen(value, tally) {
  if (!isTable(value)) return null;
  const revision = readMark(value.revision) ?? "";
  return { revision, lines: readTable(value.lines, MOST.lines, readMark, tally) };
}

/**
 * The accounts in a text that is JSON, as `exported` writes it; null when it is something else.
 * The first of several with one id counts.
 * @param {string} text
 * @returns {{accounts: Account[], dropped: number} | null}
 */
export function readAccounts(text) {
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const listed = isTable(data) ? data.accounts : null;
  if (!Array.isArray(listed)) return null;
  const tally = new Tally();
  /** @type {Map<string, Account>} */
  const found = new Map();
  for (const one of listed) {
    const account = found.size < MOST.accounts ? readAccount(one, tally) : null;
    if (account && !found.has(account.id)) found.set(account.id, account);
    else if (account || found.size >= MOST.accounts) tally.dropped += 1;
  }
  return { accounts: [...found.values()], dropped: tally.dropped };
}
