// Text as a search compares it: no case, no accents.

const MARKS = /\p{M}+/gu;

/** @param {string} text */
export function folded(text) {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/ß/g, "ss");
}

/**
 * The words that somebody typed, all of which have to be found.
 * @param {string} text
 */
export function wanted(text) {
  return folded(text).split(/\s+/).filter(Boolean);
}
