// Where accounts are kept: the browser's own storage, which can be full, forbidden or broken.

import { readAccounts } from "./reading.js";

/** @typedef {import("./reading.js").Account} Account */
/** @typedef {"" | "forbidden" | "full" | "unreadable"} Trouble What keeps accounts from being kept. */

const ROOT = new URL("../../", import.meta.url).pathname;
const KEY = `icp-docs:${ROOT}:accounts`;
const CURRENT = `icp-docs:${ROOT}:current`;
const UNREADABLE = `icp-docs:${ROOT}:unreadable`;

/** @type {Trouble} */
export let trouble = "";
let lastText = "";
/** @type {Account[]} */
let lastAccounts = [];

/**
 * The stored accounts, fresh; the list must not be changed. What cannot be read is set aside, so that
 * saving does not destroy it.
 * @returns {readonly Account[]}
 */
export function load() {
  const text = read(KEY);
  if (text === lastText) return lastAccounts;
  const found = text ? readAccounts(text) : { accounts: [] };
  if (!found) {
    trouble = "unreadable";
    write(UNREADABLE, text);
  }
  lastText = text;
  lastAccounts = found?.accounts ?? [];
  return lastAccounts;
}

/**
 * Keep these accounts instead of what is stored; `trouble` tells whether it worked.
 * @param {Account[]} accounts
 */
export function save(accounts) {
  const text = fileText(accounts);
  const failed = write(KEY, text);
  trouble = failed || (trouble === "unreadable" ? trouble : "");
  if (!failed) {
    lastText = text;
    lastAccounts = accounts;
  }
}

/** The accounts as a file holds them. @param {readonly Account[]} accounts */
export function fileText(accounts, indent = 0) {
  return JSON.stringify({ "icp-docs": "accounts", version: 1, accounts }, null, indent);
}

/** The id of the account that was open last in this tab, or else in another one. */
export function lastOpen() {
  let own = null;
  try {
    own = window.sessionStorage.getItem(CURRENT);
  } catch {} // refused, as below
  return own ?? read(CURRENT);
}

/** @param {string} id */
export function rememberOpen(id) {
  try {
    window.sessionStorage.setItem(CURRENT, id);
  } catch {} // refused, as below
  write(CURRENT, id);
}

/** Whether a `storage` event is about the accounts. @param {StorageEvent} event */
export function concerns(event) {
  return event.key === KEY || event.key === null;
}

/** @param {string} key */
function read(key) {
  try {
    return window.localStorage.getItem(key) ?? "";
  } catch {
    trouble = "forbidden"; // a browser that keeps nothing refuses even to be asked
    return "";
  }
}

/** @param {string} key @param {string} text @returns {"" | "forbidden" | "full"} */
function write(key, text) {
  try {
    window.localStorage.setItem(key, text);
    return "";
  } catch (error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    return full ? "full" : "forbidden";
  }
}
