// The entries of a list, and which of them have what is asked for.

import { folded } from "../folded.js";

/**
 * @typedef {object} Entry
 * @property {HTMLElement} place
 * @property {Set<string>} tokens  such as "segment:mid-market"
 * @property {string} text  folded
 */

/**
 * Every entry below a place, its text made ready for searching.
 * @param {ParentNode} place
 * @returns {Entry[]}
 */
export function entriesOf(place) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-facets]"));
  return [...found].map((one) => ({
    place: one,
    tokens: new Set(one.dataset.facets?.split(" ")),
    text: folded(`${one.textContent} ${one.dataset.words ?? ""}`),
  }));
}

/**
 * A test for entries: one of the chosen values in each group, and all of the words.
 * @param {Iterable<string>} chosen  tokens
 * @param {string[]} words  folded
 * @returns {(entry: Entry) => boolean}
 */
export function asked(chosen, words) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const token of chosen) {
    const group = token.slice(0, token.indexOf(":"));
    groups.set(group, [...(groups.get(group) ?? []), token]);
  }
  return (entry) =>
    [...groups.values()].every((tokens) => tokens.some((token) => entry.tokens.has(token))) &&
    words.every((word) => entry.text.includes(word));
}
