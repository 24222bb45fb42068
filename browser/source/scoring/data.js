// A score as the JSON that `icp_docs.scoring.score_data` makes of it.

import { commonDivisor } from "./options.js";

/**
 * @typedef {import("./types").Score} Score
 */

/**
 * Numbers are text in full, shares are fractions such as "50/3" of per cent.
 * @param {Score} score
 */
export function scoreData(score) {
  return {
    profile: score.profile,
    scored: score.scored,
    low: digits(score.low),
    high: digits(score.high),
    maximum: digits(score.maximum),
    low_share: share(score.low, score.maximum),
    high_share: share(score.high, score.maximum),
    tiers: score.tiers,
    ruled_out: score.ruledOut,
    could_rule_out: score.couldRuleOut,
    coverage: score.coverage,
    gates: score.gates,
    ask_next: score.askNext,
    lines: score.lines.map(({ id, label, answer, values, grades, low, high }) => ({
      id,
      label,
      answer,
      values: Object.fromEntries(values),
      grades,
      low: digits(low),
      high: digits(high),
    })),
    gate_lines: score.gateLines.map(({ values, ...gate }) => ({
      ...gate,
      values: Object.fromEntries(values),
    })),
    segments: score.segments,
  };
}

/**
 * Points have three decimals at most.
 * @param {number} points
 */
function digits(points) {
  return String(thousandths(points) / 1000);
}

/** @param {number} points */
function thousandths(points) {
  return Math.round(points * 1000);
}

/**
 * Per cent of the maximum as a fraction in lowest terms; null without a maximum.
 * @param {number} points
 * @param {number} maximum
 */
function share(points, maximum) {
  const whole = thousandths(maximum);
  if (whole === 0) return null;
  const part = Math.max(0, thousandths(points)) * 100;
  const divisor = commonDivisor(part, whole);
  const below = whole / divisor;
  return below === 1 ? `${part / divisor}` : `${part / divisor}/${below}`;
}
