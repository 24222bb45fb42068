// A checklist that is filled in on the screen: the account, the questions, and the live result.

import * as accounts from "../accounts/index.js";
import { table } from "../accounts/reading.js";
import { changesSince } from "../accounts/seen.js";
import { Desk } from "../desk/desk.js";
import { on } from "../listen.js";
import { setValue, showNotice, write } from "../page.js";
import { wordsOf } from "../words.js";
import { goNext, startActs } from "./acts.js";
import { tickBox, typeFact } from "./filling.js";
import { startKeys } from "./keys.js";
import { lineOf } from "./lines.js";
import { showLines } from "./marks.js";
import { readParts } from "./parts.js";
import { showResult, showTotal } from "./result.js";
import { showSince } from "./since.js";
import { standing } from "./standing.js";
import { stateOf } from "./state.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {import("./parts.js").Parts} Parts */
/**
 * @typedef {object} Session
 * @property {Parts} parts
 * @property {Map<string, {values: string, undo: () => void}>} cleared By line, what don't know took away.
 * @property {Desk} desk
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
    desk: new Desk(place, {
      say: parts.say,
      locale: parts.playbook.locale,
      standing: (account, day) => standing(parts, account, day),
    }),
    blank: false,
    typing: "",
    shown: "",
    render: () => render(session),
  };
  accounts.subscribe(session.render, signal);
  startTyping(session, signal);
  startTicking(session, signal);
  startActs(session, signal);
  session.desk.start(signal);
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
  session.desk.fill(account, other);
  showLines(parts, state, since, clearedTexts(session), unreadFields(session, state));
  showTotal(parts, state);
  if (blank) return;
  showResult(parts, state);
  showSince(parts, since);
  session.desk.show();
}

/** The account's values in every field but the one that has the focus. @param {Parts} parts @param {Account} account @param {boolean} all */
function fill({ lines }, account, all) {
  const focused = all ? null : document.activeElement;
  for (const line of lines.values())
    for (const [field, control] of line.controls)
      if (control !== focused) setValue(control, account.facts[field] ?? "");
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
      const { field } = target.dataset;
      window.clearTimeout(timer);
      if (!field) return;
      session.typing = field;
      timer = window.setTimeout(done, TYPING);
      session.cleared.delete(lineOf(target));
      typeFact(parts, lineOf(target), field, target.value.trim());
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
