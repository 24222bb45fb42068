// The questions that people judge, each asked once for all profiles that have it.

import { noteAnswer, seenNow } from "../accounts/seen.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {Record<string, string>} Grades A person's grade by the id of a line. */
/**
 * @typedef {object} Question As icp_docs.pages.qualify writes it.
 * @property {string} id
 * @property {string} line The id of the line in each of the profiles.
 * @property {string} text
 * @property {string} find How to find out; "" when nobody tells.
 * @property {[string, string][]} answers Id and label of each grade.
 * @property {number[]} profiles Places of the profiles in the list of cards.
 */

const MOST_COPIES = 50; // profiles; an answer that thousands share would fill the browser's storage

/** Which question is behind a line of a profile, and what an account answers to each. */
export class Questions {
  /** @type {Map<string, Map<string, Question>>} */
  #lines = new Map();

  /**
   * @param {readonly Question[]} all
   * @param {readonly Card[]} cards
   */
  constructor(all, cards) {
    this.all = all;
    this.cards = cards;
    for (const card of cards) this.#lines.set(card.id, new Map());
    for (const question of all) {
      for (const card of this.askers(question))
        this.#lines.get(card.id)?.set(question.line, question);
    }
  }

  /** The profiles that ask a question. @param {Question} question @returns {Card[]} */
  askers(question) {
    return question.profiles.flatMap((place) => this.cards[place] ?? []);
  }

  /** @param {string} profile @param {string} line */
  at(profile, line) {
    return this.#lines.get(profile)?.get(line);
  }

  /**
   * What was answered to each question: in the first profile that has an answer which is a grade.
   * @param {Account} account
   * @returns {Map<Question, string>}
   */
  given(account) {
    /** @type {Map<Question, string>} */
    const found = new Map();
    for (const card of this.cards) {
      for (const [line, grade] of Object.entries(account.answers[card.id] ?? {})) {
        const question = this.at(card.id, line);
        const known = question?.answers.some(([id]) => id === grade);
        if (question && known && !found.has(question)) found.set(question, grade);
      }
    }
    return found;
  }

  /**
   * The answers for each profile: its own, and those that were given to the same question elsewhere.
   * @param {Account} account
   * @returns {Map<string, Grades>}
   */
  answers(account) {
    /** @type {Map<string, Grades>} */
    const found = new Map();
    for (const [question, grade] of this.given(account)) {
      for (const { id } of this.askers(question)) {
        const grades = found.get(id) ?? { ...account.answers[id] };
        if (!Object.hasOwn(grades, question.line)) grades[question.line] = grade;
        found.set(id, grades);
      }
    }
    return found;
  }

  /**
   * Note an answer, or that there is none, in the profiles that ask the question.
   * @param {Account} draft
   * @param {Question} question
   * @param {string | null} grade
   */
  note(draft, question, grade) {
    for (const [place, card] of this.askers(question).entries()) {
      const has = draft.answers[card.id]?.[question.line] !== undefined;
      if (has || (grade !== null && place < MOST_COPIES))
        noteAnswer(draft, card.id, seenNow(card), question.line, grade);
    }
  }

  /**
   * Give a profile the answers that it shares with others.
   * @param {Account} draft
   * @param {Card} card
   */
  carry(draft, card) {
    for (const [line, grade] of Object.entries(this.answers(draft).get(card.id) ?? {})) {
      if (draft.answers[card.id]?.[line] === undefined)
        noteAnswer(draft, card.id, seenNow(card), line, grade);
    }
  }
}
