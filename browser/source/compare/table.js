// A comparison as it stands in the page: columns, and rows with what each column says there.

import { folded } from "../folded.js";

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} name
 * @property {HTMLElement} head
 */

/**
 * @typedef {object} Row
 * @property {HTMLTableRowElement} place
 * @property {string} key  such as "criteria.size"
 * @property {HTMLElement[]} cells  one for each column, in the order of the playbook
 * @property {number[]} kinds  what each column says: equal numbers read the same, 0 says nothing
 * @property {(number | null)[] | null} ranks  which is higher; null when the row has no order
 * @property {string} text  folded
 */

/**
 * @typedef {object} Group
 * @property {HTMLTableSectionElement} place
 * @property {HTMLTableCellElement} head
 * @property {Row[]} rows
 */

/**
 * @typedef {object} Comparison
 * @property {HTMLTableElement} table
 * @property {Column[]} columns
 * @property {Group[]} groups
 */

/**
 * @param {HTMLTableElement} table
 * @param {string[]} ids  of the columns
 * @returns {Comparison}
 */
export function readTable(table, ids) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
  const columns = heads.map((head, place) => ({
    id: ids[place] ?? "",
    name: head.querySelector("a")?.textContent ?? "",
    head,
  }));
  return { table, columns, groups: [...table.tBodies].map(readGroup) };
}

/**
 * @param {HTMLTableSectionElement} place
 * @returns {Group}
 */
function readGroup(place) {
  const [first, ...rows] = place.rows;
  const head = /** @type {HTMLTableCellElement} */ (first?.cells[0]);
  return { place, head, rows: rows.map(readRow) };
}

/**
 * @param {HTMLTableRowElement} place
 * @returns {Row}
 */
function readRow(place) {
  const { row: key = "", kinds = "", ranks } = place.dataset;
  const cells = [...place.cells].slice(1);
  const name = place.querySelector(".icp-row-name");
  return {
    place,
    key,
    cells,
    kinds: kinds.split(" ").map(Number),
    ranks: ranks ? ranks.split(" ").map((rank) => Number(rank) || null) : null,
    text: folded([name, ...cells].map((one) => one?.textContent).join(" ")),
  };
}
