// What the buttons of a checklist do, besides those of every page with accounts, by the name in their `data-do`.

import * as accounts from "../accounts/index.js";
import { linkFragment } from "../accounts/link.js";
import { onAct } from "../desk/acts.js";
import { showNotice } from "../page.js";
import { copy } from "./copying.js";
import { crmText } from "./crm.js";
import { clearAll, confirm, confirmEvery, follow } from "./filling.js";
import { goTo, lineOf } from "./lines.js";
import { stateOf } from "./state.js";

/** @typedef {import("./index.js").Session} Session */

/** @type {Record<string, (session: Session, button: HTMLElement) => void>} */
const ACTS = {
  reset(session) {
    const undo = clearAll(session.parts);
    session.cleared.clear();
    session.desk.tell(session.parts.say("cleared-all"), undo);
  },
  async copy(session) {
    const { parts } = session;
    const address = location.href.split("#", 1)[0] ?? "";
    const text = crmText(parts, stateOf(parts, accounts.current()), address);
    if (await copy(parts, text)) session.desk.tell(parts.say("copied"));
  },
  async share(session) {
    const { parts } = session;
    const fragment = linkFragment(accounts.current(), parts.profile, parts.fields);
    const address = location.href.split("#", 1)[0] ?? "";
    if (await copy(parts, address + fragment)) session.desk.tell(parts.say("copied-link"));
  },
  "print-filled": (session) => print(session, false),
  "print-blank": (session) => print(session, true),
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
  "close-copied": ({ parts }) => showNotice(parts.place, "copied", false),
};

/** @param {Session} session @param {AbortSignal} signal */
export function startActs(session, signal) {
  onAct(session.parts.place, (name, button) => ACTS[name]?.(session, button), signal);
}

/** Go to the next best question. @param {import("./parts.js").Parts} parts */
export function goNext(parts) {
  const { score } = stateOf(parts, accounts.current());
  const line = parts.lines.get(score.askNext[0] ?? "");
  if (line) goTo(line);
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
