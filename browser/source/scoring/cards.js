// Scorecards as a page carries them, made ready.

/**
 * @typedef {import("./carried").CarriedCard} CarriedCard
 * @typedef {import("./carried").CarriedCriterion} CarriedCriterion
 * @typedef {import("./carried").CarriedDisqualifier} CarriedDisqualifier
 * @typedef {import("./carried").CarriedGrade} CarriedGrade
 * @typedef {import("./carried").CarriedView} CarriedView
 * @typedef {import("./rules.js").RuleReader} RuleReader
 * @typedef {import("./types").Card} Card
 * @typedef {import("./types").Criterion} Criterion
 * @typedef {import("./types").Disqualifier} Disqualifier
 * @typedef {import("./types").Grade} Grade
 * @typedef {import("./types").View} View
 */

/**
 * @param {CarriedCard} carried
 * @param {import("./types").Segment[]} segments
 * @param {RuleReader} rules
 * @returns {Card}
 */
export function readCard(carried, segments, rules) {
  const { id, name, revision, disqualifiers = [], tiers = [] } = carried;
  const criteria = (carried.criteria ?? []).map((one) => readCriterion(one, rules));
  const best = criteria.map((one) => Math.max(0, ...one.grades.map((grade) => grade.units)));
  return {
    id,
    name,
    revision,
    criteria,
    disqualifiers: disqualifiers.map((one) => readDisqualifier(one, rules)),
    tiers: tiers.map(({ from = null, requires = [], ...tier }) => ({ ...tier, from, requires })),
    segments,
    units: best.reduce((sum, units) => sum + units, 0),
  };
}

/**
 * @param {CarriedCriterion} carried
 * @param {RuleReader} rules
 * @returns {Criterion}
 */
function readCriterion(carried, rules) {
  const { id, print, per_segment: views } = carried;
  /** @type {Map<string, View>} */
  const variants = new Map();
  for (const [segment, view] of Object.entries(views ?? {}))
    variants.set(segment, readView(view, id, rules));
  return { ...readView(carried, id, rules), fingerprint: print, variants };
}

/**
 * @param {CarriedView} carried
 * @param {string} id
 * @param {RuleReader} rules
 * @returns {View}
 */
function readView(carried, id, rules) {
  const { fields = [], must_have: mustHave = false, caution } = carried;
  return {
    id,
    kind: caution ? "caution" : mustHave ? "must-have" : "criterion",
    ...readWording(carried),
    mustHave,
    grades: carried.grades.map((grade) => readGrade(grade, fields, rules)),
  };
}

/**
 * What criteria and disqualifiers have alike.
 * @param {import("./carried").CarriedWording} carried
 */
function readWording({ label, question = `${label}?`, why = "", route, fields, others }) {
  return {
    label,
    question,
    why,
    route: route ?? null,
    fields: [...(fields ?? []), ...(others ?? [])],
  };
}

/**
 * @param {CarriedGrade} carried
 * @param {string[]} fields of the criterion
 * @param {RuleReader} rules
 * @returns {Grade}
 */
function readGrade(carried, fields, rules) {
  const { id, label = asWords(id), points: units = 0, when } = carried;
  const { otherwise = false, ideal = false, fails = false } = carried;
  const test = rules(when, fields);
  return { id, label, points: units / 1000, units, test, otherwise, ideal, fails };
}

/**
 * @param {CarriedDisqualifier} carried
 * @param {RuleReader} rules
 * @returns {Disqualifier}
 */
function readDisqualifier(carried, rules) {
  const { id, print, when, fields = [] } = carried;
  const test = rules(when, fields);
  return { id, kind: "disqualifier", ...readWording(carried), test, fingerprint: print };
}

/**
 * An id as people read it: `none-of-these` is "None of these".
 * @param {string} id
 */
function asWords(id) {
  const words = id.replace(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
