// Countries by ISO 3166 code. Names are read in Python only, from exports and playbooks: on a page
// countries are chosen from a list, which gives codes.

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/**
 * The code of a country written as code; null when there is none.
 * @param {string} text
 */
export function countryIn(text) {
  const code = text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && names.of(code) ? code : null;
}
