// A result in words: for the panel, for the list of accounts, for paper and for the CRM.

import { tiersText } from "../result/tiers.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").LineState} LineState */
/** @typedef {import("../scoring/types").Score} Score */

/**
 * The tier or tiers, "Ruled out" or "No score yet"; without points only whether it is ruled out.
 * @param {Parts} parts
 * @param {Score} score
 */
export function verdict({ say, card }, score) {
  if (score.ruledOut.length) return say("ruled-out");
  if (!score.maximum && score.coverage.known + score.gates.known) return say("not-ruled-out");
  if (!score.scored || !score.maximum) return say("no-score");
  return tiersText(say, card, score.tiers);
}

/**
 * "Ideal, Acceptable or No".
 * @param {import("../words.js").Say} say
 * @param {string[]} words
 */
export function either(say, words) {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? say("or", { first: words.slice(0, -1).join(", "), last }) : last;
}

/**
 * "12 to 19", or "12" when both are the same.
 * @param {Pick<Parts, "say" | "figures">} parts
 * @param {number | null} low
 * @param {number | null} high
 */
export function range({ say, figures }, low, high) {
  if (low === null || high === null) return "";
  const figure = (/** @type {number} */ points) => figures.format(points).replace("-", "−");
  const [from, to] = [figure(low), figure(high)];
  return from === to ? from : say("range", { low: from, high: to });
}

/** The points of a score, within what a share can be. @param {Parts} parts @param {Score} score */
export function pointsText(parts, score) {
  return range(parts, score.low, score.high);
}

/**
 * How much is certain: "5 of 9 questions certain, 2 of 5 that rule out".
 * @param {Parts} parts
 * @param {Score} score
 */
export function knownText({ say }, score) {
  const { known, of } = score.coverage;
  if (!score.gates.of) return say("known", { known, of });
  return say("known-gates", { known, of, gates: score.gates.known, gates_of: score.gates.of });
}

/**
 * Names of the grades, in the words of the boxes.
 * @param {Parts} parts
 * @param {string} line
 * @param {string[]} ids
 */
export function gradeNames({ say, card }, line, ids) {
  const criterion = card.criteria.find((one) => one.id === line);
  if (!criterion) return ids.map((id) => say(id));
  const views = [criterion, ...criterion.variants.values()];
  const grades = views.flatMap((view) => view.grades);
  return ids.map((id) => grades.find((grade) => grade.id === id)?.label ?? id);
}

/**
 * What is known of a line's fields, "Employees 240, Country Germany".
 * @param {Parts} parts
 * @param {string} line
 * @param {State} state
 * @param {boolean} [short] Without the name of the field where the line has only one.
 */
export function valuesText({ say, lines, playbook }, line, { account }, short = false) {
  const found = [];
  const controls = lines.get(line)?.controls ?? new Map();
  for (const [field, control] of controls) {
    const text = account.facts[field];
    if (!text) continue;
    const option =
      control instanceof HTMLSelectElement &&
      [...control.options].find((one) => one.value === text)?.textContent;
    const label = playbook.fields[field]?.label ?? field;
    const value = (option || text).trim();
    found.push(short && controls.size === 1 ? value : say("value", { field: label, value }));
  }
  return found.join(", ");
}

/**
 * The most and the fewest points of a line; null for one without points.
 * @param {Parts} parts
 * @param {string} id
 */
function bounds({ card }, id) {
  const criterion = card.criteria.find((one) => one.id === id);
  if (!criterion) return null;
  const points = [
    ...criterion.grades,
    ...[...criterion.variants.values()].flatMap((v) => v.grades),
  ];
  const best = Math.max(0, ...points.map((grade) => grade.points));
  const worst = Math.min(0, ...points.map((grade) => grade.points));
  return best || worst ? { best, worst } : null;
}

/**
 * The points of a line with the most that it can bring; "" for one without points.
 * @param {Parts} parts
 * @param {string} id
 * @param {LineState} line
 */
export function linePoints(parts, id, line) {
  const most = bounds(parts, id);
  if (!most) return "";
  const points = range(parts, line.low, line.high);
  return parts.say(most.best ? "points" : "points-off", { points, best: most.best });
}

/**
 * The same as it goes on the line of a printed sheet, which has "of 4" or "−" printed beside it.
 * @param {Parts} parts
 * @param {string} id
 * @param {LineState} line
 */
export function blankPoints(parts, id, line) {
  const most = bounds(parts, id);
  if (!most) return "";
  return most.best ? range(parts, line.low, line.high) : range(parts, 0 - line.high, 0 - line.low);
}
