// Whether an account is in a region, country or state, or in an industry.

import { stateIn } from "./state.js";

/**
 * @typedef {import("./types").Branch} Branch
 * @typedef {import("./types").Fact} Fact
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./types").Place} Place
 * @typedef {import("./types").Truth} Truth
 */

/** @type {Record<string, string[]>} */
const SECTORS = { "31-33": ["31", "32", "33"], "44-45": ["44", "45"], "48-49": ["48", "49"] };

/**
 * Whether the country is one of the place's, or the account's state is. A state tells only about
 * the field `country`; "UA-43" tells the country as well.
 * @param {string} name of the field
 * @param {Fact | null} fact
 * @param {Place} place
 * @param {Facts} facts
 * @returns {Truth}
 */
export function inPlace(name, fact, place, facts) {
  const known = fact?.kind === "country" ? fact.code : null;
  const beside = name === "country" ? facts.values.get("state") : undefined;
  const code = beside?.kind === "text" ? stateIn(beside.text, known, place.named) : null;
  if (code && place.states.includes(code)) return 2;
  const country = known ?? code?.slice(0, 2);
  if (country === undefined) return 1;
  if (place.countries.includes(country)) return 2;
  return !code && place.states.some((one) => one.startsWith(`${country}-`)) ? 1 : 0;
}

/**
 * Whether an industry goes by one of the names, or a NAICS code begins as the branch's do.
 * @param {Fact | null} fact
 * @param {Branch} branch
 * @param {Facts} facts
 * @returns {Truth}
 */
export function inBranch(fact, branch, facts) {
  const beside = facts.values.get("naics");
  const written = beside?.kind === "text" ? codesIn(beside.text) : [];
  const byCode = written.length ? begin(written, branch.naics) : null;
  if (fact?.kind !== "text") {
    // Without a name only a code can tell, and for a branch without codes nothing can.
    if (fact?.kind === "none") return byCode ?? 0;
    return byCode !== null && branch.naics.length ? byCode : 1;
  }
  if (branch.forms.has(fact.form)) return 2;
  const codes = codesIn(fact.text); // some exports write the code where the name should be
  const named = codes.length ? (branch.naics.length ? begin(codes, branch.naics) : 1) : 0;
  return /** @type {Truth} */ (Math.max(named, byCode ?? 0));
}

/**
 * Whether a NAICS code begins so; unknown when it is too short to tell.
 * @param {Fact | null} fact
 * @param {string[]} prefixes
 * @returns {Truth}
 */
export function inNaics(fact, prefixes) {
  const codes = fact?.kind === "text" ? codesIn(fact.text) : [];
  return codes.length ? begin(codes, prefixes) : 1;
}

/**
 * The NAICS code at the beginning of a cell such as "3254 Pharma".
 * @param {string} text
 * @returns {string[]}
 */
function codesIn(text) {
  const code = /^([0-9]{2}-[0-9]{2}|[0-9]{2,6})(?![0-9])/.exec(text)?.[0] ?? "";
  return SECTORS[code] ?? (/^[1-9][0-9]{1,5}$/.test(code) ? [code] : []);
}

/**
 * Whether codes lie below one of the prefixes: all of them, none, or it cannot be told.
 * @param {string[]} codes
 * @param {string[]} prefixes
 * @returns {Truth}
 */
function begin(codes, prefixes) {
  const found = codes.map((code) => {
    if (prefixes.some((prefix) => code.startsWith(prefix))) return 2;
    return prefixes.some((prefix) => prefix.startsWith(code)) ? 1 : 0;
  });
  if (found.every((one) => one === 2)) return 2;
  return found.every((one) => one === 0) ? 0 : 1;
}
