// An account that the address carries: opened, and not saved before the reader says so.

import * as accounts from "../accounts/index.js";
import { clearAddress, isLink, readLink } from "../accounts/link.js";
import { table } from "../accounts/reading.js";

/** @typedef {import("../accounts/reading.js").Account} Account */

/** Open the account that the address carries, if it does. @param {import("./desk.js").Desk} desk */
export function followAddress(desk) {
  if (!isLink(location.hash)) return;
  const found = readLink(location.hash);
  if (!found) {
    clearAddress();
    desk.tell(desk.say("visit-broken"));
    return;
  }
  const { account, dropped } = found;
  const visiting = accounts.origin() === "link" && accounts.current().id === account.id;
  const mine = accounts.list().find((one) => one.id === account.id);
  if (mine && holds(mine, account)) {
    clearAddress();
    accounts.open(mine.id);
  } else if (!visiting) accounts.visit(account);
  if (dropped) desk.tell(desk.say("visit-dropped", { count: dropped }));
}

/** Whether an account has everything that a link brings. @param {Account} mine @param {Account} link */
function holds(mine, link) {
  const same = (
    /** @type {Record<string, string>} */ all,
    /** @type {Record<string, string>} */ some,
  ) => Object.entries(some).every(([key, value]) => all[key] === value);
  return (
    same(mine.facts, link.facts) &&
    Object.entries(link.answers).every(([id, lines]) => same(mine.answers[id] ?? table(), lines))
  );
}
