// The tiers that an account can still be in, in words and in their colours.

import { element } from "../page.js";

/** @typedef {import("../scoring/types").Card} Card */
/** @typedef {import("../words.js").Say} Say */

/**
 * "Tier 1", "Tier 1 or Tier 2"; of many the first and the last, "Tier 1 to Tier 3".
 * @param {Say} say
 * @param {Card} card
 * @param {string[]} tiers
 */
export function tiersText(say, card, tiers) {
  const [first = "", ...others] = tiers.map((id) => tierName(say, card, id));
  const last = others.at(-1);
  return last === undefined ? first : say(others.length > 1 ? "to" : "or", { first, last });
}

/**
 * The same with each tier in its colour.
 * @param {Say} say
 * @param {Card} card
 * @param {string[]} tiers
 * @returns {(Element | string)[]}
 */
export function tierPieces(say, card, tiers) {
  const [first, ...others] = tiers.map((id) => tierBadge(say, card, id));
  const last = others.at(-1);
  if (!first || !last) return first ? [first] : [];
  const words = say(others.length > 1 ? "to" : "or", { first: "\n", last: "\n" }).split("\n");
  return [words[0] ?? "", first, words[1] ?? "", last, words[2] ?? ""];
}

/** @param {Say} say @param {Card} card @param {string} id */
function tierBadge(say, card, id) {
  const place = card.tiers.findIndex((tier) => tier.id === id);
  const kind = place < 0 ? "none" : Math.min(place + 1, 4);
  return element("span", tierName(say, card, id), `icp-tier icp-tier--${kind}`);
}

/** @param {Say} say @param {Card} card @param {string} id */
function tierName(say, card, id) {
  return card.tiers.find((tier) => tier.id === id)?.name ?? say("no-tier");
}
