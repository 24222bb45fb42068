/** Days are ISO dates, "2026-11-22", which sort as they follow each other. */
export type Day = string;

/** Numbers and amounts are whole millionths, so that nothing is ever rounded. */
export type Exact = bigint;

export type Per = "month" | "quarter" | "year";

/** 0 no, 1 unknown, 2 yes: `all` is the least of its parts and `any` the greatest. */
export type Truth = 0 | 1 | 2;

export interface Field {
  id: string;
  label: string;
  type:
    | "number"
    | "money"
    | "text"
    | "choice"
    | "list"
    | "date"
    | "yes-no"
    | "country"
    | "industry"
    | "naics";
  choices: string[];
  /** The choices stand in order, the least first. */
  ordered: boolean;
  /** The period of the amounts of a money field, when its name tells. */
  per: Per | null;
  /** Holds a year, which is written without separators. */
  year: boolean;
  /** No question names it: it stands beside another field (state, naics), or tells the segment. */
  unasked: boolean;
}

export interface Span {
  kind: "span";
  low: Exact | Day | null;
  high: Exact | Day | null;
}

export interface Amount {
  kind: "amount";
  low: Exact | null;
  high: Exact | null;
  currency: string;
  per: Per | null;
}

export interface TextFact {
  kind: "text";
  text: string;
  /** The text in the form in which names are compared. */
  form: string;
  words?: Words;
}

/** The words of a text written together, and where they begin and end. */
export interface Words {
  letters: string;
  starts: number[];
  ends: Set<number>;
}

export interface ListFact {
  kind: "list";
  forms: Set<string>;
}

export type Fact =
  | Span
  | Amount
  | TextFact
  | ListFact
  | { kind: "flag"; yes: boolean }
  | { kind: "country"; code: string }
  /** The known empty value: an account that has none. */
  | { kind: "none" }
  /** There, but nothing a rule could use. */
  | { kind: "unread" };

export interface Facts {
  values: Map<string, Fact>;
  /** The same as it was typed. */
  texts: Map<string, string>;
}

export interface Money {
  amount: Exact;
  currency: string | null;
  per: Per | null;
}

/** Names of states in the form in which names are compared -> code, by country. */
export type StateNames = Map<string, Map<string, string>>;

export interface Place {
  countries: string[];
  states: string[];
  named: StateNames;
}

export interface Branch {
  forms: Set<string>;
  naics: string[];
}

/** What one word of a rule compares with; null is the known empty value. */
export type Operand =
  | null
  | boolean
  | { low: Exact; high: Exact }
  | { low: Day; high: Day }
  | { low: Money; high: Money }
  | { count: Exact; unit: string }
  | { form: string; rank: number }
  | Place
  | Branch;

export interface Check {
  is: "check";
  field: Field;
  /** Its field, then those that stand in when it is not known. */
  names: string[];
  word: string;
  operands: Operand[];
  /** Of an ordered choice: its choices in the form in which names are compared. */
  forms: string[];
}

export type Test =
  | Check
  | { is: "answered"; line: string; grades: Set<string> }
  | { is: "all" | "any"; parts: Test[] }
  | { is: "several"; n: number; parts: Test[] }
  | { is: "not"; part: Test };

export interface Grade {
  id: string;
  label: string;
  points: number;
  /** Points in whole thousandths. */
  units: number;
  test: Test | null;
  /** Taken when no grade before it is. */
  otherwise: boolean;
  /** What a tier that requires the criterion asks for. */
  ideal: boolean;
  /** As the grade of a must-have it rules the account out. */
  fails: boolean;
}

export interface View {
  id: string;
  kind: "criterion" | "must-have" | "caution";
  label: string;
  question: string;
  why: string;
  route: string | null;
  mustHave: boolean;
  /** Every account field that can decide it, its own first. */
  fields: string[];
  grades: Grade[];
}

export interface Criterion extends View {
  /** What the line asks and tests, in short: changes when that does. */
  fingerprint: string;
  /** By segment. */
  variants: Map<string, View>;
}

export interface Disqualifier {
  id: string;
  kind: "disqualifier";
  label: string;
  question: string;
  why: string;
  route: string | null;
  fields: string[];
  test: Test | null;
  fingerprint: string;
}

export interface Tier {
  id: string;
  name: string;
  /** Points in thousandths from which it is reached; null when any total is enough. */
  from: number | null;
  /** Criteria that must be ideal. */
  requires: string[];
}

export interface Segment {
  id: string;
  label: string;
  /** Id and label in the form in which names are compared. */
  forms: string[];
  test: Test | null;
}

export interface Route {
  label: string;
  nextStep: string;
  /** Where to send them, on another site; "" without one. */
  url: string;
  /** The profile that takes over. */
  profile: string | null;
  /** The address of that profile's page; "" without one. */
  page: string;
}

export interface Card {
  id: string;
  name: string;
  revision: string;
  criteria: Criterion[];
  disqualifiers: Disqualifier[];
  /** Best first. */
  tiers: Tier[];
  segments: Segment[];
  /** In thousandths. */
  units: number;
}

export interface Playbook {
  currency: string;
  /** What `$` means. */
  dollar: string;
  locale: string;
  fields: Record<string, Field>;
  industries: { id: string; label: string }[];
  segments: Segment[];
  routes: Record<string, Route>;
  cards: Card[];
}

export interface Line {
  id: string;
  label: string;
  /** The grade that a person answered. */
  answer: string | null;
  /** Account field and what is known of it, as typed. */
  values: [string, string][];
  /** Ids of the grades that are possible. */
  grades: string[];
  /** Points. */
  low: number;
  high: number;
  /** Only one grade is possible. */
  certain: boolean;
  mustHave: boolean;
}

export interface Gate {
  id: string;
  label: string;
  answer: string | null;
  values: [string, string][];
  /** "yes" rules the account out. */
  truth: "yes" | "no" | "unknown";
}

export interface RuledOut {
  id: string;
  kind: "disqualifier" | "must-have";
  label: string;
  why: string;
  route: string | null;
}

export interface Coverage {
  known: number;
  of: number;
}

export interface Score {
  profile: string;
  /** False when no criterion is answered: that is no score, which is not zero. */
  scored: boolean;
  /** Points. */
  low: number;
  high: number;
  maximum: number;
  /** Whole per cent of the maximum, rounded down and never below 0; null without a maximum. */
  lowPercent: number | null;
  highPercent: number | null;
  /** Ids of the tiers still possible, best first, "none" for below all; empty when ruled out. */
  tiers: string[];
  ruledOut: RuledOut[];
  /** Open disqualifiers and must-haves. */
  couldRuleOut: string[];
  /** Criteria whose grade is certain. */
  coverage: Coverage;
  /** Disqualifiers, likewise. */
  gates: Coverage;
  /** Lines worth asking about, most decisive first; found when it is first looked at. */
  readonly askNext: string[];
  readonly lines: Line[];
  readonly gateLines: Gate[];
  /** Ids of the segments the account can be in; "" stands for none. */
  segments: string[];
}
