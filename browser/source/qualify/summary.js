// What the results come to in a line: how many are in the race, the best one, what to ask next.

import { arrange, part, write } from "../page.js";
import { speak } from "../result/speaking.js";
import { percentText, tiersSaid } from "./telling.js";

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("./asking.js").Asked} Asked */
/** @typedef {import("./asking.js").Target} Target */
/** @typedef {import("./ranking.js").Ranking} Ranking */
/** @typedef {import("./telling.js").Voice} Voice */

const NEXT = 3;

/** The lines above the results, below the form on a phone, and for screen readers. */
export class Summary {
  #place;
  #voice;
  #say;
  #bar;
  #next;

  /**
   * @param {HTMLElement} place
   * @param {Voice} voice
   */
  constructor(place, voice) {
    this.#place = place;
    this.#voice = voice;
    this.#say = voice.say;
    this.#bar = place.querySelector('[data-bar="best"]');
    this.#next = /** @type {HTMLButtonElement | null} */ (place.querySelector('[data-bar="next"]'));
  }

  /**
   * @param {Ranking} ranking
   * @param {Map<string, Card>} cards By id.
   * @param {Asked[]} asked
   * @param {number} all Profiles over which it is asked.
   * @param {(target: Target) => string} label
   */
  draw(ranking, cards, asked, all, label) {
    const counts = this.#counts(ranking);
    write(this.#place, { count: counts });
    const best = all < ranking.race.length + ranking.open.length ? "-best" : "";
    const say = (/** @type {Asked} */ one) =>
      all > 1 ? this.#say(`next-counts${best}`, { count: one.profiles, all }) : "";
    this.#drawNext(asked.slice(0, NEXT), say, label);
    const first = this.#best(ranking, cards);
    if (this.#bar && this.#bar.textContent !== first) this.#bar.textContent = first;
    speak(this.#place, `${first}. ${counts}`);
  }

  /** @param {Ranking} ranking */
  #counts(ranking) {
    const parts = /** @type {const} */ (["race", "open", "out"]).filter(
      (name) => ranking[name].length,
    );
    return parts
      .map((name) => this.#say(`count-${name}`, { count: ranking[name].length }))
      .join(" · ");
  }

  /** @param {Ranking} ranking @param {Map<string, Card>} cards */
  #best(ranking, cards) {
    const [score] = ranking.race;
    const card = cards.get(score?.profile ?? "");
    if (!score || !card) return this.#say(ranking.open.length ? "best-open" : "best-out");
    const texts = [percentText(this.#voice, score), tiersSaid(this.#voice, card, score)];
    return this.#say("best", { name: card.name, result: texts.filter(Boolean).join(", ") });
  }

  /**
   * @param {Asked[]} asked
   * @param {(one: Asked) => string} counts In how many profiles it counts.
   * @param {(target: Target) => string} label
   */
  #drawNext(asked, counts, label) {
    const box = /** @type {HTMLElement | null} */ (this.#place.querySelector(".icp-ask-next"));
    const list = box?.querySelector("ol");
    if (!box || !list) return;
    const rows = asked.map((one, index) => {
      const row = list.children[index] ?? part(this.#place, "next");
      write(row, { label: label(one), counts: counts(one) });
      const button = row.querySelector("button");
      if (button) button.dataset.target = one.key;
      return row;
    });
    arrange(list, rows);
    box.hidden = !rows.length;
    const [first] = asked;
    if (!this.#next) return;
    this.#next.hidden = !first;
    this.#next.dataset.target = first?.key ?? "";
    this.#next.textContent = first ? this.#say("next-one", { label: label(first) }) : "";
  }
}
