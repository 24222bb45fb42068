// The accounts that a rep saves, one list for all pages and tabs of a site. It is read when somebody
// subscribes, which comes first.

import { blank, copyOf, merge, newId } from "./account.js";
import { readAccounts } from "./reading.js";
import { changeSaved, drop, put, saved, startSaved, write as writeSaved } from "./saved.js";
import * as storage from "./storage.js";

/** @typedef {import("./reading.js").Account} Account */
/** @typedef {"" | "link" | "removed"} Origin Why the open account is not a saved one; "" when it is. */
/**
 * @typedef {object} Imported
 * @property {number} added
 * @property {number} replaced By a newer version of the same account.
 * @property {number} kept Because the version here is as new or newer.
 * @property {number} dropped Entries that are no account or no value of one.
 * @property {boolean} readable False when the file is not one of ours.
 * @property {() => void} undo Brings back the list as it was.
 */

/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {Account} */
let opened = blank("");
/** @type {Origin} */
let from = "";
let started = false;

/** Every saved account, the last changed first. */
export function list() {
  return [...saved.values()].sort((a, b) => (a.changed < b.changed ? 1 : -1));
}

/** The account that is open; an empty one without changes is not saved yet. */
export function current() {
  return opened;
}

/** Why the open account is not saved although it holds something; "" when all is well. */
export function origin() {
  return from;
}

/** What keeps accounts from being saved; "" when nothing does. */
export function trouble() {
  return storage.trouble;
}

/** Whether a saved account has this id. @param {string} id */
export function has(id) {
  return saved.has(id);
}

/** Open a saved account. @param {string} id */
export function open(id) {
  const account = saved.get(id);
  if (account) show(account, "");
}

/** Open a new account, which is saved when something of it is filled in. */
export function create() {
  show(blank(opened.rep), "");
}

/**
 * Change an account: the function gets a copy to write to, and is called again when another tab
 * has written the account meanwhile. One that came from a link stays unsaved until `keep`.
 * @param {string} id
 * @param {(draft: Account) => void} write
 */
export function change(id, write) {
  const before = id === opened.id ? opened : saved.get(id);
  if (!before) return;
  const draft = copyOf(before);
  write(draft);
  draft.changed = new Date().toISOString();
  if (id === opened.id) opened = draft;
  if (id === opened.id && from === "removed") from = "";
  if (id !== opened.id || !from) {
    if (!saved.has(id)) storage.rememberOpen(id);
    changeSaved(draft, write);
  }
  tell();
}

/**
 * Forget the open account, which is a saved one, and open an empty one.
 * @returns {() => void} Brings it back and opens it.
 */
export function remove() {
  const gone = opened;
  drop(gone.id);
  show(blank(gone.rep), "");
  return () => {
    put(gone);
    show(gone, "");
  };
}

/** Open an account that is not to be saved before the reader says so. @param {Account} account */
export function visit(account) {
  writeSaved();
  show(account, "link");
}

/** Open the saved account of this id, or an empty one, instead of one that is not saved. */
export function leave() {
  show(saved.get(opened.id) ?? blank(opened.rep), "");
}

/**
 * Save the open account that came from elsewhere: over the saved one of its id, or as a new one.
 * @param {boolean} asCopy
 */
export function keep(asCopy) {
  const mine = saved.get(opened.id);
  const account = asCopy ? { ...copyOf(opened), id: newId() } : copyOf(opened);
  if (mine && !asCopy) merge(account, mine);
  account.changed = new Date().toISOString();
  put(account);
  show(account, "");
}

/** All saved accounts as the text of a file. */
export function exported() {
  return storage.fileText([...saved.values()], 1);
}

/**
 * Add the accounts of an exported file; of two versions of one account the newer one stays.
 * @param {string} text
 * @returns {Imported}
 */
export function imported(text) {
  const before = new Map(saved);
  const found = readAccounts(text);
  const count = { added: 0, replaced: 0, kept: 0 };
  for (const account of found?.accounts ?? []) {
    const mine = saved.get(account.id);
    const way = !mine ? "added" : mine.changed < account.changed ? "replaced" : "kept";
    count[way] += 1;
    if (way !== "kept") put(account);
  }
  follow();
  const undo = () => {
    for (const id of [...saved.keys()]) if (!before.has(id)) drop(id);
    for (const account of before.values()) put(account);
    follow();
  };
  return { ...count, dropped: found?.dropped ?? 0, readable: found !== null, undo };
}

/**
 * Be told of every change, from here or another tab.
 * @param {() => void} listener
 * @param {AbortSignal} signal
 */
export function subscribe(listener, signal) {
  if (!started) {
    started = true;
    startSaved(follow);
    opened = saved.get(storage.lastOpen() ?? "") ?? opened;
  }
  listeners.add(listener);
  signal.addEventListener("abort", () => listeners.delete(listener));
}

/** Show the open account as the list has it now. */
function follow() {
  const now = saved.get(opened.id);
  if (now && from !== "link") {
    opened = now;
    from = "";
  } else if (!now && opened.changed && !from) from = "removed";
  tell();
}

/** @param {Account} account @param {Origin} why */
function show(account, why) {
  opened = account;
  from = why;
  if (!why) storage.rememberOpen(account.id);
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}
