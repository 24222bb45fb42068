// What is said of a score: per cent, points, tiers, and what could still rule out.

import { range, tierName } from "../checklist/outcome.js";
import { lineOf } from "./asking.js";

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("../scoring/index.js").Score} Score */
/** @typedef {{say: import("../words.js").Say, figures: Intl.NumberFormat}} Voice */
/** @typedef {{id: string, text: string}} Piece A tier, or the words between when it has no id. */

const FEW = 2; // labels before "and 3 more"

/** "41 to 69 %"; "" without points. @param {Voice} voice @param {Score} score */
export function percentText(voice, score) {
  const text = range(voice, score.lowPercent, score.highPercent);
  return text && voice.say("percent", { range: text });
}

/** "12 to 20 of 29 points". @param {Voice} voice @param {Score} score */
export function pointsText(voice, score) {
  const { say, figures } = voice;
  if (!score.maximum) return say("no-points");
  const text = range(voice, score.low, score.high).replaceAll("-", "−");
  return say("points", { range: text, maximum: figures.format(score.maximum) });
}

/** What could still rule out, the first ones by name. @param {Voice} voice @param {Card} card @param {Score} score */
export function stopsText({ say }, card, score) {
  const labels = score.couldRuleOut.map((id) => lineOf(card, id)?.label ?? id);
  if (!labels.length) return "";
  const left = labels.length - FEW;
  const few = labels.slice(0, left > 1 ? FEW : labels.length).join(", ");
  return say("could-rule-out", {
    labels: left > 1 ? say("and-more", { labels: few, count: left }) : few,
  });
}

/** "Tier 1 or Tier 2", "Tier 1 to Tier 3". @param {Voice} voice @param {Card} card @param {Score} score */
export function tiersText(voice, card, score) {
  return tierPieces(voice, card, score)
    .map((piece) => piece.text)
    .join("");
}

/**
 * The tiers that are possible, of many the first and the last.
 * @param {Voice} voice
 * @param {Card} card
 * @param {Score} score
 * @returns {Piece[]}
 */
export function tierPieces({ say }, card, { tiers, maximum }) {
  if (!maximum) return [];
  if (tiers.length > Math.max(1, card.tiers.length)) return [{ id: "", text: say("any-tier") }];
  const between = { id: "", text: ` ${say(tiers.length > 2 ? "to" : "or")} ` };
  const ends = tiers.filter((_, index) => index === 0 || index === tiers.length - 1);
  return ends.flatMap((id, index) => {
    const piece = { id, text: tierName(say, card, id) };
    return index ? [between, piece] : [piece];
  });
}
