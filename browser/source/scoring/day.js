// Days and periods in the calendar: dates as exports write them, and so many months ago.

/** @typedef {import("./types").Day} Day */

const NUMBERS = /^([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})$/;
const NAMED =
  /^(?:([0-9]{1,2})\.? ([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.? ([0-9]{1,2})),? ([0-9]{4})$/;
const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );

export const FIRST_DAY = "0001-01-01";
export const LAST_DAY = "9999-12-31";

/**
 * @param {number} year
 * @param {number} month 1 to 12
 * @param {number} day
 * @returns {Day | null} null when the calendar has no such day
 */
export function dayOf(year, month, day) {
  const date = dateOf(year, month, day);
  const there = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return there && year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/**
 * @param {number} year
 * @param {number} month
 */
export function daysIn(year, month) {
  return dateOf(year, month + 1, 0).getUTCDate();
}

/**
 * The day of the calendar; the 0th of a month is the last one of the month before.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function dateOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/**
 * @param {string} text
 * @returns {Day | null}
 */
export function parseDay(text) {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/**
 * The days that a date in another notation can mean.
 * @param {string} text
 * @returns {Day[]}
 */
export function possibleDays(text) {
  const [, one, , two, year] = NUMBERS.exec(text)?.map(Number) ?? [];
  const [, day, month, monthFirst, dayBehind, last] = NAMED.exec(text) ?? [];
  const found = year
    ? [dayOf(year, two ?? 0, one ?? 0), dayOf(year, one ?? 0, two ?? 0)]
    : [dayOf(Number(last), monthNamed(month ?? monthFirst), Number(day ?? dayBehind))];
  return [...new Set(found.filter((one) => one !== null))];
}

/** @param {string | undefined} word */
function monthNamed(word = "") {
  return MONTHS.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
}

/**
 * The day so much later, or earlier when the count is negative; the calendar's end when there is
 * none so far away.
 * @param {Day} day
 * @param {bigint} millionths of the unit; parts of a day do not count
 * @param {string} unit
 * @returns {Day}
 */
export function moved(day, millionths, unit) {
  const end = millionths < 0n ? FIRST_DAY : LAST_DAY;
  const months = { month: 1n, quarter: 3n, year: 12n }[unit];
  const count = Number((millionths * (months ?? (unit === "week" ? 7n : 1n))) / 1_000_000n);
  // The calendar has fewer days than this, and Date counts no further.
  if (Math.abs(count) > 4_000_000) return end;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (months === undefined) {
    const at = dateOf(year, month, date + count);
    return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()) ?? end;
  }
  const whole = year * 12 + month - 1 + count;
  const [years, rest] = [Math.floor(whole / 12), (((whole % 12) + 12) % 12) + 1];
  return dayOf(years, rest, Math.min(date, daysIn(years, rest))) ?? end;
}
