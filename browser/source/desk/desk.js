// The bar above an account: which one is open, the saved ones, and what was done with them.

import * as accounts from "../accounts/index.js";
import { on } from "../listen.js";
import { element, setValue, showNotice, write } from "../page.js";
import { startActs } from "./acts.js";
import { followAddress } from "./address.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/**
 * @typedef {object} Voice
 * @property {import("../words.js").Say} say
 * @property {string} locale
 * @property {(account: Account, day: string) => string} standing What an account comes to on this
 *   page, changed last on that day.
 */

const SAID_FOR = 10_000; // ms: what can be undone stays until it is closed
const HEAD = /** @type {const} */ (["name", "rep", "date"]);
const MOST = 200; // accounts to choose from, the last changed ones

export class Desk {
  place;
  say;
  #voice;
  #hiding = 0;
  /** @type {(() => void) | null} */
  #undo = null;

  /**
   * @param {HTMLElement} place
   * @param {Voice} voice
   */
  constructor(place, voice) {
    this.place = place;
    this.say = voice.say;
    this.#voice = voice;
  }

  /** Follow the reader, once the page has subscribed to the accounts. @param {AbortSignal} signal */
  start(signal) {
    startActs(this, signal);
    followAddress(this);
    on(window, "hashchange", () => followAddress(this), signal);
    on(this.#menu(), "toggle", () => this.#list(), signal);
    on(this.place, "input", ({ target }) => note(target), signal);
  }

  /**
   * Show the name and what else the page has a field for in an account; not in the field that has
   * the focus, unless another account was opened.
   * @param {Account} account
   * @param {boolean} other
   */
  fill(account, other) {
    for (const of of HEAD) {
      const field = this.#field(of);
      if (field && (other || field !== document.activeElement)) setValue(field, account[of]);
    }
  }

  /** Show which account is open, and what keeps it from being saved. */
  show() {
    const { place, say } = this;
    const account = accounts.current();
    const count = accounts.list().length;
    write(place, {
      account: account.name || say(account.changed ? "unnamed" : "new"),
      count: say("count", { count }),
      saved: this.#saved(account),
    });
    showNotice(place, "nothing-saved", count === 0);
    const trouble = accounts.trouble();
    showNotice(place, "trouble", trouble !== "");
    if (trouble) write(place, { trouble: say(`trouble-${trouble}`) });
    this.#visit(account);
    this.#list();
  }

  /**
   * Say what has happened, with a way back where there is one; "" takes the words away.
   * @param {string} text
   * @param {(() => void) | null} [undo]
   */
  tell(text, undo = null) {
    const { place } = this;
    this.#undo = undo;
    window.clearTimeout(this.#hiding);
    if (text && !undo) this.#hiding = window.setTimeout(() => this.tell(""), SAID_FOR);
    const button = /** @type {HTMLElement | null} */ (place.querySelector('[data-do="undo"]'));
    if (button) button.hidden = !undo;
    write(place, { said: text });
    showNotice(place, "said", text !== "");
  }

  /** Take back what was said last. */
  undo() {
    this.#undo?.();
    this.tell("");
  }

  get name() {
    return this.#field("name");
  }

  /** @param {string} of */
  #field(of) {
    return /** @type {HTMLInputElement | null} */ (this.place.querySelector(`[data-of="${of}"]`));
  }

  #menu() {
    return /** @type {HTMLDetailsElement | null} */ (this.place.querySelector(".icp-desk details"));
  }

  /** @param {Account} account */
  #saved({ changed }) {
    if (!changed) return this.say("untouched");
    const lost = accounts.origin() || ["full", "forbidden"].includes(accounts.trouble());
    return this.say(lost ? "unsaved" : "saved");
  }

  /** @param {Account} account */
  #visit({ id }) {
    const { place, say } = this;
    const origin = accounts.origin();
    const mine = origin === "link" ? accounts.list().find((one) => one.id === id) : undefined;
    showNotice(place, "visit", origin !== "");
    const over = /** @type {HTMLElement} */ (place.querySelector('[data-do="keep-over"]'));
    over.hidden = !mine;
    if (origin === "removed") write(place, { visit: say("removed") });
    else if (mine) {
      const name = mine.name || say("unnamed");
      write(place, { visit: say("visit-mine", { name, when: this.#when(mine) }) });
    } else if (origin) write(place, { visit: say("visit") });
  }

  /** The saved accounts with what they come to here, when somebody looks at them. */
  #list() {
    if (!this.#menu()?.open) return;
    const list = /** @type {HTMLElement} */ (this.place.querySelector('[data-list="accounts"]'));
    const open = accounts.current().id;
    const items = accounts.list().slice(0, MOST);
    const focused = document.activeElement;
    const on = focused instanceof HTMLElement ? focused.dataset.account : "";
    list.replaceChildren(...items.map((account) => this.#item(account, account.id === open)));
    if (on)
      /** @type {HTMLElement | null} */ (list.querySelector(`[data-account="${on}"]`))?.focus();
  }

  /** @param {Account} account @param {boolean} open */
  #item(account, open) {
    const item = element("li", "");
    const button = element("button", "");
    button.type = "button";
    button.dataset.do = "open";
    button.dataset.account = account.id;
    if (open) button.setAttribute("aria-current", "true");
    const name = element("bdi", account.name || this.say("unnamed"), "icp-desk-name");
    const standing = this.#voice.standing(account, this.#when(account));
    button.append(name, " ", element("span", standing, "icp-muted"));
    item.append(button);
    return item;
  }

  /** The day on which an account was changed last. @param {Account} account */
  #when({ changed }) {
    const moment = new Date(changed);
    if (Number.isNaN(moment.valueOf())) return "";
    return moment.toLocaleDateString(this.#voice.locale, { dateStyle: "medium" });
  }
}

/** Note what was typed of the account itself. @param {EventTarget | null} target */
function note(target) {
  if (!(target instanceof HTMLInputElement)) return;
  const of = HEAD.find((name) => name === target.dataset.of);
  if (of)
    accounts.change(accounts.current().id, (draft) => {
      draft[of] = target.value;
    });
}
