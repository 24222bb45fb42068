// What a page carries for scoring, as icp_docs/pages/scored.py writes it. Whatever is null, false,
// "" or empty is left out there; whole numbers are thousandths of points.

import type { Field, Per } from "./types";

export interface CarriedPlaybook {
  currency: string;
  /** What `$` means. */
  dollar: string;
  locale: string;
  /** By id. */
  fields?: Record<string, CarriedField>;
  industries?: CarriedIndustry[];
  /** By country, as "CA California,OR Oregon". */
  states?: Record<string, string>;
  segments?: { id: string; label: string; when?: CarriedRule }[];
  /** By id. */
  routes?: Record<string, CarriedRoute>;
  cards?: CarriedCard[];
}

export interface CarriedField {
  label?: string;
  type: Field["type"];
  choices?: string[];
  ordered?: boolean;
  per?: Per;
  year?: boolean;
  unasked?: boolean;
}

/** Other names and codes only where a rule asks for the industry. */
export interface CarriedIndustry {
  id: string;
  label: string;
  also?: string[];
  /** As "3254 31 32 33". */
  naics?: string;
}

export interface CarriedRoute {
  label: string;
  next_step?: string;
  url?: string;
  profile?: string;
  page?: string;
}

export interface CarriedCard {
  id: string;
  name: string;
  revision: string;
  criteria?: CarriedCriterion[];
  disqualifiers?: CarriedDisqualifier[];
  tiers?: CarriedTier[];
}

export interface CarriedTier {
  id: string;
  name: string;
  /** Left out when any total is enough. */
  from?: number;
  requires?: string[];
}

export interface CarriedWording {
  label: string;
  /** Left out when it is the label with a question mark. */
  question?: string;
  /** Like the route, only of what can rule out. */
  why?: string;
  route?: string;
  /** The line's own account fields. */
  fields?: string[];
  /** Fields that its rules name beside them. */
  others?: string[];
}

export interface CarriedView extends CarriedWording {
  must_have?: boolean;
  caution?: boolean;
  grades: CarriedGrade[];
}

export interface CarriedCriterion extends CarriedView {
  id: string;
  /** The fingerprint. */
  print: string;
  per_segment?: Record<string, CarriedView>;
}

export interface CarriedDisqualifier extends CarriedWording {
  id: string;
  print: string;
  when?: CarriedRule;
}

export interface CarriedGrade {
  id: string;
  /** Left out when it is the id as words. */
  label?: string;
  points?: number;
  when?: CarriedRule;
  otherwise?: boolean;
  ideal?: boolean;
  fails?: boolean;
}

export type CarriedRule = Partial<CarriedJoined> | CarriedAnswered | CarriedCheck;

/** One way of joining rules; `n` stands beside `of`. */
export interface CarriedJoined {
  all: CarriedRule[];
  any: CarriedRule[];
  n: number;
  of: CarriedRule[];
  not: CarriedRule;
}

/** Whether a line was answered with one of these grades. */
export interface CarriedAnswered {
  answer: string;
  in: string[];
}

/** One word with its operands, a single one alone; fields that are left out are the line's own. */
export interface CarriedCheck {
  fields?: string[];
  [word: string]: CarriedOperand | CarriedOperand[] | undefined;
}

/**
 * "15", "5000 EUR year", "2026-11-22", "90 day", "DE AT US-CA", the id of an industry or NAICS codes
 * "31 32 33", a choice, words; true or false; null for the known empty value; a list for a range.
 */
export type CarriedOperand = string | boolean | null | [string, string];
