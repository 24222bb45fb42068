// What to ask next over all profiles: what can still decide most of those that are in the race.

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("../scoring/index.js").Score} Score */
/** @typedef {Card["criteria"][number] | Card["disqualifiers"][number]} Line */
/** @typedef {import("./questions.js").Question} Question */
/** @typedef {import("./questions.js").Questions} Questions */
/**
 * @typedef {object} Target Something to find out.
 * @property {string} key
 * @property {Question | null} question What a person judges, or else
 * @property {string} field an account field.
 */
/** @typedef {Target & {weight: number, profiles: number}} Asked With the profiles in which it counts. */

const STAND_IN = "country"; // a field that another one can make more exact: the state
const FINER = "state";

/** Finds what to ask, for one set of facts. */
export class Asking {
  #questions;
  #facts;
  #fields;
  /**
   * @param {Questions} questions
   * @param {Record<string, string>} facts What is known, by account field.
   * @param {{has(field: string): boolean}} fields Account fields that can be entered.
   */
  constructor(questions, facts, fields) {
    this.#questions = questions;
    this.#facts = facts;
    this.#fields = fields;
  }

  /**
   * What is most decisive over these profiles, most first. Each open line counts with its share of
   * the points, and with as much again as all points when it can rule out.
   * @param {Iterable<[Card, Score]>} race
   * @returns {Asked[]}
   */
  overall(race) {
    /** @type {Map<string, Asked>} */
    const found = new Map();
    for (const [card, score] of race) {
      /** @type {Set<string>} */
      const counted = new Set();
      const stakes = new Map(score.lines.map((line) => [line.id, line.high - line.low]));
      const ruling = new Set(score.couldRuleOut);
      for (const id of score.askNext) {
        const share = score.maximum ? (stakes.get(id) ?? 0) / score.maximum : 0;
        const weight = share + (ruling.has(id) ? 1 : 0);
        for (const [place, target] of this.#targets(card, id).entries()) {
          const asked = found.get(target.key) ?? { ...target, weight: 0, profiles: 0 };
          asked.weight += weight / (place + 1);
          if (!counted.has(target.key)) asked.profiles += 1;
          counted.add(target.key);
          found.set(target.key, asked);
        }
      }
    }
    return [...found.values()].sort((a, b) => b.weight - a.weight);
  }

  /**
   * What can settle a line: its question, else its fields that are not known. When all are known and
   * the line is open all the same, the first is to be known more exactly.
   * @param {Card} card
   * @param {string} id
   * @returns {Target[]}
   */
  #targets(card, id) {
    const question = this.#questions.at(card.id, id);
    const line = lineOf(card, id);
    const fields = line ? fieldsOf(line) : [];
    const open = fields.filter((field) => this.#fields.has(field) && !this.#known(field));
    if (!open.length && fields.includes(STAND_IN) && this.#fields.has(FINER) && !this.#known(FINER))
      open.push(FINER);
    const targets = open.map((field) => ({ key: field, field, question: null }));
    if (question) return [{ key: `?${question.id}`, field: "", question }, ...targets];
    const again = fields.find((field) => this.#fields.has(field));
    if (targets.length || !again) return targets;
    return [{ key: again, field: again, question: null }];
  }

  /** @param {string} field */
  #known(field) {
    return Object.hasOwn(this.#facts, field);
  }
}

/**
 * The profiles that look at each account field, by their ids.
 * @param {readonly Card[]} cards
 * @returns {Map<string, Set<string>>}
 */
export function readersOf(cards) {
  /** @type {Map<string, Set<string>>} */
  const readers = new Map();
  for (const card of cards) {
    for (const line of [...card.criteria, ...card.disqualifiers]) {
      for (const field of fieldsOf(line)) {
        const found = readers.get(field) ?? new Set();
        readers.set(field, found.add(card.id));
      }
    }
  }
  const near = readers.get(STAND_IN);
  if (near && !readers.has(FINER)) readers.set(FINER, near);
  return readers;
}

/** A criterion or disqualifier of a profile. @param {Card} card @param {string} id */
export function lineOf(card, id) {
  return [...card.criteria, ...card.disqualifiers].find((line) => line.id === id);
}

/** Every field that can decide a line, in any segment. @param {Line} line */
function fieldsOf(line) {
  const views = "variants" in line ? [...line.variants.values()] : [];
  return views.length ? [...new Set([line, ...views].flatMap((view) => view.fields))] : line.fields;
}
