// Brings the table in line with what is to be shown; touches only what changes.

/** @import { Comparison, Row } from "./table.js" */

/**
 * @param {Comparison} comparison
 * @returns {(order: number[], chosen: Set<number>, isShown: (row: Row) => boolean) => number}
 *   Puts all columns into this order, shows the chosen ones and these rows, and tells how many rows
 *   there are.
 */
export function tableShower({ table, columns, groups }) {
  const heads = columns.map(({ head }) => head);
  const lines = [heads, ...groups.flatMap(({ rows }) => rows.map(({ cells }) => cells))];
  const names = groups.flatMap(({ head, rows }) => [
    head,
    ...rows.map(({ place }) => /** @type {HTMLTableCellElement} */ (place.cells[0])),
  ]);
  let before = columns.map((_, place) => place);
  return (order, chosen, isShown) => {
    if (order.some((place, index) => place !== before[index])) {
      for (const line of lines)
        line[0]?.parentElement?.append(...order.map((at) => line[at] ?? ""));
      before = order;
    }
    columns.forEach(({ head }, place) => {
      if (head.hidden === chosen.has(place))
        for (const line of lines) line[place]?.toggleAttribute("hidden");
    });
    for (const head of names) {
      head.style.setProperty("--icp-span", String(chosen.size));
      if (head.scope === "rowgroup") head.colSpan = chosen.size + 1;
    }
    table.hidden = chosen.size === 0;
    return groups.reduce((count, group) => count + showRows(group, isShown), 0);
  };
}

/**
 * @param {import("./table.js").Group} group
 * @param {(row: Row) => boolean} isShown
 */
function showRows({ place, rows }, isShown) {
  let count = 0;
  for (const row of rows) {
    const shown = isShown(row);
    row.place.hidden = !shown;
    row.place.classList.remove("is-same"); // which says it of all columns
    if (shown) count += 1;
  }
  place.classList.remove("is-same");
  place.hidden = count === 0;
  return count;
}
