// One account as a value: empty, copied, laid over another.

import { table } from "./reading.js";

/** @typedef {import("./reading.js").Account} Account */

/** What a link brings, laid over the saved account. @param {Account} onto @param {Account} mine */
export function merge(onto, mine) {
  for (const key of /** @type {const} */ (["facts", "answers", "seen"])) {
    onto[key] = Object.assign(table(), mine[key], onto[key]);
  }
}

/** An account without anything but its rep. @param {string} rep @returns {Account} */
export function blank(rep) {
  const none = { facts: table(), answers: table(), seen: table() };
  return { id: newId(), name: "", rep, date: "", ...none, changed: "" };
}

/** A copy that can be written to. @param {Account} account @returns {Account} */
export function copyOf(account) {
  const copy = { ...account, facts: Object.assign(table(), account.facts) };
  copy.answers = table();
  copy.seen = table();
  for (const [profile, lines] of Object.entries(account.answers))
    copy.answers[profile] = Object.assign(table(), lines);
  for (const [profile, seen] of Object.entries(account.seen))
    copy.seen[profile] = { ...seen, lines: Object.assign(table(), seen.lines) };
  return copy;
}

/** An id that no other account has; `randomUUID` is missing on pages without https. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
