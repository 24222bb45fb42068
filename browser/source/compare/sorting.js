// Sorting of columns: by a list of orders, or by the button in the head of a row.

import { on } from "../listen.js";

/** @import { Comparison } from "./table.js" */
/** @import { Say } from "../words.js" */

/**
 * @param {HTMLSelectElement} list
 * @param {Comparison} comparison
 * @param {Say} say
 * @param {(order: string) => void} changed
 * @param {AbortSignal} signal
 * @returns {(order: string) => void} shows which order it is
 */
export function startSorting(list, { groups }, say, changed, signal) {
  const rows = groups.flatMap((group) => group.rows).filter((row) => row.ranks);
  let now = "";
  for (const { key, place } of rows) {
    const name = place.querySelector(".icp-row-name")?.textContent ?? "";
    if (![...list.options].some((option) => option.value === key))
      list.add(new Option(say("by", { row: name }), key));
    const next = () => (now === key ? `-${key}` : now === `-${key}` ? "" : key);
    on(place.querySelector(".icp-sort"), "click", () => changed(next()), signal);
  }
  on(list, "change", () => changed(list.value), signal);
  return (order) => {
    now = order;
    const key = order.replace(/^-/, "");
    list.value = key;
    for (const row of rows) {
      const head = row.place.cells[0];
      if (row.key !== key) head?.removeAttribute("aria-sort");
      else head?.setAttribute("aria-sort", order === key ? "descending" : "ascending");
    }
  };
}
