// What can be done with accounts on every page, by the name in a button's `data-do`.

import * as accounts from "../accounts/index.js";
import { clearAddress } from "../accounts/link.js";
import { on } from "../listen.js";
import { element } from "../page.js";
import { today } from "../today.js";

/** @typedef {import("./desk.js").Desk} Desk */

const LARGEST_FILE = 20_000_000; // bytes

/** @type {Record<string, (desk: Desk, button: HTMLElement) => void>} */
const ACTS = {
  new(desk) {
    accounts.create();
    clearAddress();
    desk.name?.focus();
  },
  open(_desk, button) {
    accounts.open(button.dataset.account ?? "");
    clearAddress();
  },
  rename({ name }) {
    name?.focus();
    name?.select();
  },
  delete(desk) {
    const { name } = accounts.current();
    if (accounts.origin()) {
      leave();
      return;
    }
    const undo = accounts.remove();
    desk.tell(desk.say("deleted", { name: name || desk.say("unnamed") }), undo);
  },
  export(desk) {
    const file = `${desk.say("file-name")}-${today()}.json`;
    const link = element("a", "");
    link.href = URL.createObjectURL(new Blob([accounts.exported()], { type: "application/json" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    const count = accounts.list().length;
    desk.tell(desk.say(count === 1 ? "exported-one" : "exported-more", { count, file }));
  },
  import({ place }) {
    /** @type {HTMLInputElement | null} */ (place.querySelector("[data-file]"))?.click();
  },
  keep() {
    accounts.keep(accounts.has(accounts.current().id));
    clearAddress();
  },
  "keep-over"() {
    accounts.keep(false);
    clearAddress();
  },
  leave,
  undo: (desk) => desk.undo(),
  "close-said": (desk) => desk.tell(""),
};

/** @param {Desk} desk @param {AbortSignal} signal */
export function startActs(desk, signal) {
  const { place } = desk;
  onAct(place, (name, button) => ACTS[name]?.(desk, button), signal);
  const file = /** @type {HTMLInputElement | null} */ (place.querySelector("[data-file]"));
  on(file, "change", () => file && takeFile(desk, file), signal);
}

/**
 * Do what buttons with a `data-do` are for; a menu that one is in closes first.
 * @param {HTMLElement} place
 * @param {(name: string, button: HTMLElement) => void} act
 * @param {AbortSignal} signal
 */
export function onAct(place, act, signal) {
  on(
    place,
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest("button[data-do]") : null;
      if (!(button instanceof HTMLElement)) return;
      const menu = button.closest("details.icp-menu");
      if (menu instanceof HTMLDetailsElement && menu.open) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
      act(button.dataset.do ?? "", button);
    },
    signal,
  );
}

/** @param {Desk} desk @param {HTMLInputElement} input */
async function takeFile(desk, input) {
  const { say } = desk;
  const file = input.files?.[0];
  input.value = "";
  if (!file) return;
  const text = file.size < LARGEST_FILE ? await file.text() : "";
  const found = accounts.imported(text);
  if (!found.readable) {
    desk.tell(say("import-failed"));
    return;
  }
  const { added, replaced, kept, dropped } = found;
  const words = [say("imported", { added, replaced, kept })];
  if (dropped) words.push(say("imported-dropped", { count: dropped }));
  desk.tell(words.join(" "), added || replaced ? found.undo : null);
}

function leave() {
  accounts.leave();
  clearAddress();
}
