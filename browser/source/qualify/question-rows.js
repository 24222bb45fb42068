// The rows of questions that people judge: those that count for a profile still in the race.

import { part, write } from "../page.js";
import { tick } from "./form.js";

/** @typedef {import("../words.js").Say} Say */
/** @typedef {import("./questions.js").Question} Question */
/** @typedef {import("./questions.js").Questions} Questions */
/** @typedef {import("./ranking.js").Ranking} Ranking */

const STEP = 8;
const FEW = 3; // profiles that are named

/** The list of questions. */
export class QuestionRows {
  #place;
  #questions;
  #say;
  #list;
  #whole;
  #button;
  #byId;
  /** @type {Map<Question, HTMLElement>} */
  #rows = new Map();
  /** @type {Set<string>} Profiles that are ruled out. */
  #out = new Set();

  /**
   * @param {HTMLElement} place
   * @param {Questions} questions
   * @param {Say} say
   */
  constructor(place, questions, say) {
    this.#place = place;
    this.#questions = questions;
    this.#say = say;
    this.#list = place.querySelector(".icp-ask-rows");
    this.#whole = /** @type {HTMLElement | null} */ (place.querySelector(".icp-asking"));
    this.#button = place.querySelector('[data-more="questions"]')?.parentElement;
    this.#byId = new Map(questions.all.map((question) => [question.id, question]));
    for (const row of this.#list?.children ?? []) {
      const question = row instanceof HTMLElement && this.#byId.get(row.dataset.question ?? "");
      if (question) this.#rows.set(question, row);
    }
  }

  /**
   * The question that an event is about, with the grade that was chosen, null for "don't know".
   * @param {Event} event
   */
  answered(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest("[data-question]"));
    const question = this.#byId.get(row?.dataset.question ?? "");
    return question ? { question, grade: target.value || null } : null;
  }

  /**
   * @param {Map<Question, string>} given What the account answers.
   * @param {Ranking} ranking
   * @param {boolean} settle Whether rows may come and go: not while somebody answers them.
   */
  draw(given, ranking, settle) {
    this.#out = new Set(ranking.out.map((score) => score.profile));
    for (const question of given.keys()) this.#row(question);
    for (const [question, row] of this.#rows) {
      tick(row, given.get(question) ?? "");
      const idle = this.#tellFor(question, row);
      if (settle) row.hidden = idle && !given.has(question);
    }
    if (settle) this.#add(STEP - this.#shown());
    if (this.#whole) this.#whole.hidden = !this.#shown();
    if (this.#button) this.#button.hidden = !this.#next(1).length;
  }

  /** How many questions can be seen. */
  #shown() {
    return [...this.#rows.values()].filter((row) => !row.hidden).length;
  }

  /** Show some more questions that count. */
  more() {
    this.#add(STEP);
  }

  /** @param {number} count */
  #add(count) {
    for (const question of this.#next(count)) this.#row(question);
  }

  /** The row of a question, made when it is not there yet. @param {string} id */
  reveal(id) {
    const question = this.#byId.get(id);
    const row = question && this.#row(question);
    if (row) row.hidden = false;
    if (this.#whole) this.#whole.hidden = false;
    return row;
  }

  /** Questions that count and have no row. @param {number} count */
  #next(count) {
    const found = [];
    for (const question of this.#questions.all) {
      if (found.length >= count) break;
      if (!this.#rows.has(question) && this.#counting(question).length) found.push(question);
    }
    return found;
  }

  /** The profiles for which a question counts still. @param {Question} question */
  #counting(question) {
    return this.#questions.askers(question).filter((card) => !this.#out.has(card.id));
  }

  /** @param {Question} question */
  #row(question) {
    const known = this.#rows.get(question);
    if (known) return known;
    const row = part(this.#place, "question");
    row.id = `ask-${question.id}`;
    row.dataset.question = question.id;
    const legend = row.querySelector("legend");
    if (legend) legend.textContent = question.text;
    write(row, { find: question.find });
    const find = row.querySelector(".icp-ask-find");
    if (find instanceof HTMLElement) find.hidden = !question.find;
    this.#addPicks(row, question);
    this.#tellFor(question, row);
    this.#rows.set(question, row);
    this.#list?.append(row);
    return row;
  }

  /** A radio button for each grade before that for "don't know". @param {HTMLElement} row @param {Question} question */
  #addPicks(row, question) {
    const [pick, unknown] = row.querySelectorAll(".icp-box");
    for (const [value, label] of question.answers) {
      const copy = pick?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) continue;
      const button = copy.querySelector("input");
      if (button) button.value = value;
      const text = copy.querySelector("span");
      if (text) text.textContent = label;
      unknown?.before(copy);
    }
    pick?.remove();
    for (const button of row.querySelectorAll("input")) button.name = row.id;
  }

  /**
   * Say for which profiles a question counts.
   * @param {Question} question
   * @param {HTMLElement} row
   * @returns {boolean} Whether it counts for none.
   */
  #tellFor(question, row) {
    const { length } = this.#questions.cards;
    const counting = this.#counting(question);
    const names = counting.map((card) => card.name);
    let text = "";
    if (!names.length) text = this.#say("for-none");
    else if (names.length <= FEW && names.length < length)
      text = this.#say("for", { names: names.join(", ") });
    else if (names.length < length)
      text = this.#say("for-many", { count: names.length, all: length });
    write(row, { for: text });
    row.classList.toggle("icp-ask-row--idle", !names.length);
    return !names.length;
  }
}
