// The score of one account against one profile: exact, with everything still open kept open.

import { answersByLine } from "./answers.js";
import { become, gateOf, lineOf, truthOf } from "./lines.js";
import { NO_TIER, Outcomes } from "./outcomes.js";
import { settledSegments } from "./segments.js";

/**
 * @typedef {import("./evaluate.js").Account} Account
 * @typedef {import("./types").Card} Card
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./lines.js").Found} Found
 * @typedef {import("./types").Gate} Gate
 * @typedef {import("./types").Line} Line
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
  return new Scored(card, account, settled.segments, found, truths, ruledOut);
}

/**
 * What a list of many profiles needs is there at once, the rest when it is first looked at.
 * @implements {Score}
 */
class Scored {
  /**
   * @param {Card} card
   * @param {Account} account
   * @param {string[]} segments
   * @param {Found[]} found
   * @param {Truth[]} truths of the disqualifiers
   * @param {RuledOut[]} ruledOut
   */
  constructor(card, account, segments, found, truths, ruledOut) {
    this.#card = card;
    this.#account = account;
    this.#found = found;
    this.#truths = truths;
    let low = 0;
    let high = 0;
    let certain = 0;
    for (const one of found) {
      low += one.low;
      high += one.high;
      if (one.grades.length === 1) certain += 1;
    }
    this.profile = card.id;
    this.scored = certain > 0;
    this.low = low / 1000;
    this.high = high / 1000;
    this.maximum = card.units / 1000;
    this.lowPercent = percent(low, card.units);
    this.highPercent = percent(high, card.units);
    this.ruledOut = ruledOut;
    this.couldRuleOut = [
      ...card.disqualifiers.filter((_, index) => truths[index] === 1).map(({ id }) => id),
      ...found.filter(undecided).map(({ view }) => view.id),
    ];
    this.coverage = { known: certain, of: found.length };
    this.gates = { known: truths.filter((truth) => truth !== 1).length, of: truths.length };
    this.segments = segments;
    this.#outcomes = outcomesOf(card, found, ruledOut);
    this.tiers = ruledOut.length ? [] : (this.#outcomes?.possible() ?? [NO_TIER]);
  }

  #card;
  #account;
  #found;
  #truths;
  #outcomes;
  /** @type {string[] | undefined} */
  #askNext;
  /** @type {Line[] | undefined} */
  #lines;
  /** @type {Gate[] | undefined} */
  #gateLines;

  get askNext() {
    this.#askNext ??= this.ruledOut.length ? [] : this.#asked();
    return this.#askNext;
  }

  get lines() {
    this.#lines ??= this.#found.map((one) => lineOf(one, this.#account));
    return this.#lines;
  }

  get gateLines() {
    this.#gateLines ??= this.#card.disqualifiers.map((line, index) =>
      gateOf(line, this.#truths[index] ?? 1, this.#account),
    );
    return this.#gateLines;
  }

  /** The open questions that can still change something, most decisive first. */
  #asked() {
    const deciding = this.tiers.length > 1 ? this.#outcomes?.deciding() : undefined;
    const ruling = new Set(this.couldRuleOut);
    const stakes = new Map(this.#found.map(({ view, low, high }) => [view.id, high - low]));
    /** @param {string} id */
    const weight = (id) => (ruling.has(id) ? 2 ** 50 : 0) + (stakes.get(id) ?? 0);
    return [...stakes.keys(), ...this.#card.disqualifiers.map(({ id }) => id)]
      .filter((id) => ruling.has(id) || deciding?.has(id))
      .sort((one, other) => weight(other) - weight(one));
  }
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
 * What the open questions can lead to; null when no tier can be the account's.
 * @param {Card} card
 * @param {Found[]} found
 * @param {RuledOut[]} ruledOut
 */
function outcomesOf(card, found, ruledOut) {
  if (card.units === 0 || ruledOut.length) return null;
  return new Outcomes(card.tiers, found);
}

/**
 * Whole per cent, rounded down, so that 74.9 never looks like the 75 it missed.
 * @param {number} units
 * @param {number} maximum
 */
function percent(units, maximum) {
  return maximum === 0 ? null : Math.max(0, Math.floor((units * 100) / maximum));
}
