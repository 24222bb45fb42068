// The score of one account against one profile: exact, with everything still open kept open.

import { answersByLine } from "./answers.js";
import { become, gateOf, lineOf, truthOf } from "./lines.js";
import { NO_TIER, Outcomes } from "./outcomes.js";
import { settledSegments } from "./segments.js";

/**
 * @typedef {import("./types").Card} Card
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./lines.js").Found} Found
 * @typedef {import("./types").RuledOut} RuledOut
 * @typedef {import("./types").Score} Score
 * @typedef {import("./types").Truth} Truth
 */

/**
 * What is known of an account and what a person answered, held against a profile.
 * @param {Card} card
 * @param {Facts} facts
 * @param {Record<string, string>} answers yes, no, unknown or a grade's id by line; an answer wins
 *   over the rule, and unknown is no answer
 * @param {string} today as 2026-11-22
 * @returns {Score}
 */
export function score(card, facts, answers, today) {
  const settled = settledSegments(card.segments, facts, today);
  const given = answersByLine(card, answers);
  const account = { facts: settled.facts, answers: given, today };
  const found = card.criteria.map((one) => become(one, settled.segments, account));
  const truths = card.disqualifiers.map((one) => truthOf(one, account));
  const ruledOut = [...ruledOutByGates(card, truths), ...ruledOutByLines(found)];
  const outcomes = card.units && !ruledOut.length ? new Outcomes(card.tiers, found) : null;
  const tiers = ruledOut.length ? [] : (outcomes?.possible() ?? [NO_TIER]);
  const [low, high] = [sum(found, "low"), sum(found, "high")];
  const certain = found.filter(({ grades }) => grades.length === 1).length;
  const couldRuleOut = [
    ...card.disqualifiers.filter((_, index) => truths[index] === 1).map(({ id }) => id),
    ...found.filter(undecided).map(({ view }) => view.id),
  ];
  // A list of many profiles does not need all of it.
  const asked = once(() => {
    if (ruledOut.length) return [];
    const deciding = tiers.length > 1 ? outcomes?.deciding() : undefined;
    return inOrder(card, found, new Set(couldRuleOut), deciding);
  });
  const lines = once(() => found.map((one) => lineOf(one, account)));
  const gateLines = once(() =>
    card.disqualifiers.map((line, index) => gateOf(line, truths[index] ?? 1, account)),
  );
  return {
    profile: card.id,
    scored: certain > 0,
    low: low / 1000,
    high: high / 1000,
    maximum: card.units / 1000,
    lowPercent: percent(low, card.units),
    highPercent: percent(high, card.units),
    tiers,
    ruledOut,
    couldRuleOut,
    coverage: { known: certain, of: found.length },
    gates: { known: truths.filter((truth) => truth !== 1).length, of: truths.length },
    segments: settled.segments,
    get askNext() {
      return asked();
    },
    get lines() {
      return lines();
    },
    get gateLines() {
      return gateLines();
    },
  };
}

/**
 * @param {Found[]} found
 * @param {"low" | "high"} end
 */
function sum(found, end) {
  return found.reduce((total, one) => total + one[end], 0);
}

/**
 * What is made when it is first asked for, and kept.
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The open questions that can still change something, most decisive first.
 * @param {Card} card
 * @param {Found[]} found
 * @param {Set<string>} ruling what can rule the account out
 * @param {Set<string> | undefined} deciding what can change its tier
 */
function inOrder(card, found, ruling, deciding) {
  const stakes = new Map(found.map(({ view, low, high }) => [view.id, high - low]));
  /** @param {string} id */
  const weight = (id) => (ruling.has(id) ? 2 ** 50 : 0) + (stakes.get(id) ?? 0);
  return [...stakes.keys(), ...card.disqualifiers.map(({ id }) => id)]
    .filter((id) => ruling.has(id) || deciding?.has(id))
    .sort((one, other) => weight(other) - weight(one));
}

/**
 * @param {Card} card
 * @param {Truth[]} truths
 * @returns {RuledOut[]}
 */
function ruledOutByGates(card, truths) {
  return card.disqualifiers
    .filter((_, index) => truths[index] === 2)
    .map(({ id, label, why, route }) => ({ id, kind: "disqualifier", label, why, route }));
}

/**
 * @param {Found[]} found
 * @returns {RuledOut[]}
 */
function ruledOutByLines(found) {
  return found
    .filter(({ grades }) => grades.length > 0 && grades.every((grade) => grade.fails))
    .map(({ view: { id, label, why, route } }) => ({ id, kind: "must-have", label, why, route }));
}

/**
 * Whether a must-have can still go either way.
 * @param {Found} found
 */
function undecided({ mustHave, grades }) {
  return mustHave && new Set(grades.map((grade) => grade.fails)).size > 1;
}

/**
 * Whole per cent, rounded down, so that 74.9 never looks like the 75 it missed.
 * @param {number} units
 * @param {number} maximum
 */
function percent(units, maximum) {
  return maximum === 0 ? null : Math.max(0, Math.floor((units * 100) / maximum));
}
