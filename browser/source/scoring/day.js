// Days and periods in the calendar: dates as exports write them, and so many months ago.

/** @typedef {import("./types").Day} Day */

const NUMBERS = /^([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})$/;
const DAY_FIRST = /^([0-9]{1,2})\.? ([A-Za-z]{3,9})\.?,? ([0-9]{4})$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})$/;
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
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  return day < 1 || day > daysIn(year, month) ? null : written(year, month, day);
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function written(year, month, day) {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * @param {number} year
 * @param {number} month
 */
export function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
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
  /** @type {(Day | null)[]} */
  let found = [];
  const numbers = NUMBERS.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  if (numbers) {
    const [one, two, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    found = [dayOf(year, two, one), dayOf(year, one, two)];
  } else if (dayFirst) {
    found = [dayOf(Number(dayFirst[3]), monthNamed(dayFirst[2]), Number(dayFirst[1]))];
  } else if (monthFirst) {
    found = [dayOf(Number(monthFirst[3]), monthNamed(monthFirst[1]), Number(monthFirst[2]))];
  }
  return [...new Set(found.filter((day) => day !== null))];
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
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, date + count);
    return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()) ?? end;
  }
  const whole = year * 12 + month - 1 + count;
  const [years, rest] = [Math.floor(whole / 12), (((whole % 12) + 12) % 12) + 1];
  return dayOf(years, rest, Math.min(date, daysIn(years, rest))) ?? end;
}
