// On paper many columns go on over several tables, each with the names of the rows.

import { on } from "../listen.js";
import { element } from "../page.js";

/** @import { Comparison } from "./table.js" */

const MOST = 6; // columns that can be read side by side on a sheet

/**
 * @param {HTMLElement} sides
 * @param {Comparison} comparison
 * @param {() => number[]} shown  the columns in their order
 * @param {AbortSignal} signal
 */
export function startSheets(sides, comparison, shown, signal) {
  /** @type {HTMLElement | null} */
  let sheets = null;
  const remove = () => {
    sheets?.remove();
    sheets = null;
    sides.classList.remove("is-cut");
  };
  const cut = () => {
    remove();
    const order = shown();
    if (order.length <= MOST) return;
    sheets = element("div", "", "icp-compare-sheets");
    const tables = Math.ceil(order.length / MOST);
    const each = Math.ceil(order.length / tables);
    for (let start = 0; start < order.length; start += each)
      sheets.append(tableOf(comparison, order.slice(start, start + each)));
    sides.after(sheets);
    sides.classList.add("is-cut");
  };
  on(window, "beforeprint", cut, signal);
  on(window, "afterprint", remove, signal);
  signal.addEventListener("abort", remove);
}

/**
 * A copy of the table with these columns only, and without rows in which none of them says anything.
 * @param {Comparison} comparison
 * @param {number[]} places
 */
function tableOf({ table, columns, groups }, places) {
  const made = /** @type {HTMLTableElement} */ (table.cloneNode(false));
  const corner = table.tHead?.rows[0]?.cells[0];
  made.createTHead().append(line([corner, ...places.map((place) => columns[place]?.head)]));
  for (const { place, head, rows } of groups) {
    const lines = rows
      .filter((row) => !row.place.hidden && places.some((at) => row.kinds[at]))
      .map((row) => line([row.place.cells[0], ...places.map((at) => row.cells[at])]));
    if (place.hidden || lines.length === 0) continue;
    const title = line([head]);
    title.className = "icp-compare-group";
    made.createTBody().append(title, ...lines);
    /** @type {HTMLTableCellElement} */ (title.cells[0]).colSpan = places.length + 1;
  }
  for (const named of made.querySelectorAll("[id]")) named.removeAttribute("id");
  return made;
}

/** @param {(HTMLElement | undefined)[]} cells */
function line(cells) {
  const made = element("tr", "");
  made.append(...cells.map((cell) => cell?.cloneNode(true) ?? ""));
  return made;
}
