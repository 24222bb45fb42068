// The results of all profiles, best first, as rows of the page.

import { arrange, part, write } from "../page.js";
import { drawGauge } from "../result/gauge.js";
import { showReasons } from "../result/reasons.js";
import { tierPieces } from "../result/tiers.js";
import { percentText, pointsText, stopsText, tiersSaid } from "./telling.js";

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("../scoring/index.js").Playbook} Playbook */
/** @typedef {import("../scoring/index.js").Score} Score */
/** @typedef {import("./asking.js").Asked} Asked */
/** @typedef {import("./asking.js").Target} Target */
/** @typedef {import("./ranking.js").Ranking} Ranking */
/** @typedef {import("./telling.js").Voice} Voice */
/** @typedef {keyof Ranking} Part */
/**
 * @typedef {object} Told What the rows need beside the scores.
 * @property {(card: Card) => string} checklist The address of a profile's checklist, with the answers.
 * @property {(card: Card) => string} page The address of a profile's page.
 * @property {(card: Card, score: Score) => Target | undefined} decides
 * @property {(target: Target) => string} label
 */

const STEP = 10; // rows at first; "show more" adds twice as many

/** The list of results of one page. */
export class Results {
  #place;
  #playbook;
  #cards;
  #voice;
  /** @type {Record<Part, number>} */
  #most = { race: STEP, open: STEP, out: STEP };
  /** @type {Map<string, HTMLElement>} Rows by the list and the profile. */
  #rows = new Map();

  /**
   * @param {HTMLElement} place
   * @param {Playbook} playbook
   * @param {Map<string, Card>} cards By id.
   * @param {Voice} voice
   */
  constructor(place, playbook, cards, voice) {
    this.#place = place;
    this.#playbook = playbook;
    this.#cards = cards;
    this.#voice = voice;
  }

  /** Show more rows of a list. @param {Part} name */
  more(name) {
    this.#most[name] += 2 * STEP;
  }

  /**
   * @param {Ranking} ranking
   * @param {Told} told
   */
  draw(ranking, told) {
    this.#list("race", ranking, (row, card, score) => this.#fillScored(row, card, score, told));
    this.#list("open", ranking, (row, card) => this.#fillLinks(row, card, told));
    this.#list("out", ranking, (row, card, score) => this.#fillOut(row, card, score, told));
    const order = this.#place.querySelector('[data-of="order"]');
    order?.toggleAttribute("hidden", ranking.race.length < 2);
  }

  /**
   * @param {Part} name
   * @param {Ranking} ranking
   * @param {(row: HTMLElement, card: Card, score: Score) => void} fill
   */
  #list(name, ranking, fill) {
    const list = this.#place.querySelector(`[data-list="${name}"]`);
    if (!list) return;
    const scores = ranking[name];
    const rows = scores.slice(0, this.#most[name]).flatMap((score) => {
      const card = this.#cards.get(score.profile);
      if (!card) return [];
      const row = this.#row(name, card);
      fill(row, card, score);
      return [row];
    });
    arrange(list, rows);
    const whole = list.closest(".icp-ranking-part");
    if (whole instanceof HTMLElement) whole.hidden = !scores.length;
    const more = this.#place.querySelector(`[data-more="${name}"]`)?.parentElement;
    if (more) more.hidden = scores.length <= rows.length;
  }

  /** @param {Part} name @param {Card} card */
  #row(name, card) {
    const key = `${name}/${card.id}`;
    const kind = name === "race" ? "result" : name;
    const row = this.#rows.get(key) ?? part(this.#place, kind);
    this.#rows.set(key, row);
    return row;
  }

  /**
   * @param {HTMLElement} row
   * @param {Card} card
   * @param {Told} told
   */
  #fillLinks(row, card, told) {
    write(row, { name: card.name, for: card.name });
    link(row, "name", told.page(card));
    link(row, "checklist", told.checklist(card));
    const checklist = row.querySelector('[data-show="checklist"]');
    if (checklist instanceof HTMLElement) checklist.dataset.profile = card.id;
  }

  /**
   * @param {HTMLElement} row
   * @param {Card} card
   * @param {Score} score
   * @param {Told} told
   */
  #fillScored(row, card, score, told) {
    this.#fillLinks(row, card, told);
    const { say } = this.#voice;
    const target = told.decides(card, score);
    write(row, {
      percent: percentText(this.#voice, score),
      points: pointsText(this.#voice, score),
      coverage: say("coverage", { ...score.coverage }),
      stops: stopsText(this.#voice, card, score),
      decides: target ? say("decides", { label: told.label(target) }) : say("decided"),
    });
    const button = row.querySelector('[data-show="decides"]');
    if (button instanceof HTMLButtonElement) {
      button.disabled = !target;
      button.dataset.target = target?.key ?? "";
    }
    this.#fillTiers(row, card, score);
    const gauge = row.querySelector(".icp-sum-gauge");
    gauge?.toggleAttribute("hidden", !score.maximum);
    if (gauge) drawGauge(gauge, card, score);
  }

  /** @param {HTMLElement} row @param {Card} card @param {Score} score */
  #fillTiers(row, card, score) {
    const { say } = this.#voice;
    const target = row.querySelector('[data-show="tiers"]');
    const text = tiersSaid(this.#voice, card, score);
    if (!target || target.textContent === text) return;
    const known = text && text !== say("any-tier");
    target.replaceChildren(...(known ? tierPieces(say, card, score.tiers) : [text]));
  }

  /**
   * @param {HTMLElement} row
   * @param {Card} card
   * @param {Score} score
   * @param {Told} told
   */
  #fillOut(row, card, score, told) {
    this.#fillLinks(row, card, told);
    const list = row.querySelector("ul");
    if (list)
      showReasons(this.#place, list, score.ruledOut, this.#voice.say, this.#playbook.routes);
  }
}

/** @param {HTMLElement} row @param {string} slot @param {string} address */
function link(row, slot, address) {
  row.querySelector(`a[data-show="${slot}"]`)?.setAttribute("href", address);
}
