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
 * @param {string[]} chosen  tokens
 * @param {string[]} words  folded
 * @returns {(entry: Entry) => boolean}
 */
export function asked(chosen, words) {
  const groups = [...grouped(chosen)];
  return ({ tokens, text }) =>
    groups.every(([group, values]) => values.some((one) => tokens.has(`${group}:${one}`))) &&
    words.every((word) => text.includes(word));
}

/**
 * The values of each group.
 * @param {string[]} tokens
 */
export function grouped(tokens) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const token of tokens) {
    const [group = "", value = ""] = token.split(":");
    groups.set(group, [...(groups.get(group) ?? []), value]);
  }
  return groups;
}
