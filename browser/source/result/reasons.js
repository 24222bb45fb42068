// What rules an account out: each line, why, and where the account goes instead.

import { part, write } from "../page.js";

/** @typedef {import("../scoring/types").Route} Route */
/** @typedef {import("../scoring/types").RuledOut} RuledOut */

/**
 * Keep a list of reasons up to date.
 * @param {ParentNode} place Has the template of a reason.
 * @param {HTMLElement} list
 * @param {RuledOut[]} lines
 * @param {import("../words.js").Say} say
 * @param {Record<string, Route>} routes
 */
export function showReasons(place, list, lines, say, routes) {
  const key = lines.map((line) => line.id).join(" ");
  if (list.dataset.says === key) return;
  list.dataset.says = key;
  list.replaceChildren(
    ...lines.map((line) => {
      const row = part(place, "reason");
      const { label, why } = line;
      const missed = line.kind === "must-have" ? say("must-have-out", { label }) : "";
      write(row, { label: missed || label, why });
      showRoute(row, line.route ? routes[line.route] : undefined);
      return row;
    }),
  );
}

/** @param {HTMLElement} row @param {Route | undefined} route */
function showRoute(row, route) {
  if (!route) {
    row.querySelector("[data-route]")?.remove();
    return;
  }
  write(row, { route: route.label, step: route.nextStep });
  const address = route.url || route.page;
  if (address) row.querySelector("a")?.setAttribute("href", address);
}
