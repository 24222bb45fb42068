// Whether a rule holds for an account: yes, no or unknown.

import { compared, equals, opposite } from "./compare.js";
import { inBranch, inNaics, inPlace } from "./places.js";
import { first, wordsIn } from "./text.js";

/**
 * @typedef {import("./types").Branch} Branch
 * @typedef {import("./types").Check} Check
 * @typedef {import("./types").Day} Day
 * @typedef {import("./types").Fact} Fact
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./types").Operand} Operand
 * @typedef {import("./types").Place} Place
 * @typedef {import("./types").Test} Test
 * @typedef {import("./types").Truth} Truth
 */

const LONGEST = 32_768; // letters of a cell, as in a spreadsheet

/**
 * What an account is held against: its facts, the grades that people answered, and the day.
 * @typedef {{ facts: Facts, answers: Map<string, string>, today: Day }} Account
 */

/**
 * @param {Test} test
 * @param {Account} account
 * @returns {Truth}
 */
export function evaluate(test, account) {
  switch (test.is) {
    case "check":
      return checked(test, account);
    case "all":
      return joined(test.parts, (part) => evaluate(part, account), 0);
    case "any":
      return joined(test.parts, (part) => evaluate(part, account), 2);
    case "not":
      return opposite(evaluate(test.part, account));
    case "several": {
      const found = test.parts.map((part) => evaluate(part, account));
      if (found.filter((one) => one === 2).length >= test.n) return 2;
      return found.filter((one) => one > 0).length < test.n ? 0 : 1;
    }
    case "answered": {
      const grade = account.answers.get(test.line);
      return grade === undefined ? 1 : test.grades.has(grade) ? 2 : 0;
    }
  }
}

/**
 * One word about the first of its fields that is known.
 * @param {Check} check
 * @param {Account} account
 * @returns {Truth}
 */
function checked(check, { facts, today }) {
  const { word, names } = check;
  if (word === "known") {
    return names.some((name) => facts.values.has(name)) === check.operands[0] ? 2 : 0;
  }
  let name = names[0] ?? "";
  /** @type {Fact | null} */
  let fact = null;
  for (const one of names) {
    const there = facts.values.get(one);
    if (there === undefined || there.kind === "unread") continue;
    name = one;
    fact = there;
    break;
  }
  switch (word) {
    case "is":
    case "in":
    case "contains_any":
    case "contains_all":
      return member(check, name, fact, facts);
    case "is_not":
    case "not_in":
    case "contains_none":
      return opposite(member(check, name, fact, facts));
  }
  if (fact === null) return 1;
  // Who has none is neither above nor below, and has done nothing within 90 days.
  return fact.kind === "none" ? 0 : compared(check, fact, today);
}

/**
 * Whether one of the operands matches; for `contains_all`, whether each does.
 * @param {Check} check
 * @param {string} name of the field that is known
 * @param {Fact | null} fact
 * @param {Facts} facts
 * @returns {Truth}
 */
function member(check, name, fact, facts) {
  const each = check.word === "contains_all";
  return joined(check.operands, (one) => matches(check, name, fact, facts, one), each ? 0 : 2);
}

/**
 * Whether one operand equals the fact, or is contained in it.
 * @param {Check} check
 * @param {string} name of the field that is known
 * @param {Fact | null} fact
 * @param {Facts} facts
 * @param {Operand} operand
 * @returns {Truth}
 */
function matches(check, name, fact, facts, operand) {
  const { type } = check.field;
  const placed = type === "country" || type === "industry" || type === "naics";
  if (fact === null && !placed) return 1;
  if (operand === null || (fact?.kind === "none" && type !== "industry"))
    return operand === null && fact?.kind === "none" ? 2 : 0;
  if (type === "country") return inPlace(name, fact, /** @type {Place} */ (operand), facts);
  if (type === "industry") return inBranch(fact, /** @type {Branch} */ (operand), facts);
  if (type === "naics") return inNaics(fact, /** @type {Branch} */ (operand).naics);
  if (fact === null) return 1;
  if (typeof operand === "boolean") return fact.kind === "flag" && fact.yes === operand ? 2 : 0;
  if (!("form" in operand)) return equals(check, fact, operand);
  if (fact.kind === "list") return fact.forms.has(operand.form) ? 2 : 0;
  if (fact.kind !== "text") return 0;
  if (check.word.startsWith("contains")) return says(fact, operand.form) ? 2 : 0;
  return fact.form === operand.form ? 2 : 0;
}

/**
 * Whether a run of whole neighbouring words of a text, written together, is this.
 * @param {import("./types").TextFact} fact
 * @param {string} form
 */
function says(fact, form) {
  fact.words ??= wordsIn(first(fact.text, LONGEST));
  const { letters, starts, ends } = fact.words;
  return starts.some((start) => ends.has(start + form.length) && letters.startsWith(form, start));
}

/**
 * The least or the greatest truth of some things; the extreme one needs no look at the others.
 * @template T
 * @param {T[]} things
 * @param {(thing: T) => Truth} truthOf
 * @param {0 | 2} extreme
 * @returns {Truth}
 */
function joined(things, truthOf, extreme) {
  /** @type {Truth} */
  let found = extreme === 0 ? 2 : 0;
  for (const thing of things) {
    const truth = truthOf(thing);
    if (truth === extreme) return truth;
    if (truth === 1) found = 1;
  }
  return found;
}
