// Ranges with two ends: 15 to 500, 15-500, 10k to 100k USD per year.

import { aYear } from "./money.js";
import { POWER_WORDS } from "./number.js";
import { tidy } from "./text.js";

/**
 * @typedef {import("./types").Exact} Exact
 * @typedef {import("./types").Money} Money
 */

/**
 * @template T
 * @typedef {{ low: T, high: T }} Range
 */

const BETWEEN = / to | ?[-–—] ?/giu;
const PARTS = new RegExp(
  `^([+-]? ?[^0-9+.\\-]{0,6}?)([+-]?[0-9][0-9.,_]*) ?((?:${POWER_WORDS})(?![A-Za-z]))?([^0-9]*)$`,
  "iu",
);

/**
 * The range in a text whose ends `item` reads; a single value is a range with equal ends. What
 * stands at one end only (a unit, a currency) holds for both; a k or M behind the second end holds
 * for the first too unless that turned the range round. Null when there is none.
 * @template {Exact | Money} T
 * @param {string} text
 * @param {(text: string) => T | null} item
 * @returns {Range<T> | null}
 */
export function parseRange(text, item) {
  const plain = tidy(text);
  if (plain === null) return null;
  for (const cut of plain.matchAll(BETWEEN)) {
    const low = plain.slice(0, cut.index);
    const high = plain.slice(cut.index + cut[0].length);
    const found = low && high ? endsOf(low, high, item) : null;
    if (found && inOrder(found)) return found;
  }
  const value = item(plain);
  return value === null ? null : { low: value, high: value };
}

/**
 * Both ends, with what stands at one of them added to the other.
 * @template {Exact | Money} T
 * @param {string} low
 * @param {string} high
 * @param {(text: string) => T | null} item
 * @returns {Range<T> | null}
 */
function endsOf(low, high, item) {
  const [first, second] = [PARTS.exec(low), PARTS.exec(high)];
  if (!first || !second) return both(item(low), item(high));
  const [, prefix = "", number = "", power = "", unit = ""] = first;
  const [, prefix2 = "", number2 = "", power2 = "", unit2 = ""] = second;
  const [own, own2] = [unsigned(prefix), unsigned(prefix2)];
  const same = own || own2;
  const end = item(`${prefix2 || same}${number2}${power2} ${unit2 || unit}`);
  if (end === null) return null;
  const start = `${prefix || same}${number}`;
  const tail = unit || unit2;
  // "$10 to $1k" says all there is.
  if (power2 && !power && !(own && own2)) {
    const scaled = item(`${start}${power2} ${tail}`);
    if (scaled === null || size(scaled) <= size(end)) return both(scaled, end);
  }
  return both(item(`${start}${power} ${tail}`), end);
}

/** @param {string} prefix */
function unsigned(prefix) {
  return prefix.replace(/^[+-]+/, "");
}

/**
 * @template T
 * @param {T | null} low
 * @param {T | null} high
 * @returns {Range<T> | null}
 */
function both(low, high) {
  return low === null || high === null ? null : { low, high };
}

/**
 * Whether the ends are in order and can be compared.
 * @param {Range<Exact | Money>} found
 */
function inOrder({ low, high }) {
  if (typeof low !== "bigint" && typeof high !== "bigint") {
    if (low.currency !== high.currency || !low.per !== !high.per) return false;
  }
  return size(low) <= size(high);
}

/** @param {Exact | Money} value */
function size(value) {
  return typeof value === "bigint" ? value : aYear(value.amount, value.per);
}
