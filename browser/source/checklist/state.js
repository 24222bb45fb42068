// An account held against a checklist: what each line came to, by hand or from what is known.

import { table } from "../accounts/reading.js";
import { readFacts, score } from "../scoring/index.js";
import { today } from "../today.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {import("../scoring/types").Score} Score */
/** @typedef {import("../scoring/types").Facts} Facts */
/** @typedef {import("./parts.js").Parts} Parts */
/**
 * @typedef {object} LineState
 * @property {string | null} answer The grade that a person gave.
 * @property {boolean} unsure The person said don't know.
 * @property {string[]} grades The grades still possible.
 * @property {string[]} byRule What the values alone would leave possible.
 * @property {boolean} filled Whether a value of one of its fields is known.
 * @property {boolean} certain
 * @property {number} low In points, 0 for a disqualifier.
 * @property {number} high
 */
/**
 * @typedef {object} State
 * @property {Account} account
 * @property {Score} score
 * @property {Facts} facts
 * @property {Map<string, LineState>} lines
 * @property {boolean} empty Nothing is filled in that counts here.
 */

/**
 * @param {Parts} parts
 * @param {Account} account
 * @returns {State}
 */
export function stateOf(parts, account) {
  const answers = account.answers[parts.profile] ?? table();
  const facts = readFacts(account.facts, parts.playbook);
  const result = score(parts.card, facts, answers, today());
  const lines = lineStates(parts, account, answers, result);
  const overruled = [...lines.values()].some((line) => line.answer && line.filled);
  if (overruled) addRules(parts, lines, answers, facts);
  const known = parts.fields.some((field) => account.facts[field]);
  return { account, score: result, facts, lines, empty: !known && !Object.keys(answers).length };
}

/**
 * @param {Parts} parts
 * @param {Account} account
 * @param {Record<string, string>} answers
 * @param {Score} result
 */
function lineStates(parts, account, answers, result) {
  /** @type {Map<string, LineState>} */
  const states = new Map();
  for (const { id, controls } of parts.lines.values()) {
    const filled = [...controls.keys()].some((field) => account.facts[field]);
    const found = lineIn(result, id);
    const unsure = answers[id] === "unknown";
    states.set(id, { ...found, unsure, filled, byRule: found.grades });
  }
  return states;
}

/**
 * One line of a score, disqualifiers and criteria alike.
 * @param {Score} result
 * @param {string} id
 */
function lineIn(result, id) {
  const line = result.lines.find((one) => one.id === id);
  if (line) {
    const { answer, grades, low, high } = line;
    return { answer, grades, low, high, certain: line.certain };
  }
  const gate = result.gateLines.find((one) => one.id === id);
  const truth = gate?.truth ?? "unknown";
  const grades = truth === "unknown" ? ["yes", "no"] : [truth];
  const answer = gate?.answer ?? null;
  return { answer, grades, low: 0, high: 0, certain: truth !== "unknown" };
}

/**
 * Add what the values say by themselves where a person has said something else.
 * @param {Parts} parts
 * @param {Map<string, LineState>} lines
 * @param {Record<string, string>} answers
 * @param {Facts} facts
 */
function addRules(parts, lines, answers, facts) {
  const judged = Object.entries(answers).filter(([id]) => !lines.get(id)?.filled);
  const ruled = score(
    parts.card,
    facts,
    Object.assign(table(), Object.fromEntries(judged)),
    today(),
  );
  for (const [id, line] of lines) if (line.filled) line.byRule = lineIn(ruled, id).grades;
}
