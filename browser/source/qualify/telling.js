// What is said of a score: per cent, points, tiers, and what could still rule out.

import { range } from "../checklist/outcome.js";
import { tiersText } from "../result/tiers.js";
import { lineOf } from "./asking.js";

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("../scoring/index.js").Score} Score */
/** @typedef {{say: import("../words.js").Say, figures: Intl.NumberFormat}} Voice */

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

/** "Tier 1 or Tier 2"; whether they are known at all. @param {Voice} voice @param {Card} card @param {Score} score */
export function tiersSaid({ say }, card, { tiers, maximum }) {
  if (!maximum) return "";
  return tiers.length > Math.max(1, card.tiers.length)
    ? say("any-tier")
    : tiersText(say, card, tiers);
}
