// Amounts of money, once or per month, quarter or year: $5M, 20k USD per year.

import { currencyCode } from "./currency.js";
import { POWER_WORDS, parseNumber } from "./number.js";
import { stripped, tidy } from "./text.js";

/**
 * @typedef {import("./types").Money} Money
 * @typedef {import("./types").Per} Per
 */

/** @type {Record<Per, bigint>} How many of each are in a year. */
const PER_YEAR = { month: 12n, quarter: 4n, year: 1n };

/** @type {Record<string, Per>} The words for a year begin in several ways. */
const PERS = { m: "month", q: "quarter" };

const PERIOD =
  /^(.*?)(?: ?\/ ?| an? | per | )(month|mo|quarter|year|yr|annum|monthly|quarterly|yearly|annually|p\.a\.)$/iu;
const AMOUNT = new RegExp(
  `^([+-]?) ?([^0-9+.\\-]{0,6}?) ?([+-]?[0-9][0-9.,_]*(?: ?(?:${POWER_WORDS})(?![A-Za-z]))?) ?([^0-9+.\\-]{0,7})$`,
  "iu",
);

/**
 * The money in a text; null when there is none.
 * @param {string} text
 * @returns {Money | null}
 */
export function parseMoney(text) {
  const plain = tidy(text);
  if (plain === null) return null;
  const period = PERIOD.exec(plain);
  const match = AMOUNT.exec(period?.[1] ?? plain);
  if (!match) return null;
  const [, minus, ahead = "", digits = "", behind = ""] = match;
  const [before, after] = [stripped(ahead), stripped(behind)];
  const currency = onlyOne(before, after);
  const amount = parseNumber(digits);
  if (currency === undefined || amount === null) return null;
  const word = period?.[2]?.toLowerCase();
  const per = word ? (PERS[word.charAt(0)] ?? "year") : null;
  return { amount: minus === "-" ? -amount : amount, currency, per };
}

/**
 * The currency that stands before or behind an amount; null when none does, undefined when there
 * are two, or what stands there is no currency.
 * @param {string} before
 * @param {string} after
 */
function onlyOne(before, after) {
  let sign = before || after;
  if (before && after && currencyCode(before) !== currencyCode(after)) {
    if (currencyCode(before) !== "$" || currencyCode(after) === null) return undefined;
    sign = after; // "$5M CAD": the code says which dollar
  }
  return sign ? (currencyCode(sign) ?? undefined) : null;
}

/**
 * The amount per year; that of a single payment as it is.
 * @param {bigint} amount
 * @param {Per | null} per
 */
export function aYear(amount, per) {
  return per ? amount * PER_YEAR[per] : amount;
}
