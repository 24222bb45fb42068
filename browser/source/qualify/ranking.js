// In which order profiles are shown for an account.

/** @typedef {import("../scoring/index.js").Score} Score */
/**
 * @typedef {object} Ranking
 * @property {Score[]} race Not ruled out and scored, the best first.
 * @property {Score[]} open Nothing known counts for them yet.
 * @property {Score[]} out Ruled out.
 */

/**
 * Scores by what is to be said of them. Of the scored ones the middle of the range decides, then the
 * lower end, then the order in which they came.
 * @param {Iterable<Score>} scores
 * @returns {Ranking}
 */
export function ranked(scores) {
  /** @type {Ranking} */
  const ranking = { race: [], open: [], out: [] };
  for (const score of scores) {
    const part = score.ruledOut.length ? "out" : score.scored ? "race" : "open";
    ranking[part].push(score);
  }
  ranking.race.sort((a, b) => middle(b) - middle(a) || sure(b) - sure(a));
  return ranking;
}

/** The middle of the range as a share of all points; below 0 without points. @param {Score} score */
function middle(score) {
  if (!score.maximum) return -1;
  return (Math.max(0, score.low) + Math.max(0, score.high)) / 2 / score.maximum;
}

/** @param {Score} score */
function sure(score) {
  return score.maximum ? Math.max(0, score.low) / score.maximum : -1;
}
