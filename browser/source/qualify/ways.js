// The ways from the results to a profile and to its checklist, which gets what was answered here.

import * as accounts from "../accounts/index.js";
import { linkFragment } from "../accounts/link.js";

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("./questions.js").Questions} Questions */

/** Addresses for the account that is open. */
export class Ways {
  #place;
  #questions;
  /**
   * @param {HTMLElement} place Its data says how addresses are made.
   * @param {Questions} questions
   */
  constructor(place, questions) {
    this.#place = place;
    this.#questions = questions;
  }

  /** A profile's page. @param {Card} card */
  page(card) {
    return (this.#place.dataset.profile ?? "").replace("{id}", card.id);
  }

  /** A profile's checklist, with the account where the browser does not keep it. @param {Card} card */
  checklist(card) {
    const address = (this.#place.dataset.checklist ?? "").replace("{id}", card.id);
    return address + this.#luggage(card);
  }

  /** Give a checklist that is about to open the answers that its profile shares. @param {Card} card */
  carry(card) {
    const account = accounts.current();
    const own = Object.keys(account.answers[card.id] ?? {}).length;
    const all = Object.keys(this.#questions.answers(account).get(card.id) ?? {}).length;
    if (all > own) accounts.change(account.id, (draft) => this.#questions.carry(draft, card));
  }

  /** @param {Card} card */
  #luggage(card) {
    const account = accounts.current();
    const kept = !accounts.trouble() && !accounts.origin();
    if (kept || !account.changed) return "";
    const answers = { ...account.answers };
    const shared = this.#questions.answers(account).get(card.id);
    if (shared) answers[card.id] = shared;
    const lines = [...card.criteria, ...card.disqualifiers];
    const fields = new Set([...lines.flatMap((line) => line.fields), "state", "segment"]);
    return linkFragment({ ...account, answers }, card.id, fields);
  }
}
