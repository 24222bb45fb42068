// The list of saved accounts in memory, in step with the storage that all tabs share.

import { copyOf } from "./account.js";
import * as storage from "./storage.js";

/** @typedef {import("./reading.js").Account} Account */
/** @typedef {(draft: Account) => void} Change */

const WRITE_AFTER = 200; // ms: a click is drawn before the list is written

/** @type {Map<string, Account>} By id. */
export const saved = new Map();

/**
 * What this tab has changed and not written yet, by account: changes that can be made again on top of
 * another tab's, or null where the account came or went as a whole.
 * @type {Map<string, Change[] | null>}
 */
const pending = new Map();

/** @type {readonly Account[]} The list as this tab knows it to be stored. */
let known = [];
let timer = 0;
let tell = () => {};

/**
 * Read the storage, and follow what other tabs write.
 * @param {() => void} changed Called when the list is another than before without a call from here.
 */
export function startSaved(changed) {
  tell = changed;
  known = storage.load();
  for (const account of known) saved.set(account.id, account);
  window.addEventListener("storage", (event) => {
    if (storage.concerns(event)) meet();
  });
  window.addEventListener("pagehide", write);
  document.addEventListener("visibilitychange", write);
}

/** Add an account, or replace it as a whole. @param {Account} account */
export function put(account) {
  saved.set(account.id, account);
  pending.set(account.id, null);
  writeSoon();
}

/** @param {string} id */
export function drop(id) {
  saved.delete(id);
  pending.set(id, null);
  writeSoon();
}

/**
 * Change a saved account, or save one that is not.
 * @param {Account} changed
 * @param {Change} change
 */
export function changeSaved(changed, change) {
  const waiting = saved.has(changed.id) ? pending.get(changed.id) : null;
  saved.set(changed.id, changed);
  pending.set(changed.id, waiting === null ? null : [...(waiting ?? []), change]);
  writeSoon();
}

/** Write what is pending now. */
export function write() {
  window.clearTimeout(timer);
  if (!pending.size) return;
  if (storage.load() !== known) meet();
  const before = storage.trouble;
  const list = [...saved.values()];
  storage.save(list);
  if (!storage.trouble || storage.trouble === "unreadable") {
    pending.clear();
    known = list;
  }
  if (before !== storage.trouble) tell();
}

function writeSoon() {
  window.clearTimeout(timer);
  timer = window.setTimeout(write, WRITE_AFTER);
}

/** Take over what other tabs have written, with what is pending here on top of it. */
function meet() {
  known = storage.load();
  const stored = new Set(known.map((account) => account.id));
  for (const id of saved.keys()) if (!stored.has(id) && !pending.has(id)) saved.delete(id);
  for (const account of known) {
    const changes = pending.get(account.id);
    if (changes !== null) saved.set(account.id, changes ? changedBy(account, changes) : account);
  }
  tell();
}

/** @param {Account} account @param {Change[]} changes */
function changedBy(account, changes) {
  const draft = copyOf(account);
  for (const change of changes) change(draft);
  draft.changed = new Date().toISOString();
  return draft;
}
