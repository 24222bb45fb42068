// The account that is open: its name, the saved ones to choose from, and whether it is saved.

import * as accounts from "../accounts/index.js";
import { clearAddress, isLink, readLink } from "../accounts/link.js";
import { on } from "../listen.js";

/** @typedef {import("../words.js").Say} Say */

const MOST = 200; // accounts to choose from, the last changed ones

/** The part of the page where the reader names an account or opens another. */
export class AccountBar {
  #say;
  #name;
  #saved;
  #state;
  #keep;
  #listed = "";
  #linkTrouble = "";

  /**
   * @param {HTMLElement} place
   * @param {Say} say
   * @param {AbortSignal} signal
   */
  constructor(place, say, signal) {
    this.#say = say;
    this.#name = /** @type {HTMLInputElement} */ (place.querySelector('[data-account="name"]'));
    this.#saved = /** @type {HTMLSelectElement} */ (place.querySelector('[data-account="saved"]'));
    this.#state = /** @type {HTMLElement} */ (place.querySelector('[data-account="state"]'));
    this.#keep = /** @type {HTMLElement} */ (place.querySelector('[data-account="keep"]'));
    on(this.#name, "input", () => this.#rename(), signal);
    on(this.#saved, "change", () => this.#choose(), signal);
    on(this.#keep, "click", () => accounts.keep(accounts.has(accounts.current().id)), signal);
    this.#follow();
    on(window, "hashchange", () => this.#follow(), signal);
  }

  #rename() {
    accounts.change(accounts.current().id, (draft) => {
      draft.name = this.#name.value;
    });
  }

  #choose() {
    if (this.#saved.value) accounts.open(this.#saved.value);
    else accounts.create();
  }

  /** Open the account that the address carries, if it carries one. */
  #follow() {
    if (!isLink(location.hash)) return;
    const found = readLink(location.hash);
    this.#linkTrouble = found ? "" : "bad-link";
    clearAddress();
    if (found) accounts.visit(found.account);
  }

  /** Show what is open now. */
  draw() {
    const { id, name, changed } = accounts.current();
    if (this.#name.value.trim() !== name) this.#name.value = name;
    this.#list(accounts.has(id) ? id : "");
    const state =
      this.#linkTrouble || accounts.trouble() || accounts.origin() || (changed && "saved");
    const text = state ? this.#say(state) : "";
    if (this.#state.textContent !== text) this.#state.textContent = text;
    this.#state.classList.toggle("icp-who-state--bad", state !== "saved");
    this.#keep.hidden = accounts.origin() !== "link";
  }

  /** @param {string} current */
  #list(current) {
    const some = accounts.list().slice(0, MOST);
    const listed = JSON.stringify([current, ...some.map(({ id, name }) => [id, name])]);
    if (listed === this.#listed) return;
    this.#listed = listed;
    const first = new Option(this.#say(current ? "open-new" : "new"), "");
    const rest = some.map(({ id, name }) => new Option(name || this.#say("unnamed"), id));
    this.#saved.replaceChildren(first, ...rest);
    this.#saved.value = current;
  }
}
