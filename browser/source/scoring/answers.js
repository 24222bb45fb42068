// What people answer: yes, no, unknown or a grade.

import { fold } from "./text.js";

/**
 * @typedef {import("./types").Card} Card
 * @typedef {import("./types").Criterion} Criterion
 * @typedef {import("./types").Disqualifier} Disqualifier
 */

const OPEN = new Set(["", "unknown", "dontknow"]);

/**
 * The answers as ids of grades, by line; what is no grade of the line is no answer.
 * @param {Card} card
 * @param {Record<string, string>} answers
 * @returns {Map<string, string>}
 */
export function answersByLine(card, answers) {
  /** @type {Map<string, string>} */
  const found = new Map();
  if (Object.keys(answers).length === 0) return found;
  for (const lines of [card.criteria, card.disqualifiers]) {
    for (const line of lines) {
      const text = Object.hasOwn(answers, line.id) ? answers[line.id] : undefined;
      if (typeof text !== "string") continue;
      const form = fold(text);
      const grade = OPEN.has(form) ? undefined : gradeNamed(line, form);
      if (grade !== undefined) found.set(line.id, grade);
    }
  }
  return found;
}

/**
 * The id of the grade that an answer means; undefined when the line has no such grade. For rules
 * with ideal, yes means ideal; for bands, no means none of them.
 * @param {Criterion | Disqualifier} line
 * @param {string} form the answer in the form in which names are compared
 */
function gradeNamed(line, form) {
  if (line.kind === "disqualifier") return ["yes", "no"].find((word) => word === form);
  const views = [line, ...line.variants.values()];
  const ids = new Map(views.flatMap(({ grades }) => grades.map(({ id }) => [fold(id), id])));
  const other = { yes: "ideal", no: "noneofthese" }[form] ?? "";
  return ids.get(form) ?? ids.get(other);
}
