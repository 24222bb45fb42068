// In which order the columns of a comparison stand, and which of its rows are shown.

/** @import { Comparison, Row } from "./table.js" */

/**
 * @typedef {object} Wish
 * @property {Set<number>} chosen  places of columns in the order of the playbook
 * @property {string} order  "" as in the playbook, "name", or a row's key: highest first, with "-"
 *   in front lowest first
 * @property {boolean} differ  only rows in which the columns differ
 * @property {string} find  words that a row must have
 */

/**
 * The places of all columns in the wished order.
 * @param {Comparison} comparison
 * @param {string} order
 */
export function ordered({ columns, groups }, order) {
  const places = columns.map((_, place) => place);
  if (order === "name") {
    const { compare } = new Intl.Collator(document.documentElement.lang || undefined);
    return places.sort((a, b) => compare(columns[a]?.name ?? "", columns[b]?.name ?? ""));
  }
  const [key, sign] = order.startsWith("-") ? [order.slice(1), 1] : [order, -1];
  const ranks = groups.flatMap(({ rows }) => rows).find((row) => row.key === key)?.ranks;
  if (!ranks) return places;
  return places.sort((a, b) => {
    const [first, second] = [ranks[a] ?? null, ranks[b] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  });
}

/**
 * Whether a row is shown: one of the columns says something, it has the words, and it differs if it
 * has to.
 * @param {Row} row
 * @param {Wish} wish
 * @param {string[]} words  folded
 */
export function isShown(row, { chosen, differ }, words) {
  const kinds = new Set();
  for (const place of chosen) kinds.add(row.kinds[place] ?? 0);
  if (kinds.size < 2 && (kinds.has(0) || (differ && chosen.size > 1))) return false;
  return words.every((word) => row.text.includes(word));
}
