// What the buttons of a checklist do, by the name in their `data-do`.

import * as accounts from "../accounts/index.js";
import { clearAddress, linkFragment } from "../accounts/link.js";
import { on } from "../listen.js";
import { element, showNotice, write } from "../page.js";
import { copy } from "./copying.js";
import { crmText } from "./crm.js";
import { clearAll, confirm, confirmEvery, follow } from "./filling.js";
import { goTo, lineOf } from "./lines.js";
import { stateOf, today } from "./state.js";

/** @typedef {import("./index.js").Session} Session */

const SAID_FOR = 10_000; // ms: what can be undone stays until it is closed
const LARGEST_FILE = 20_000_000; // bytes

/** @type {Record<string, (session: Session, button: HTMLElement) => void>} */
const ACTS = {
  new(session) {
    accounts.create();
    clearAddress();
    nameField(session)?.focus();
  },
  open(_session, button) {
    accounts.open(button.dataset.account ?? "");
    clearAddress();
  },
  rename(session) {
    nameField(session)?.focus();
    nameField(session)?.select();
  },
  delete(session) {
    const { say } = session.parts;
    const { name } = accounts.current();
    if (accounts.origin()) {
      leave();
      return;
    }
    const undo = accounts.remove();
    tell(session, say("deleted", { name: name || say("unnamed") }), undo);
  },
  reset(session) {
    const undo = clearAll(session.parts);
    session.cleared.clear();
    tell(session, session.parts.say("cleared-all"), undo);
  },
  async copy(session) {
    const { parts } = session;
    const address = location.href.split("#", 1)[0] ?? "";
    const text = crmText(parts, stateOf(parts, accounts.current()), address);
    if (await copy(parts, text)) tell(session, parts.say("copied"));
  },
  async share(session) {
    const { parts } = session;
    const fragment = linkFragment(accounts.current(), parts.profile, parts.fields);
    const address = location.href.split("#", 1)[0] ?? "";
    if (await copy(parts, address + fragment)) tell(session, parts.say("copied-link"));
  },
  export(session) {
    const { say } = session.parts;
    const file = `${say("file-name")}-${today()}.json`;
    const link = element("a", "");
    link.href = URL.createObjectURL(new Blob([accounts.exported()], { type: "application/json" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    const count = accounts.list().length;
    tell(session, say(count === 1 ? "exported-one" : "exported-more", { count, file }));
  },
  import({ parts }) {
    /** @type {HTMLInputElement | null} */ (parts.place.querySelector("[data-file]"))?.click();
  },
  "print-filled": (session) => print(session, false),
  "print-blank": (session) => print(session, true),
  keep() {
    accounts.keep(accounts.has(accounts.current().id));
    clearAddress();
  },
  "keep-over"() {
    accounts.keep(false);
    clearAddress();
  },
  leave,
  "confirm-all": ({ parts }) => confirmEvery(parts),
  confirm: ({ parts }, button) => confirm(parts, lineOf(button)),
  follow: ({ parts }, button) => follow(parts, lineOf(button)),
  unclear(session, button) {
    const line = lineOf(button);
    session.cleared.get(line)?.undo();
    session.cleared.delete(line);
    session.render();
  },
  next: ({ parts }) => goNext(parts),
  more({ parts }, button) {
    const open = parts.place.querySelector(".icp-sum")?.classList.toggle("is-unfolded") ?? false;
    button.setAttribute("aria-expanded", String(open));
  },
  undo(session) {
    session.undo?.();
    tell(session, "");
  },
  "close-said": (session) => tell(session, ""),
  "close-copied": ({ parts }) => showNotice(parts.place, "copied", false),
};

/**
 * @param {Session} session
 * @param {AbortSignal} signal
 */
export function startActs(session, signal) {
  const { place } = session.parts;
  on(
    place,
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest("button[data-do]") : null;
      if (!(button instanceof HTMLElement)) return;
      const menu = button.closest("details.icp-menu");
      if (menu instanceof HTMLDetailsElement) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
      ACTS[button.dataset.do ?? ""]?.(session, button);
    },
    signal,
  );
  const file = /** @type {HTMLInputElement | null} */ (place.querySelector("[data-file]"));
  on(file, "change", () => file && takeFile(session, file), signal);
}

/** Go to the next best question. @param {import("./parts.js").Parts} parts */
export function goNext(parts) {
  const { score } = stateOf(parts, accounts.current());
  const line = parts.lines.get(score.askNext[0] ?? "");
  if (line) goTo(line);
}

/**
 * Say what has happened, with a way back where there is one; "" takes the words away.
 * @param {Session} session
 * @param {string} text
 * @param {(() => void) | null} [undo]
 */
export function tell(session, text, undo = null) {
  const { place } = session.parts;
  session.undo = undo;
  window.clearTimeout(session.hiding);
  if (text && !undo) session.hiding = window.setTimeout(() => tell(session, ""), SAID_FOR);
  const button = /** @type {HTMLElement | null} */ (place.querySelector('[data-do="undo"]'));
  if (button) button.hidden = !undo;
  write(place, { said: text });
  showNotice(place, "said", text !== "");
}

/** @param {Session} session @param {HTMLInputElement} input */
async function takeFile(session, input) {
  const { say } = session.parts;
  const file = input.files?.[0];
  input.value = "";
  if (!file) return;
  const text = file.size < LARGEST_FILE ? await file.text() : "";
  const found = accounts.imported(text);
  if (!found.readable) {
    tell(session, say("import-failed"));
    return;
  }
  const { added, replaced, kept, dropped } = found;
  const words = [say("imported", { added, replaced, kept })];
  if (dropped) words.push(say("imported-dropped", { count: dropped }));
  tell(session, words.join(" "), added || replaced ? found.undo : null);
}

function leave() {
  accounts.leave();
  clearAddress();
}

/** Print the sheet, and show the account again afterwards. @param {Session} session @param {boolean} blank */
function print(session, blank) {
  const back = new AbortController();
  const restore = () => {
    back.abort();
    session.blank = false;
    session.render();
  };
  session.blank = blank;
  session.render();
  // Not every browser says when printing is over; whoever touches the page is back from it.
  for (const event of ["afterprint", "pointerdown", "keydown"])
    window.addEventListener(event, restore, { signal: back.signal, capture: true });
  window.print();
}

/** @param {Session} session */
function nameField({ parts }) {
  return /** @type {HTMLInputElement | null} */ (parts.place.querySelector('[data-of="name"]'));
}
