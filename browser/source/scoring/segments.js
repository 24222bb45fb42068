// The segment an account is in, or those it may be in.

import { evaluate } from "./evaluate.js";
import { NONE, textFact } from "./facts.js";

/**
 * @typedef {import("./evaluate.js").Account} Account
 * @typedef {import("./types").Criterion} Criterion
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./types").Segment} Segment
 * @typedef {import("./types").View} View
 */

/**
 * @typedef {object} Settled what many cards of one playbook have in common for an account
 * @property {Segment[]} of
 * @property {string} today
 * @property {string[]} segments
 * @property {Facts} facts
 */

/** @type {WeakMap<Facts, Settled>} */
const settledBefore = new WeakMap();

/**
 * The segments an account can be in, "" for none of the playbook's; and its facts, with the segment
 * among them when it is the only one, for rules that ask for it.
 * @param {Segment[]} of
 * @param {Facts} facts
 * @param {string} today
 * @returns {Settled}
 */
export function settledSegments(of, facts, today) {
  const before = settledBefore.get(facts);
  if (before && before.of === of && before.today === today) return before;
  const segments = possibleSegments(of, { facts, answers: new Map(), today });
  const settled = { of, today, segments, facts: withSegment(facts, of, segments) };
  settledBefore.set(facts, settled);
  return settled;
}

/**
 * The field `segment` decides; without it the first segment whose rule is yes.
 * @param {Segment[]} of
 * @param {Account} account
 * @returns {string[]}
 */
function possibleSegments(of, account) {
  const known = account.facts.values.get("segment");
  if (known) {
    const form = known.kind === "text" ? known.form : "";
    return [of.find((one) => one.forms.includes(form))?.id ?? ""];
  }
  const found = [];
  for (const segment of of) {
    const truth = segment.test ? evaluate(segment.test, account) : 0;
    if (truth > 0) found.push(segment.id);
    if (truth === 2) return found;
  }
  return [...found, ""];
}

/**
 * @param {Facts} facts
 * @param {Segment[]} of
 * @param {string[]} segments
 * @returns {Facts}
 */
function withSegment(facts, of, segments) {
  const [only, ...others] = segments;
  if (others.length > 0 || of.length === 0) return facts;
  const told = facts.values.has("segment") || !of.every((one) => one.test);
  if (!only && told) return facts;
  const fact = only ? textFact(only) : NONE;
  return { ...facts, values: new Map(facts.values).set("segment", fact) };
}

/**
 * The criterion as it is in each of the segments.
 * @param {Criterion} criterion
 * @param {string[]} segments
 * @returns {View[]}
 */
export function viewsIn(criterion, segments) {
  if (criterion.variants.size === 0) return [criterion];
  const views = segments.map((segment) => criterion.variants.get(segment) ?? criterion);
  return [...new Set(views)];
}
