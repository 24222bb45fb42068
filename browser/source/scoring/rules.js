// Rules as a page carries them, made ready to be evaluated.

import { fold } from "./text.js";

/**
 * @typedef {import("./carried").CarriedAnswered} CarriedAnswered
 * @typedef {import("./carried").CarriedCheck} CarriedCheck
 * @typedef {import("./carried").CarriedIndustry} CarriedIndustry
 * @typedef {import("./carried").CarriedJoined} CarriedJoined
 * @typedef {import("./carried").CarriedOperand} CarriedOperand
 * @typedef {import("./carried").CarriedRule} CarriedRule
 * @typedef {import("./types").Branch} Branch
 * @typedef {import("./types").Exact} Exact
 * @typedef {import("./types").Field} Field
 * @typedef {import("./types").Money} Money
 * @typedef {import("./types").Operand} Operand
 * @typedef {import("./types").Place} Place
 * @typedef {import("./types").StateNames} StateNames
 * @typedef {import("./types").Test} Test
 *
 * @typedef {(rule: CarriedRule | undefined, fields: string[]) => Test | null} RuleReader
 *   Takes a rule and the account fields of its line.
 */

/**
 * @param {Record<string, Field>} known account fields
 * @param {CarriedIndustry[]} industries
 * @param {StateNames} states
 * @returns {RuleReader}
 */
export function ruleReader(known, industries, states) {
  const branches = new Map(industries.map((one) => [one.id, readBranch(one)]));

  return (rule, fields) => (rule ? ready(rule, fields) : null);

  /**
   * @param {CarriedRule} rule
   * @param {string[]} fields
   * @returns {Test}
   */
  function ready(rule, fields) {
    /** @param {CarriedRule[]} parts */
    const each = (parts) => parts.map((part) => ready(part, fields));
    if ("answer" in rule) {
      const { answer, in: grades } = /** @type {CarriedAnswered} */ (rule);
      return { is: "answered", line: answer, grades: new Set(grades) };
    }
    const { all, any, n, of, not } = /** @type {Partial<CarriedJoined>} */ (rule);
    if (all) return { is: "all", parts: each(all) };
    if (any) return { is: "any", parts: each(any) };
    if (of) return { is: "several", n: n ?? 0, parts: each(of) };
    if (not) return { is: "not", part: ready(not, fields) };
    return readCheck(/** @type {CarriedCheck} */ (rule), fields);
  }

  /**
   * @param {CarriedCheck} said
   * @param {string[]} own fields of the line
   * @returns {Test}
   */
  function readCheck(said, own) {
    const names = said.fields ?? own;
    const word = Object.keys(said).find((key) => key !== "fields") ?? "";
    const written = /** @type {CarriedOperand | CarriedOperand[]} */ (said[word]);
    const field = /** @type {Field} */ (known[names[0] ?? ""]);
    const forms = field.ordered ? field.choices.map(fold) : [];
    const operands = (Array.isArray(written) ? written : [written]).map((one) =>
      readOperand(one, word, field, forms),
    );
    return { is: "check", field, names, word, operands, forms };
  }

  /**
   * @param {CarriedOperand} written
   * @param {string} word
   * @param {Field} field
   * @param {string[]} forms
   * @returns {Operand}
   */
  function readOperand(written, word, field, forms) {
    if (written === null || typeof written === "boolean") return written;
    const [low, high] = typeof written === "string" ? [written, written] : written;
    if (word.startsWith("within")) {
      const [count = "", unit = ""] = low.split(" ");
      return { count: exact(count), unit };
    }
    switch (field.type) {
      case "number":
        return { low: exact(low), high: exact(high) };
      case "money":
        return { low: money(low), high: money(high) };
      case "date":
        return { low, high };
      case "country":
        return readPlace(low.split(" "), states);
      case "industry":
      case "naics":
        return branches.get(low) ?? { forms: new Set(), naics: low.split(" ") };
    }
    const form = fold(low);
    return { form, rank: forms.indexOf(form) };
  }
}

/**
 * Digits as Python writes them, in millionths.
 * @param {string} digits
 * @returns {Exact}
 */
function exact(digits) {
  const [whole = "", decimals = ""] = digits.split(".");
  return BigInt(whole + decimals.padEnd(6, "0"));
}

/**
 * @param {string} written as "5000 EUR year"
 * @returns {Money}
 */
function money(written) {
  const [digits = "", currency = "", per] = written.split(" ");
  return { amount: exact(digits), currency, per: /** @type {Money["per"]} */ (per ?? null) };
}

/**
 * @param {string[]} codes of countries and states
 * @param {StateNames} named
 * @returns {Place}
 */
function readPlace(codes, named) {
  const states = codes.filter((code) => code.includes("-"));
  return { countries: codes.filter((code) => !code.includes("-")), states, named };
}

/**
 * @param {CarriedIndustry} carried
 * @returns {Branch}
 */
function readBranch({ id, label, also = [], naics = "" }) {
  const forms = [id, label, ...also].map(fold).filter(Boolean);
  return { forms: new Set(forms), naics: naics.split(" ").filter(Boolean) };
}
