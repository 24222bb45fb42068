// Which profile? What is known of an account, held against every profile at once.

import * as accounts from "../accounts/index.js";
import { Desk } from "../desk/desk.js";
import { on } from "../listen.js";
import { carried } from "../page.js";
import { readFacts, readPlaybook, score } from "../scoring/index.js";
import { today } from "../today.js";
import { wordsOf } from "../words.js";
import { Asking, readersOf } from "./asking.js";
import { controlsOf, entered, fill, standBack, tellUnread } from "./form.js";
import { QuestionRows } from "./question-rows.js";
import { Questions } from "./questions.js";
import { ranked } from "./ranking.js";
import { Results } from "./results.js";
import { Summary } from "./summary.js";
import { Ways } from "./ways.js";

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("./asking.js").Target} Target */

const WAIT = 180; // ms after a letter: the order is not to jump while a number is typed
const LEFT = 300; // ms after a field was left: what is said then is not to move what is being pressed
const ASKED = 100; // profiles, the best ones, that are looked at for what to ask next

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export function startQualifier(place, signal) {
  new Qualifier(place, signal).start(signal);
}

class Qualifier {
  #place;
  #say;
  #playbook;
  #cards;
  #questions;
  #controls;
  #readers;
  #rows;
  #results;
  #summary;
  #ways;
  #desk;
  #timer = 0;
  #shown = ""; // id of the account that the form shows
  #judging = false; // the last change was an answer to a question

  /**
   * @param {HTMLElement} place
   * @param {AbortSignal} signal
   */
  constructor(place, signal) {
    accounts.subscribe(() => this.#plan(0), signal);
    this.#place = place;
    this.#say = wordsOf(place);
    this.#playbook = readPlaybook(carried(place, "data"));
    this.#cards = new Map(this.#playbook.cards.map((card) => [card.id, card]));
    const all = JSON.parse(carried(place, "questions"));
    this.#questions = new Questions(all, this.#playbook.cards);
    this.#controls = controlsOf(place);
    this.#readers = readersOf(this.#playbook.cards);
    this.#rows = new QuestionRows(place, this.#questions, this.#say);
    const figures = new Intl.NumberFormat(this.#playbook.locale, { maximumFractionDigits: 3 });
    const voice = { say: this.#say, figures };
    this.#results = new Results(place, this.#playbook, this.#cards, voice);
    this.#summary = new Summary(place, voice);
    this.#ways = new Ways(place, this.#questions);
    const { locale } = this.#playbook;
    this.#desk = new Desk(place, { say: this.#say, locale, standing: (_, day) => day });
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const form = this.#place.querySelector("form");
    on(form, "input", (event) => this.#enter(event), signal);
    on(form, "focusout", () => this.#plan(LEFT), signal);
    on(form, "submit", (event) => event.preventDefault(), signal);
    on(this.#place, "click", (event) => this.#click(event), signal);
    signal.addEventListener("abort", () => window.clearTimeout(this.#timer));
    this.#desk.start(signal);
    this.#draw();
  }

  /** Note what the reader has entered. @param {Event} event */
  #enter(event) {
    const { id } = accounts.current();
    const fact = entered(event);
    const answer = this.#rows.answered(event);
    this.#judging = answer !== null;
    if (fact)
      accounts.change(id, (draft) => {
        if (fact.text.trim()) draft.facts[fact.field] = fact.text;
        else delete draft.facts[fact.field];
      });
    if (answer)
      accounts.change(id, (draft) => this.#questions.note(draft, answer.question, answer.grade));
    if (/** @type {HTMLInputElement} */ (event.target).type === "text") this.#plan(WAIT);
  }

  /** Draw soon, and once for many changes. @param {number} wait */
  #plan(wait) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#draw(), wait);
  }

  #draw() {
    const account = accounts.current();
    const other = account.id !== this.#shown;
    this.#shown = account.id;
    const facts = readFacts(account.facts, this.#playbook);
    const answers = this.#questions.answers(account);
    const day = today();
    const scores = this.#playbook.cards.map((card) =>
      score(card, facts, answers.get(card.id) ?? account.answers[card.id] ?? {}, day),
    );
    const ranking = ranked(scores);
    this.#desk.show();
    this.#desk.fill(account, other);
    fill(this.#controls, account, other);
    tellUnread(this.#controls, (field) => facts.values.get(field)?.kind === "unread");
    const out = new Set(ranking.out.map((result) => result.profile));
    standBack(this.#controls, (field) => isSubset(this.#readers.get(field), out));
    this.#rows.draw(this.#questions.given(account), ranking, other || !this.#judging);
    this.#drawResults(ranking, new Asking(this.#questions, account.facts, this.#controls));
  }

  /**
   * @param {import("./ranking.js").Ranking} ranking
   * @param {Asking} asking
   */
  #drawResults(ranking, asking) {
    this.#results.draw(ranking, {
      checklist: (card) => this.#ways.checklist(card),
      page: (card) => this.#ways.page(card),
      decides: (card, result) => asking.overall([[card, result]])[0],
      label: (target) => this.#label(target),
    });
    const race = [...ranking.race, ...ranking.open].slice(0, ASKED).flatMap((result) => {
      const card = this.#cards.get(result.profile);
      return card ? [/** @type {[Card, typeof result]} */ ([card, result])] : [];
    });
    const asked = asking.overall(race);
    this.#summary.draw(ranking, this.#cards, asked, race.length, (target) => this.#label(target));
  }

  /** @param {Target} target */
  #label({ question, field }) {
    return question?.text ?? this.#playbook.fields[field]?.label ?? field;
  }

  /** @param {Event} event */
  #click(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const button = target.closest("button");
    const link = target.closest("a");
    if (button?.dataset.target) this.#goTo(button.dataset.target);
    const more = button?.dataset.more;
    if (more === "questions") this.#rows.more();
    else if (more) this.#results.more(/** @type {"race"} */ (more));
    if (more) this.#draw();
    const card = this.#cards.get(link?.dataset.profile ?? "");
    if (card) this.#ways.carry(card);
  }

  /** Put the reader where something can be entered. @param {string} key */
  #goTo(key) {
    const control = key.startsWith("?") ? this.#rows.reveal(key.slice(1)) : this.#controls.get(key);
    if (!control) return;
    /** @type {HTMLElement} */
    const first = control.querySelector("input:checked") ?? control;
    control.scrollIntoView({ block: "center" });
    first.focus({ preventScroll: true });
  }
}

/** Whether there are some, and all of them are among others. @param {Set<string> | undefined} some @param {Set<string>} others */
function isSubset(some, others) {
  return some !== undefined && [...some].every((one) => others.has(one));
}
