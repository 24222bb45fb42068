// Text as Python reads it, so that both languages compare the same forms.

/** What Python takes for a space. */
const SPACE = "[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const ONE_SPACE = new RegExp(SPACE);
const SPACES = new RegExp(`${SPACE}+`, "g");

/** Letters whose case Python folds otherwise than `toLowerCase`. @type {Record<string, string>} */
const FOLDED = { ß: "ss", ς: "σ", "\u0345": "ι" };

/**
 * The form in which names are compared: no case, accents, spaces or punctuation.
 * @param {string} text
 */
export function fold(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß|ς|\u0345/g, (letter) => FOLDED[letter] ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Without spaces around it, whatever kind they are.
 * @param {string} text
 */
export function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && ONE_SPACE.test(text.charAt(start))) start += 1;
  while (end > start && ONE_SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * With single plain spaces, and none around it.
 * @param {string} text
 */
export function spaced(text) {
  return stripped(text).replace(SPACES, " ");
}

/**
 * The first so many letters; a letter above U+FFFF counts as one.
 * @param {string} text
 * @param {number} most
 */
export function first(text, most) {
  if (text.length <= most) return text;
  return Array.from(text.slice(0, 2 * most))
    .slice(0, most)
    .join("");
}

/**
 * A value with single spaces and a plain minus; null when it is too long to be one.
 * @param {string} text
 */
export function tidy(text) {
  if (first(text, 100) !== text) return null;
  return spaced(text).replaceAll("−", "-");
}

/**
 * The words of a text, in the form in which names are compared and written together.
 * @param {string} text
 * @returns {import("./types").Words}
 */
export function wordsIn(text) {
  // Accents go first: in decomposed text they would cut words into pieces.
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, (mark) => (isAccent(mark) ? "" : mark));
  let letters = "";
  const starts = [];
  /** @type {Set<number>} */
  const ends = new Set();
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    starts.push(letters.length);
    letters += fold(word);
    ends.add(letters.length);
  }
  return { letters, starts, ends };
}

/**
 * Whether a mark combines with the letter before it. Only such marks change places when they meet
 * another one: an overlay goes before all of them, an acute behind most.
 * @param {string} mark
 */
function isAccent(mark) {
  const [overlay, acute] = ["\u0334", "\u0301"];
  return (
    (mark + overlay).normalize("NFD") !== mark + overlay ||
    (acute + mark).normalize("NFD") !== acute + mark
  );
}
