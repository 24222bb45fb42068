// States and provinces by ISO 3166-2 code, and by name where the page carries names.

import { countryIn } from "./country.js";
import { first, fold, stripped } from "./text.js";

/** @typedef {import("./types").StateNames} StateNames */

const WHOLE = new Set(["US", "CA", "AU"]); // countries whose every state has a name

/**
 * The code (US-CA) of a state written as code, short code or name; null if not recognised.
 * @param {string} text
 * @param {string | null} country the account's own; without it only a code can tell
 * @param {StateNames} named
 * @returns {string | null}
 */
export function stateIn(text, country, named) {
  const plain = stripped(text);
  if (/^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$/.test(plain)) {
    return countryIn(plain.slice(0, 2)) && plain.toUpperCase();
  }
  if (country === null) return null;
  const form = fold(first(plain, 100));
  const names = named.get(country);
  const short = `${country}-${form.toUpperCase()}`;
  if (names?.has(form)) return names.get(form) ?? null;
  if (names && WHOLE.has(country)) return [...names.values()].includes(short) ? short : null;
  return /^[A-Z0-9]{1,3}$/.test(form.toUpperCase()) ? short : null;
}

/**
 * @param {Record<string, string>} written by country, as "CA California,OR Oregon"
 * @returns {StateNames}
 */
export function readStates(written) {
  return new Map(
    Object.entries(written).map(([country, states]) => [country, namesIn(country, states)]),
  );
}

/**
 * @param {string} country
 * @param {string} states
 * @returns {Map<string, string>}
 */
function namesIn(country, states) {
  return new Map(
    states.split(",").map((state) => {
      const gap = state.indexOf(" ");
      return [fold(state.slice(gap)), `${country}-${state.slice(0, gap)}`];
    }),
  );
}
