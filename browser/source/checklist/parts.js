// The parts of a checklist's page: its words, its scoring data, its lines and where results go.

import { seenNow } from "../accounts/seen.js";
import { carried } from "../page.js";
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
  const playbook = readPlaybook(carried(place, "data"));
  const card = /** @type {Card} */ (playbook.cards[0]);
  const lines = readLines(place);
  return {
    place,
    say: wordsOf(place),
    playbook,
    figures: new Intl.NumberFormat(playbook.locale, { maximumFractionDigits: 2 }),
    card,
    profile: card.id,
    now: seenNow(card),
    lines,
    fields: [...new Set([...lines.values()].flatMap((line) => [...line.controls.keys()]))],
  };
}
