// Comparing what is known of a number, an amount, a day or an ordered choice with an operand.

import { moved } from "./day.js";
import { aYear } from "./money.js";

/**
 * @typedef {import("./types").Check} Check
 * @typedef {import("./types").Day} Day
 * @typedef {import("./types").Fact} Fact
 * @typedef {import("./types").Money} Money
 * @typedef {import("./types").Operand} Operand
 * @typedef {import("./types").Truth} Truth
 * @typedef {bigint | string | number} Comparable
 * @typedef {{ low: Comparable | null, high: Comparable | null, value: Comparable }} Bounds
 */

/** @type {Bounds} */
const NO_BOUNDS = { low: null, high: null, value: 0 };

/**
 * What a word about size or time says of a fact.
 * @param {Check} check
 * @param {Fact} fact
 * @param {Day} today
 * @returns {Truth}
 */
export function compared(check, fact, today) {
  const { word, operands } = check;
  const first = operands[0] ?? null;
  const low = endOf(first, "low");
  switch (word) {
    case "between":
      return within(check, fact, low, endOf(operands[1] ?? first, "high"));
    case "within_last":
    case "within_next":
      return within(check, fact, ...windowOf(check, today));
    case "at_least":
      return atLeast(check, fact, low);
    case "at_most":
      return atMost(check, fact, low);
    case "more_than":
      return opposite(atMost(check, fact, low));
  }
  return opposite(atLeast(check, fact, low)); // less_than
}

/**
 * Whether a number, amount or day is the operand, or in it when the operand is a range.
 * @param {Check} check
 * @param {Fact} fact
 * @param {Operand} operand
 * @returns {Truth}
 */
export function equals(check, fact, operand) {
  return within(check, fact, endOf(operand, "low"), endOf(operand, "high"));
}

/**
 * @param {Truth} truth
 * @returns {Truth}
 */
export function opposite(truth) {
  return /** @type {Truth} */ (2 - truth);
}

/**
 * The first and last day that `within_last` or `within_next` accepts.
 * @param {Check} check
 * @param {Day} today
 * @returns {[Day, Day]}
 */
function windowOf(check, today) {
  const { count, unit } = /** @type {{ count: bigint, unit: string }} */ (check.operands[0]);
  return check.word === "within_last"
    ? [moved(today, -count, unit), today]
    : [today, moved(today, count, unit)];
}

/**
 * @param {Check} check
 * @param {Fact} fact
 * @param {Comparable | Money} low
 * @param {Comparable | Money} high
 */
function within(check, fact, low, high) {
  return /** @type {Truth} */ (Math.min(atLeast(check, fact, low), atMost(check, fact, high)));
}

/**
 * One end of an operand; an ordered choice is its own end.
 * @param {Operand} operand
 * @param {"low" | "high"} end
 * @returns {Comparable | Money}
 */
function endOf(operand, end) {
  const of = /** @type {{ low: bigint, high: bigint } | { rank: number }} */ (operand);
  return "rank" in of ? of.rank : of[end];
}

/**
 * @param {Check} check
 * @param {Fact} fact
 * @param {Comparable | Money} operand
 * @returns {Truth}
 */
function atLeast(check, fact, operand) {
  const { low, high, value } = boundsOf(check, fact, operand);
  if (low !== null && low >= value) return 2;
  return high !== null && high < value ? 0 : 1;
}

/**
 * @param {Check} check
 * @param {Fact} fact
 * @param {Comparable | Money} operand
 * @returns {Truth}
 */
function atMost(check, fact, operand) {
  const { low, high, value } = boundsOf(check, fact, operand);
  if (high !== null && high <= value) return 2;
  return low !== null && low > value ? 0 : 1;
}

/**
 * Both bounds of a fact and the operand, as values that compare; no bounds when they do not.
 * @param {Check} check
 * @param {Fact} fact
 * @param {Comparable | Money} operand
 * @returns {Bounds}
 */
function boundsOf(check, fact, operand) {
  if (typeof operand === "object")
    return fact.kind === "amount" ? amounts(fact, operand) : NO_BOUNDS;
  if (fact.kind === "span") return { low: fact.low, high: fact.high, value: operand };
  const rank = fact.kind === "text" ? check.forms.indexOf(fact.form) : -1;
  return rank < 0 ? NO_BOUNDS : { low: rank, high: rank, value: operand };
}

/**
 * Amounts per year when both have a period; a fact without one is read as the rule means it.
 * @param {import("./types").Amount} fact
 * @param {Money} operand
 * @returns {Bounds}
 */
function amounts({ low, high, currency, per }, operand) {
  if (currency !== operand.currency || (per && !operand.per)) return NO_BOUNDS;
  if (!per || per === operand.per) return { low, high, value: operand.amount };
  return {
    low: low === null ? null : aYear(low, per),
    high: high === null ? null : aYear(high, per),
    value: aYear(operand.amount, operand.per),
  };
}
