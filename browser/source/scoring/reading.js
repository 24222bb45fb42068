// Numbers, money and days as exports write them: 201-500, 10001+, $1M-$10M, 2026-05.

import { daysIn, parseDay, possibleDays } from "./day.js";
import { aYear, parseMoney } from "./money.js";
import { parseNumber } from "./number.js";
import { parseRange } from "./range.js";
import { first, spaced, stripped } from "./text.js";

/**
 * @typedef {import("./types").Span} Span
 * @typedef {import("./types").Amount} Amount
 * @typedef {import("./types").Exact} Exact
 * @typedef {import("./types").Money} Money
 * @typedef {import("./types").Per} Per
 */

const FROM =
  /^(?:>=?|≥|over|above|more than|at least|from)? ?(.*?) ?(?:\+|and more|or more|plus)?$/iu;
const UP_TO = /^(?:<=?|≤|under|below|less than|at most|up to) ?(.*)$/iu;
const UNITS =
  /^([^\n]*[0-9kmb+]) (?:employees?|people|staff|users?|customers?|fte|ftes|heads)([^\n]*)$/iu;

/**
 * A number or a band of numbers; null when it is neither.
 * @param {string} text
 * @returns {Span | null}
 */
export function readNumber(text) {
  const bounds = boundsIn(withoutUnit(text), parseNumber);
  return bounds && { kind: "span", low: bounds[0], high: bounds[1] };
}

/**
 * An amount or a band of amounts; where the text is silent, in this currency and period.
 * @param {string} text
 * @param {{ currency: string, dollar: string, per: Per | null }} silent
 * @returns {Amount | null}
 */
export function readAmount(text, silent) {
  const bounds = boundsIn(text, parseMoney);
  const known = bounds && (bounds[0] ?? bounds[1]);
  if (!bounds || !known) return null;
  const [low, high] = bounds;
  const meant = known.currency ?? silent.currency;
  const currency = meant === "$" ? silent.dollar : meant;
  const [least, most] = [low?.amount ?? null, high?.amount ?? null];
  if (low && high && low.per !== high.per) {
    const [from, to] = [aYear(low.amount, low.per), aYear(high.amount, high.per)];
    return { kind: "amount", low: from, high: to, currency, per: "year" };
  }
  return { kind: "amount", low: least, high: most, currency, per: known.per ?? silent.per };
}

/**
 * A day, a month (2026-05), a year, or a time stamp; null when it could be several days.
 * @param {string} text
 * @returns {Span | null}
 */
export function readDays(text) {
  const plain = spaced(first(text, 40));
  const stamp = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[T ][0-9]{2}:)/.exec(plain);
  const day = parseDay((stamp?.[0] ?? plain).replaceAll("−", "-"));
  const days = day ? [day] : possibleDays(plain);
  if (days.length === 1) return { kind: "span", low: days[0] ?? null, high: days[0] ?? null };
  const whole = /^([0-9]{4})(?:-([0-9]{2}))?$/.exec(plain);
  return whole && wholeOf(whole[1] ?? "", Number(whole[2] ?? 0));
}

/**
 * All days of a month, or of a year when the month is 0.
 * @param {string} year four digits
 * @param {number} month
 * @returns {Span | null}
 */
function wholeOf(year, month) {
  if (year === "0000" || year === "9999" || month > 12) return null;
  const [from, to] = [month || 1, month || 12].map((one) => String(one).padStart(2, "0"));
  const last = daysIn(Number(year), month || 12);
  return { kind: "span", low: `${year}-${from}-01`, high: `${year}-${to}-${last}` };
}

/**
 * Both ends of what a text says, null for no end; null altogether when it is no number.
 * @template {Exact | Money} T
 * @param {string} text
 * @param {(text: string) => T | null} item
 * @returns {[T | null, T | null] | null}
 */
function boundsIn(text, item) {
  const plain = spaced(first(text, 100));
  const exact = parseRange(plain, item);
  if (exact) return [exact.low, exact.high];
  const upTo = UP_TO.exec(plain);
  if (upTo) {
    const end = parseRange(upTo[1] ?? "", item);
    return end && [null, end.high];
  }
  const from = FROM.exec(plain);
  const end = from && parseRange(from[1] ?? "", item);
  return end && [end.low, null];
}

/**
 * The text without the word for what is counted: "1,001-5,000 employees".
 * @param {string} text
 */
function withoutUnit(text) {
  const match = UNITS.exec(first(stripped(text), 100));
  return match ? `${match[1]}${match[2]}` : text;
}
