// An account in the address: behind the #, which browsers keep to themselves and send to no server.

import { readAccount, Tally, table } from "./reading.js";

/** @typedef {import("./reading.js").Account} Account */

const MARK = "#icp=";
const LONGEST = 60_000; // letters; a long checklist takes about 4,000

/**
 * The end of an address that carries what is known of an account, with the answers for one profile.
 * @param {Account} account
 * @param {string} profile
 * @param {Iterable<string>} fields The account fields that this profile looks at.
 */
export function linkFragment(account, profile, fields) {
  /** @type {Account} */
  const shared = { ...account, facts: table(), answers: table(), seen: table() };
  for (const field of fields) {
    const text = account.facts[field];
    if (text) shared.facts[field] = text;
  }
  const answers = account.answers[profile];
  const seen = account.seen[profile];
  if (answers) shared.answers[profile] = answers;
  if (seen) shared.seen[profile] = seen;
  return MARK + encoded(JSON.stringify(shared));
}

/** Whether an address carries an account. @param {string} fragment */
export function isLink(fragment) {
  return fragment.startsWith(MARK);
}

/**
 * The account in the end of an address, and how much of it was left out; null when there is none.
 * @param {string} fragment
 * @returns {{account: Account, dropped: number} | null}
 */
export function readLink(fragment) {
  if (!isLink(fragment) || fragment.length > LONGEST) return null;
  const tally = new Tally();
  try {
    const account = readAccount(JSON.parse(decoded(fragment.slice(MARK.length))), tally);
    return account && { account, dropped: tally.dropped };
  } catch {
    return null; // cut off, or made by somebody else
  }
}

/** @param {string} text */
function encoded(text) {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} text */
function decoded(text) {
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  );
}

/** Take an account out of the address, once it is saved or refused. */
export function clearAddress() {
  if (isLink(location.hash))
    history.replaceState(history.state, "", location.pathname + location.search);
}
