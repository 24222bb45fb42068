// The accounts that a rep saves, one list for all pages and tabs of a site.

import { blank, copyOf, merge, newId } from "./account.js";
import { cleaned, readAccounts } from "./reading.js";
import { changeSaved, drop, put, saved, startSaved, write } from "./saved.js";
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
let open = blank("");
/** @type {Origin} */
let origin = "";
let started = false;

export const accounts = {
  /** Every saved account, the last changed first. */
  list() {
    start();
    return [...saved.values()].sort((a, b) => (a.changed < b.changed ? 1 : -1));
  },

  /** The account that is open; an empty one without changes is not saved yet. */
  current() {
    start();
    return open;
  },

  /** Why the open account is not saved although it holds something; "" when all is well. */
  origin() {
    return origin;
  },

  /** What keeps accounts from being saved; "" when nothing does. */
  trouble() {
    return storage.trouble;
  },

  /** Whether a saved account has this id. @param {string} id */
  has(id) {
    start();
    return saved.has(id);
  },

  /** Open a saved account. @param {string} id */
  open(id) {
    const account = saved.get(id);
    if (account) show(account, "");
  },

  /** Open a new account, which is saved when something of it is filled in. @param {string} name */
  create(name) {
    start();
    show({ ...blank(open.rep), name: cleaned(name, 200) }, "");
    if (open.name) accounts.change(open.id, () => {});
    return open;
  },

  /**
   * Change an account: the function gets a copy to write to, and is called again when another tab
   * has written the account meanwhile. One that came from a link stays unsaved until `keep`.
   * @param {string} id
   * @param {(draft: Account) => void} change
   */
  change(id, change) {
    start();
    const before = id === open.id ? open : saved.get(id);
    if (!before) return;
    const draft = copyOf(before);
    change(draft);
    draft.changed = new Date().toISOString();
    if (id === open.id) open = draft;
    if (id === open.id && origin === "removed") origin = "";
    if (id !== open.id || !origin) {
      if (!saved.has(id)) storage.rememberOpen(id);
      changeSaved(draft, change);
    }
    tell();
  },

  /** @param {string} id @param {string} name */
  rename(id, name) {
    accounts.change(id, (draft) => {
      draft.name = name;
    });
  },

  /**
   * Forget an account, and open an empty one when it was open.
   * @param {string} id
   * @returns {() => void} Brings it back and opens it.
   */
  remove(id) {
    start();
    const gone = saved.get(id) ?? open;
    const way = gone.id === open.id ? origin : "";
    drop(id);
    if (id === open.id) show(blank(open.rep), "");
    else tell();
    return () => {
      if (!way) put(gone);
      show(gone, way);
    };
  },

  /** Open an account that is not to be saved before the reader says so. @param {Account} account */
  visit(account) {
    start();
    write();
    show(account, "link");
  },

  /** Open the saved account of this id, or an empty one, instead of one that is not saved. */
  leave() {
    const mine = saved.get(open.id);
    show(mine ?? blank(open.rep), "");
  },

  /**
   * Save the open account that came from elsewhere: over the saved one of its id, or as a new one.
   * @param {boolean} asCopy
   */
  keep(asCopy) {
    const mine = saved.get(open.id);
    const account = asCopy ? { ...copyOf(open), id: newId() } : copyOf(open);
    if (mine && !asCopy) merge(account, mine);
    account.changed = new Date().toISOString();
    put(account);
    show(account, "");
  },

  /** All saved accounts as the text of a file. */
  exported() {
    start();
    return storage.fileText([...saved.values()], 1);
  },

  /**
   * Add the accounts of an exported file; of two versions of one account the newer one stays.
   * @param {string} text
   * @returns {Imported}
   */
  imported(text) {
    start();
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
  },

  /**
   * Be told of every change, from here or another tab.
   * @param {() => void} listener
   * @param {AbortSignal} signal
   */
  subscribe(listener, signal) {
    start();
    listeners.add(listener);
    signal.addEventListener("abort", () => listeners.delete(listener));
  },
};

function start() {
  if (started) return;
  started = true;
  startSaved(follow);
  open = saved.get(storage.lastOpen() ?? "") ?? open;
}

/** Show the open account as the list has it now. */
function follow() {
  const now = saved.get(open.id);
  if (now && origin !== "link") {
    open = now;
    origin = "";
  } else if (!now && open.changed && !origin) origin = "removed";
  tell();
}

/** @param {Account} account @param {Origin} from */
function show(account, from) {
  open = account;
  origin = from;
  if (!from) storage.rememberOpen(account.id);
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}
