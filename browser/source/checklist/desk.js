// The bar above a checklist: which account it is, and the list of those that are saved.

import * as accounts from "../accounts/index.js";
import { element, showNotice, write } from "../page.js";
import { pointsText, range, verdict } from "./outcome.js";
import { stateOf } from "./state.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {import("../accounts/seen.js").Since} Since */
/** @typedef {import("./parts.js").Parts} Parts */

/**
 * @param {Parts} parts
 * @param {Since} since
 */
export function showDesk(parts, since) {
  const { place, say } = parts;
  const account = accounts.current();
  const count = accounts.list().length;
  write(place, { account: account.name || say(account.changed ? "unnamed" : "new") });
  write(place, { count: say("count", { count }) });
  write(place, { saved: stateText(parts, account) });
  showNotice(place, "nothing-saved", count === 0);
  showTrouble(parts);
  showVisit(parts, account);
  showSince(parts, since);
  const menu = place.querySelector(".icp-desk details");
  if (menu instanceof HTMLDetailsElement && menu.open) showList(parts);
}

/** @param {Parts} parts @param {Account} account */
function stateText({ say }, account) {
  if (!account.changed) return say("untouched");
  const trouble = accounts.trouble();
  const lost = accounts.origin() || trouble === "full" || trouble === "forbidden";
  return say(lost ? "unsaved" : "saved");
}

/** @param {Parts} parts */
function showTrouble({ place, say }) {
  const trouble = accounts.trouble();
  showNotice(place, "trouble", trouble !== "");
  if (trouble) write(place, { trouble: say(`trouble-${trouble}`) });
}

/** @param {Parts} parts @param {Account} account */
function showVisit(parts, account) {
  const { place, say } = parts;
  const origin = accounts.origin();
  const mine = origin === "link" ? accounts.list().find((one) => one.id === account.id) : undefined;
  showNotice(place, "visit", origin !== "");
  const over = /** @type {HTMLElement} */ (place.querySelector('[data-do="keep-over"]'));
  over.hidden = !mine;
  if (origin === "removed") write(place, { visit: say("removed") });
  else if (mine)
    write(place, {
      visit: say("visit-mine", { name: mine.name || say("unnamed"), when: when(parts, mine) }),
    });
  else if (origin) write(place, { visit: say("visit") });
}

/** @param {Parts} parts @param {Since} since */
function showSince({ place, say }, { added, changed, gone }) {
  const names = gone.map((id) => id.replaceAll("-", " ")).join(", ");
  const what = [
    added.length && say("since-added", { count: added.length }),
    changed.length && say("since-changed", { count: changed.length }),
    gone.length && say("since-gone", { count: gone.length, names }),
  ].filter(Boolean);
  showNotice(place, "since", what.length > 0);
  if (what.length) write(place, { since: say("since", { what: what.join(", ") }) });
}

/** The saved accounts with what they come to on this checklist. @param {Parts} parts */
export function showList(parts) {
  const { place, say } = parts;
  const list = /** @type {HTMLElement} */ (place.querySelector('[data-list="accounts"]'));
  const open = accounts.current().id;
  const items = accounts.list().map((account) => {
    const item = element("li", "");
    const button = element("button", "");
    button.type = "button";
    button.dataset.do = "open";
    button.dataset.account = account.id;
    if (account.id === open) button.setAttribute("aria-current", "true");
    const name = element("bdi", account.name || say("unnamed"), "icp-desk-name");
    button.append(name, " ", element("span", standing(parts, account), "icp-muted"));
    item.append(button);
    return item;
  });
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.account : "";
  list.replaceChildren(...items);
  if (focused)
    /** @type {HTMLElement | null} */ (list.querySelector(`[data-account="${focused}"]`))?.focus();
}

/** @param {Parts} parts @param {Account} account */
function standing(parts, account) {
  const { score, empty } = stateOf(parts, account);
  const { say } = parts;
  const day = when(parts, account);
  if (empty) return say("standing-none", { day });
  const words = { day, verdict: verdict(parts, score) };
  if (!score.scored || score.ruledOut.length) return say("standing", words);
  return say("standing-points", {
    ...words,
    points: pointsText(parts, score),
    maximum: range(parts, score.maximum, score.maximum),
  });
}

/** The day on which an account was changed last. @param {Parts} parts @param {Account} account */
function when({ playbook }, account) {
  const moment = new Date(account.changed);
  if (Number.isNaN(moment.valueOf())) return "";
  return moment.toLocaleDateString(playbook.locale, { dateStyle: "medium" });
}
