// A checklist that is filled in on the screen: the account, the questions, and the live result.

import * as accounts from "../accounts/index.js";
import { clearAddress, isLink, readLink } from "../accounts/link.js";
import { table } from "../accounts/reading.js";
import { changesSince } from "../accounts/seen.js";
import { on } from "../listen.js";
import { showNotice, write } from "../page.js";
import { wordsOf } from "../words.js";
import { goNext, startActs, tell } from "./acts.js";
import { showDesk } from "./desk.js";
import { tickBox, typeFact } from "./filling.js";
import { startKeys } from "./keys.js";
import { lineOf, setValue } from "./lines.js";
import { showLines } from "./marks.js";
import { readParts } from "./parts.js";
import { showResult, showTotal } from "./result.js";
import { stateOf } from "./state.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {import("./parts.js").Parts} Parts */
/**
 * @typedef {object} Session
 * @property {Parts} parts
 * @property {Map<string, {values: string, undo: () => void}>} cleared By line, what don't know took away.
 * @property {(() => void) | null} undo Of what was said last.
 * @property {number} hiding The timer that takes away what was said last.
 * @property {boolean} blank The sheet is shown without the account, to be printed.
 * @property {string} typing The account field that is being typed.
 * @property {string} shown The id of the account on the screen.
 * @property {() => void} render
 */

const TYPING = 800; // ms without a key after which a value counts as typed

/** @type {Account} */
const NOBODY = {
  ...{ id: "", name: "", rep: "", date: "", changed: "" },
  ...{ facts: table(), answers: table(), seen: table() },
};

/**
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export function startChecklist(place, signal) {
  const parts = partsOf(place);
  /** @type {Session} */
  const session = {
    parts,
    cleared: new Map(),
    undo: null,
    hiding: 0,
    blank: false,
    typing: "",
    shown: "",
    render: () => render(session),
  };
  accounts.subscribe(session.render, signal);
  startTyping(session, signal);
  startTicking(session, signal);
  startActs(session, signal);
  readAddress(session);
  on(window, "hashchange", () => readAddress(session), signal);
  on(place.querySelector("details"), "toggle", session.render, signal);
  render(session);
}

/** The parts of the page; when they cannot be read, the page says so. @param {HTMLElement} place */
function partsOf(place) {
  try {
    return readParts(place);
  } catch (error) {
    write(place, { trouble: wordsOf(place)("broken-data") });
    showNotice(place, "trouble", true);
    throw error;
  }
}

/** @param {Session} session */
function render(session) {
  const { parts, cleared, blank } = session;
  const account = blank ? NOBODY : accounts.current();
  const other = session.shown !== account.id;
  if (other && !blank) cleared.clear();
  session.shown = account.id;
  const state = stateOf(parts, account);
  const since = changesSince(account, parts.profile, parts.now);
  fill(parts, account, other);
  showLines(parts, state, since, clearedTexts(session), unreadFields(session, state));
  showTotal(parts, state);
  if (blank) return;
  showResult(parts, state);
  showDesk(parts, since);
}

/** The account's values in every field but the one that has the focus. @param {Parts} parts @param {Account} account @param {boolean} all */
function fill({ place, lines }, account, all) {
  const focused = all ? null : document.activeElement;
  for (const line of lines.values())
    for (const [field, control] of line.controls)
      if (control !== focused) setValue(control, account.facts[field] ?? "");
  for (const of of /** @type {const} */ (["name", "rep", "date"])) {
    const field = /** @type {HTMLInputElement | null} */ (place.querySelector(`[data-of="${of}"]`));
    if (field && field !== focused) setValue(field, account[of]);
  }
}

/** @param {Session} session */
function clearedTexts({ cleared }) {
  return new Map([...cleared].map(([line, { values }]) => [line, values]));
}

/** @param {Session} session @param {import("./state.js").State} state */
function unreadFields({ typing }, { facts }) {
  const unread = new Set();
  for (const [field, fact] of facts.values)
    if (fact.kind === "unread" && field !== typing) unread.add(field);
  return unread;
}

/** @param {Session} session @param {AbortSignal} signal */
function startTyping(session, signal) {
  const { parts, render } = session;
  let timer = 0;
  const done = () => {
    session.typing = "";
    render();
  };
  on(
    parts.place,
    "input",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      const { field, of } = target.dataset;
      window.clearTimeout(timer);
      if (field) {
        session.typing = field;
        timer = window.setTimeout(done, TYPING);
        session.cleared.delete(lineOf(target));
        typeFact(parts, lineOf(target), field, target.value.trim());
      } else if (of === "name" || of === "rep" || of === "date")
        accounts.change(accounts.current().id, (draft) => {
          draft[of] = target.value;
        });
    },
    signal,
  );
  on(
    parts.place,
    "change",
    ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.field) done();
    },
    signal,
  );
  on(
    parts.place,
    "focusout",
    ({ target }) => {
      if (target instanceof HTMLInputElement && (target.dataset.field || target.dataset.of))
        queueMicrotask(done);
    },
    signal,
  );
}

/** @param {Session} session @param {AbortSignal} signal */
function startTicking(session, signal) {
  const { parts, cleared } = session;
  const tick = (/** @type {HTMLInputElement} */ box) => {
    const line = parts.lines.get(lineOf(box));
    if (!line) return;
    cleared.delete(line.id);
    const gone = tickBox(parts, line, box.value);
    if (!gone) return;
    cleared.set(line.id, gone);
    session.render();
  };
  on(
    parts.place,
    "click",
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "radio") tick(target);
    },
    signal,
  );
  startKeys(parts.place, parts, { tick, next: () => goNext(parts) }, signal);
}

/** Open the account that the address carries, if it does. @param {Session} session */
function readAddress(session) {
  if (!isLink(location.hash)) return;
  const { say } = session.parts;
  const found = readLink(location.hash);
  if (!found) {
    clearAddress();
    tell(session, say("visit-broken"));
    return;
  }
  const { account, dropped } = found;
  const visiting = accounts.origin() === "link" && accounts.current().id === account.id;
  const mine = accounts.list().find((one) => one.id === account.id);
  if (mine && holds(mine, account)) {
    clearAddress();
    accounts.open(mine.id);
  } else if (!visiting) accounts.visit(account);
  if (dropped) tell(session, say("visit-dropped", { count: dropped }));
}

/** Whether an account has everything that a link brings. @param {Account} mine @param {Account} link */
function holds(mine, link) {
  const same = (
    /** @type {Record<string, string>} */ all,
    /** @type {Record<string, string>} */ some,
  ) => Object.entries(some).every(([key, value]) => all[key] === value);
  return (
    same(mine.facts, link.facts) &&
    Object.entries(link.answers).every(([id, lines]) => same(mine.answers[id] ?? table(), lines))
  );
}
