// What becomes of each line of a scorecard for an account.

import { evaluate } from "./evaluate.js";
import { viewsIn } from "./segments.js";

/**
 * @typedef {import("./evaluate.js").Account} Account
 * @typedef {import("./types").Criterion} Criterion
 * @typedef {import("./types").Disqualifier} Disqualifier
 * @typedef {import("./types").Gate} Gate
 * @typedef {import("./types").Grade} Grade
 * @typedef {import("./types").Line} Line
 * @typedef {import("./types").Truth} Truth
 * @typedef {import("./types").View} View
 *
 * @typedef {object} Found what became of one criterion, in thousandths of points
 * @property {View} view the first that the segment allows
 * @property {Grade[]} grades
 * @property {number} low
 * @property {number} high
 * @property {boolean} mustHave
 */

const TRUTHS = /** @type {const} */ (["no", "unknown", "yes"]);

/**
 * One criterion with every grade that is still possible.
 * @param {Criterion} criterion
 * @param {string[]} segments
 * @param {Account} account
 * @returns {Found}
 */
export function become(criterion, segments, account) {
  const views = viewsIn(criterion, segments);
  const view = views[0] ?? criterion;
  const grades = views.length === 1 ? gradesOf(view, account) : inEach(views, account);
  const units = grades.map((grade) => grade.units);
  const [low, high] = [Math.min(...units), Math.max(...units)];
  return { view, grades, low, high, mustHave: views.some((one) => one.mustHave) };
}

/**
 * The different grades that are possible in one of several segments.
 * @param {View[]} views
 * @param {Account} account
 */
function inEach(views, account) {
  /** @type {Map<string, Grade>} */
  const grades = new Map();
  for (const view of views) {
    for (const grade of gradesOf(view, account)) {
      const key = `${grade.id} ${grade.units} ${grade.fails}`;
      if (!grades.has(key)) grades.set(key, grade);
    }
  }
  return [...grades.values()];
}

/**
 * The grades that are possible, from the top to the first that is certain.
 * @param {View} view
 * @param {Account} account
 */
function gradesOf(view, account) {
  const answer = account.answers.get(view.id);
  const answered = answer === undefined ? [] : view.grades.filter((one) => one.id === answer);
  if (answered.length) return answered;
  const found = [];
  for (const grade of view.grades) {
    const truth = grade.otherwise ? 2 : grade.test ? evaluate(grade.test, account) : 1;
    if (truth > 0) found.push(grade);
    if (truth === 2) break;
  }
  return found;
}

/**
 * Whether a disqualifier rules the account out.
 * @param {Disqualifier} line
 * @param {Account} account
 * @returns {Truth}
 */
export function truthOf(line, account) {
  const answer = account.answers.get(line.id);
  if (answer !== undefined) return answer === "yes" ? 2 : 0;
  return line.test ? evaluate(line.test, account) : 1;
}

/**
 * @param {Disqualifier} line
 * @param {Truth} truth
 * @param {Account} account
 * @returns {Gate}
 */
export function gateOf({ id, label, fields }, truth, account) {
  const answer = account.answers.get(id) ?? null;
  return { id, label, answer, values: valuesOf(fields, account), truth: TRUTHS[truth] };
}

/**
 * @param {Found} found
 * @param {Account} account
 * @returns {Line}
 */
export function lineOf({ view, grades, low, high, mustHave }, account) {
  return {
    id: view.id,
    label: view.label,
    answer: account.answers.get(view.id) ?? null,
    values: valuesOf(view.fields, account),
    grades: grades.map((grade) => grade.id),
    low: low / 1000,
    high: high / 1000,
    certain: grades.length === 1,
    mustHave,
  };
}

/**
 * The known fields among these, with their values as typed.
 * @param {string[]} fields
 * @param {Account} account
 */
function valuesOf(fields, { facts }) {
  /** @type {[string, string][]} */
  const found = [];
  for (const field of fields) {
    const text = facts.texts.get(field);
    if (text !== undefined) found.push([field, text]);
  }
  return found;
}
