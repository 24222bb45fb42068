// The gauge of a score: points that are certain, points still possible, and where tiers begin.

import { element } from "../page.js";

/** @typedef {import("../scoring/types").Card} Card */
/** @typedef {import("../scoring/types").Score} Score */

/**
 * @param {Element} gauge Its first two elements show what is certain and what is still possible.
 * @param {Card} card
 * @param {Score} score
 */
export function drawGauge(gauge, card, score) {
  const [sure, open, ...ticks] = /** @type {HTMLElement[]} */ ([...gauge.children]);
  const share = (/** @type {number} */ points) =>
    score.maximum ? Math.min(100, Math.max(0, (100 * points) / score.maximum)) : 0;
  const [low, high] = score.scored ? [share(score.low), share(score.high)] : [0, 100];
  if (sure) sure.style.width = `${low}%`;
  if (open) open.style.cssText = `left: ${low}%; width: ${high - low}%`;
  if (!ticks.length) gauge.append(...starts(card));
}

/** A line where each tier begins, but for those that begin at nothing. @param {Card} card */
function starts({ tiers, units }) {
  return tiers.flatMap(({ from }) => {
    if (!from || from < 0 || from >= units) return [];
    const tick = element("span", "", "icp-sum-gauge-tick");
    tick.style.left = `${(100 * from) / units}%`;
    return [tick];
  });
}
