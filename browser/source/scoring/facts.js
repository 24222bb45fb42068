// What is known of an account, read leniently from what people type or import.

import { countryIn } from "./country.js";
import { readAmount, readDays, readNumber } from "./reading.js";
import { fold, stripped } from "./text.js";

/**
 * @typedef {import("./types").Fact} Fact
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./types").Field} Field
 * @typedef {import("./types").Playbook} Playbook
 */

const MISSING = new Set([
  "",
  "unknown",
  "na",
  "null",
  "nan",
  "notavailable",
  "notknown",
  "dontknow",
]);
const YES = new Set(["yes", "true", "y", "t", "1"]);
const NO = new Set(["no", "false", "n", "f", "0"]);

/** @type {Fact} */
export const NONE = { kind: "none" };
/** @type {Fact} */
const UNREAD = { kind: "unread" };

/**
 * The facts in texts by account field. Never throws: names that are no account field are left out,
 * and what cannot be read is known to be there, and no rule can be sure of it.
 * @param {Record<string, string>} texts
 * @param {Playbook} playbook
 * @returns {Facts}
 */
export function readFacts(texts, playbook) {
  /** @type {Facts} */
  const facts = { values: new Map(), texts: new Map() };
  for (const [name, written] of Object.entries(texts)) {
    if (!Object.hasOwn(playbook.fields, name) || typeof written !== "string") continue;
    const text = stripped(written);
    const fact = readFact(text, /** @type {Field} */ (playbook.fields[name]), playbook);
    if (fact === null) continue;
    facts.values.set(name, fact);
    facts.texts.set(name, text);
  }
  return facts;
}

/**
 * One value in the terms of its field; null when it is missing.
 * @param {string} text without spaces around it
 * @param {Field} field
 * @param {Pick<Playbook, "currency" | "dollar">} playbook
 * @returns {Fact | null}
 */
export function readFact(text, field, playbook) {
  const form = fold(text);
  if (field.type === "country") {
    // "NA" is Namibia here, not "not available"; "N/A" and "n.a." are not.
    const code = countryIn(text);
    if (code) return { kind: "country", code };
  }
  if (MISSING.has(form)) return null;
  if (form === "none" && !field.choices.some((choice) => fold(choice) === "none")) return NONE;
  switch (field.type) {
    case "number":
      return readNumber(text) ?? UNREAD;
    case "money":
      return readAmount(text, { ...playbook, per: field.per }) ?? UNREAD;
    case "date":
      return readDays(text) ?? UNREAD;
    case "yes-no":
      return YES.has(form) || NO.has(form) ? { kind: "flag", yes: YES.has(form) } : UNREAD;
    case "list":
      return { kind: "list", forms: formsIn(text) };
    case "country":
      return UNREAD;
  }
  return textFact(text);
}

/**
 * @param {string} text
 * @returns {Fact}
 */
export function textFact(text) {
  return { kind: "text", text, form: fold(text) };
}

/**
 * The items of a list in one cell.
 * @param {string} text
 */
function formsIn(text) {
  const mark = ["\n", ";", "|", ","].find((one) => text.includes(one)) ?? "\n";
  return new Set(text.split(mark).map(fold).filter(Boolean));
}
