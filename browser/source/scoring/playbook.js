// What a page carries for scoring, made ready.

import { readCard } from "./cards.js";
import { ruleReader } from "./rules.js";
import { readStates } from "./state.js";
import { fold } from "./text.js";

/**
 * @typedef {import("./carried").CarriedField} CarriedField
 * @typedef {import("./carried").CarriedPlaybook} CarriedPlaybook
 * @typedef {import("./carried").CarriedRoute} CarriedRoute
 * @typedef {import("./types").Field} Field
 * @typedef {import("./types").Playbook} Playbook
 * @typedef {import("./types").Route} Route
 */

/**
 * @param {string} text JSON, as `icp_docs/pages/scored.py` writes it
 * @returns {Playbook}
 */
export function readPlaybook(text) {
  /** @type {CarriedPlaybook} */
  const carried = JSON.parse(text);
  const { currency, dollar, locale, industries = [], segments: markets = [] } = carried;
  const fields = mapped(carried.fields, readField);
  if (fields.segment) fields.segment.choices = markets.map(({ id }) => id);
  const rules = ruleReader(fields, industries, readStates(carried.states ?? {}));
  const segments = markets.map(({ id, label, when }) => ({
    id,
    label,
    forms: [fold(id), fold(label)],
    test: rules(when, []),
  }));
  const routes = mapped(carried.routes, readRoute);
  const cards = (carried.cards ?? []).map((card) => readCard(card, segments, rules));
  return { currency, dollar, locale, fields, industries, segments, routes, cards };
}

/**
 * @template T
 * @template U
 * @param {Record<string, T> | undefined} items by id
 * @param {(item: T, id: string) => U} read
 * @returns {Record<string, U>}
 */
function mapped(items, read) {
  return Object.fromEntries(Object.entries(items ?? {}).map(([id, item]) => [id, read(item, id)]));
}

/**
 * @param {CarriedField} carried
 * @param {string} id
 * @returns {Field}
 */
function readField(carried, id) {
  const usual = { label: id, choices: [], ordered: false, per: null, year: false, unasked: false };
  return { id, ...usual, ...carried };
}

/**
 * @param {CarriedRoute} carried
 * @returns {Route}
 */
function readRoute({ label, next_step: nextStep = "", url = "", profile, page = "" }) {
  return { label, nextStep, url, profile: profile ?? null, page };
}
