// Numbers as people type them: 5000, 5_000, 5,000, 5k, 2.5M, 1bn, 3 million.

import { tidy } from "./text.js";

/** @typedef {import("./types").Exact} Exact */

const DECIMALS = 6;
const DIGITS = 18;

const POWERS = new Map([
  ["k", 3],
  ["thousand", 3],
  ["m", 6],
  ["mn", 6],
  ["mio", 6],
  ["million", 6],
  ["b", 9],
  ["bn", 9],
  ["billion", 9],
  ["tn", 12],
  ["trillion", 12],
]);

/** The same words as alternatives of a pattern, the longest first. */
export const POWER_WORDS = [...POWERS.keys()]
  .sort((one, other) => other.length - one.length)
  .join("|");

const NUMBER =
  /^([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:_[0-9]{3})+|[0-9]+)(?:\.([0-9]+))? ?([A-Za-z]*)$/;

/**
 * The number in a text, in millionths; null when there is none.
 * @param {string} text
 * @returns {Exact | null}
 */
export function parseNumber(text) {
  const plain = tidy(text);
  const match = plain === null ? null : NUMBER.exec(plain);
  if (!match) return null;
  const [, sign, digits = "", decimals = "", word = ""] = match;
  const power = word ? POWERS.get(word.toLowerCase()) : 0;
  if (power === undefined || decimals.length > DECIMALS) return null;
  // "1.125" is a thousand to a German reader.
  const short = /^[0-9]{1,3}$/.test(digits) && digits !== "0";
  if (decimals.length === 3 && !word && short) return null;
  const whole = digits.replace(/[,_]/g, "").replace(/^0+(?=[0-9])/, "");
  if (whole.length + power > DIGITS) return null;
  const value = BigInt(whole + decimals.padEnd(DECIMALS, "0")) * 10n ** BigInt(power);
  return sign === "-" ? -value : value;
}
