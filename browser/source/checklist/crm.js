// An account as plain text, to paste into a note in the CRM.

import {
  either,
  gradeNames,
  linePoints,
  pointsText,
  range,
  valuesText,
  verdict,
} from "./outcome.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./lines.js").LinePlace} LinePlace */

/**
 * @param {Parts} parts
 * @param {State} state
 * @param {string} address Of the checklist.
 */
export function crmText(parts, state, address) {
  const { say, lines } = parts;
  const known = [...lines.values()].filter((line) => state.lines.get(line.id)?.certain);
  const open = [...lines.values()].filter((line) => !known.includes(line));
  const listed = (/** @type {string} */ title, /** @type {string[]} */ rows) =>
    rows.length ? ["", say(title), ...rows] : [];
  return [
    ...head(parts, state),
    ...listed(
      "crm-answers",
      known.map((line) => answered(parts, state, line)),
    ),
    ...listed(
      "crm-open",
      open.map((line) => unanswered(parts, state, line)),
    ),
    "",
    say("crm-link", { link: address }),
    "",
  ].join("\n");
}

/** @param {Parts} parts @param {State} state */
function head(parts, { account, score }) {
  const { say, card, playbook } = parts;
  const rows = [say("crm-account", { name: account.name || say("unnamed") })];
  if (account.date) rows.push(say("crm-date", { date: account.date }));
  if (account.rep) rows.push(say("crm-rep", { rep: account.rep }));
  rows.push(say("crm-profile", { profile: card.name }));
  const words = {
    verdict: verdict(parts, score),
    points: pointsText(parts, score),
    maximum: score.maximum,
    percent: range(parts, score.lowPercent, score.highPercent),
  };
  rows.push(say(score.scored && score.maximum ? "crm-result" : "crm-no-points", words));
  for (const line of score.ruledOut) {
    rows.push(say("crm-out", { label: line.label, why: line.why }).trim());
    const route = line.route ? playbook.routes[line.route] : undefined;
    if (route) rows.push(say("crm-route", { route: route.label, step: route.nextStep }).trim());
  }
  return rows;
}

/** @param {Parts} parts @param {State} state @param {LinePlace} line */
function answered(parts, state, line) {
  const { say } = parts;
  const known = state.lines.get(line.id);
  const points = known ? linePoints(parts, line.id, known) : "";
  const values = valuesText(parts, line.id, state);
  let answer = either(say, gradeNames(parts, line.id, known?.grades ?? []));
  if (values) answer = say("crm-with-values", { answer, values });
  if (points) answer = say("crm-with-points", { answer, points });
  return say("crm-line", { question: line.question, answer });
}

/** @param {Parts} parts @param {State} state @param {LinePlace} line */
function unanswered(parts, state, line) {
  const values = valuesText(parts, line.id, state);
  const word = values ? "crm-line" : "crm-open-line";
  return parts.say(word, { question: line.question, answer: values });
}
