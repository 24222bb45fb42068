// Grades as steps of points, and what tiers require as bits of conditions.

/**
 * @typedef {import("./types").Grade} Grade
 * @typedef {import("./types").Tier} Tier
 * @typedef {{ steps: number, fails: number }} Option a grade: its points in steps above the
 *   criterion's least, and the bits of the conditions that it does not meet
 */

/**
 * What tiers require, each once; the first is to require nothing.
 * @param {Tier[]} tiers
 */
export function conditionsOf(tiers) {
  return [...new Set(["", ...tiers.map(condition)])];
}

/**
 * What a tier requires, as one text.
 * @param {Tier} tier
 */
export function condition({ requires }) {
  return requires.join(" ");
}

/**
 * The bits of the conditions that a criterion is part of.
 * @param {string} id
 * @param {string[]} conditions
 */
export function failing(id, conditions) {
  let bits = 0;
  for (let index = 1; index < conditions.length; index += 1) {
    if (conditions[index]?.split(" ").includes(id)) bits |= 1 << (index - 1);
  }
  return bits;
}

/**
 * The options that grades are, in thousandths of points.
 * @param {Grade[]} grades
 * @param {number} fails the conditions that all but the ideal grade do not meet
 * @returns {Option[]}
 */
export function optionsOf(grades, fails) {
  return grades.map(({ units, ideal }) => ({ steps: units, fails: ideal ? 0 : fails }));
}

/**
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
export function commonDivisor(one, other) {
  return other === 0 ? one : commonDivisor(other, one % other);
}
