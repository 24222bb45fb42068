// Scoring accounts in the browser, as `icp_docs.scoring` does it in Python.

/**
 * @typedef {import("./types").Card} Card
 * @typedef {import("./types").Criterion} Criterion
 * @typedef {import("./types").Disqualifier} Disqualifier
 * @typedef {import("./types").Facts} Facts
 * @typedef {import("./types").Field} Field
 * @typedef {import("./types").Grade} Grade
 * @typedef {import("./types").Line} Line
 * @typedef {import("./types").Gate} Gate
 * @typedef {import("./types").Playbook} Playbook
 * @typedef {import("./types").Route} Route
 * @typedef {import("./types").RuledOut} RuledOut
 * @typedef {import("./types").Score} Score
 */

export { scoreData } from "./data.js";
export { readFacts } from "./facts.js";
export { readPlaybook } from "./playbook.js";
export { score } from "./score.js";
