// The parts of a checklist's page: its words, its scoring data, its lines and where results go.

import { readPlaybook } from "../scoring/index.js";
import { wordsOf } from "../words.js";
import { readLines } from "./lines.js";

/** @typedef {import("../scoring/types").Playbook} Playbook */
/** @typedef {import("../scoring/types").Card} Card */
/** @typedef {import("../accounts/reading.js").Seen} Seen */
/** @typedef {import("./lines.js").LinePlace} LinePlace */

/**
 * @typedef {object} Parts
 * @property {HTMLElement} place
 * @property {import("../words.js").Say} say
 * @property {Playbook} playbook
 * @property {Intl.NumberFormat} figures How points are written; making one takes long.
 * @property {Card} card
 * @property {string} profile The id of the profile.
 * @property {Seen} now What the checklist asks today.
 * @property {Map<string, LinePlace>} lines By id, in the order of the page.
 * @property {string[]} fields The account fields that it looks at.
 */

/**
 * @param {HTMLElement} place
 * @returns {Parts}
 */
export function readParts(place) {
  const data = /** @type {HTMLTemplateElement} */ (place.querySelector("template[data-icp-data]"));
  const playbook = readPlaybook(data.content.textContent ?? "");
  const card = /** @type {Card} */ (playbook.cards[0]);
  const lines = readLines(place);
  /** @type {Record<string, string>} */
  const prints = Object.create(null);
  for (const line of [...card.disqualifiers, ...card.criteria]) prints[line.id] = line.fingerprint;
  return {
    place,
    say: wordsOf(place),
    playbook,
    figures: new Intl.NumberFormat(playbook.locale, { maximumFractionDigits: 2 }),
    card,
    profile: card.id,
    now: { revision: card.revision, lines: prints },
    lines,
    fields: [...new Set([...lines.values()].flatMap((line) => [...line.controls.keys()]))],
  };
}

/**
 * The element of a page that shows something under this name.
 * @param {ParentNode} place
 * @param {string} name
 */
export function shown(place, name) {
  return /** @type {HTMLElement | null} */ (place.querySelector(`[data-show="${name}"]`));
}

/**
 * Write text into the elements of this name; one that says so already is left alone.
 * @param {ParentNode} place
 * @param {string} name
 * @param {string} text
 */
export function write(place, name, text) {
  const element = shown(place, name);
  if (element && element.textContent !== text) element.textContent = text;
}

/**
 * Show or hide a notice.
 * @param {ParentNode} place
 * @param {string} name
 * @param {boolean} visible
 */
export function showNotice(place, name, visible) {
  const notice = /** @type {HTMLElement | null} */ (place.querySelector(`[data-notice="${name}"]`));
  if (notice) notice.hidden = !visible;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} text
 * @param {string} [className]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}
