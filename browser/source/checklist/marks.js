// What a question shows of its own state: ticks, points, and where a grade comes from.

import { element, write } from "../page.js";
import { blankPoints, either, gradeNames, linePoints, valuesText } from "./outcome.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").LineState} LineState */
/** @typedef {import("./lines.js").LinePlace} LinePlace */
/** @typedef {{text: string, kind: string, act?: string, label?: string}} Note With a button that does `act`. */

/**
 * @param {Parts} parts
 * @param {State} state
 * @param {import("../accounts/seen.js").Since} since
 * @param {Map<string, string>} cleared What don't know has taken away, by line.
 * @param {Set<string>} unread Fields whose text cannot be understood.
 */
export function showLines(parts, state, since, cleared, unread) {
  const next = state.score.askNext[0];
  const out = new Set(state.score.ruledOut.map((line) => line.id));
  for (const line of parts.lines.values()) {
    const known = /** @type {LineState} */ (state.lines.get(line.id));
    tick(line, known);
    line.place.classList.toggle("is-next", line.id === next && !out.size);
    line.place.classList.toggle("is-out", out.has(line.id));
    line.place.classList.toggle("is-certain", known.certain);
    const points = known.certain || known.filled ? linePoints(parts, line.id, known) : "";
    write(line.place, { points: points });
    writePaper(parts, line, known, state);
    const notes = notesOf(parts, line, known, state, since, unread);
    const gone = cleared.get(line.id);
    if (gone)
      notes.push({
        text: parts.say("cleared", { values: gone }),
        kind: "cleared",
        act: "unclear",
        label: parts.say("undo"),
      });
    showNotes(line, notes);
  }
}

/** @param {LinePlace} line @param {LineState} known */
function tick(line, known) {
  const derived = !known.answer && known.certain;
  const several = !known.answer && known.filled && !known.certain;
  const chosen = known.answer ?? (derived ? known.grades[0] : known.unsure ? "unknown" : null);
  for (const box of line.boxes) {
    const is = box.value === chosen;
    if (box.checked !== is) box.checked = is;
    const label = /** @type {HTMLElement} */ (box.parentElement);
    label.classList.toggle("is-derived", is && derived);
    label.classList.toggle("is-possible", several && known.grades.includes(box.value));
  }
}

/** What only paper shows. @param {Parts} parts @param {LinePlace} line @param {LineState} known @param {State} state */
function writePaper(parts, line, known, state) {
  write(line.place, { values: valuesText(parts, line.id, state, true) });
  const blank = line.place.querySelector(".icp-write .icp-blank");
  const open = !known.certain && !known.filled;
  const text = open ? "" : blankPoints(parts, line.id, known);
  if (blank && blank.textContent !== text) blank.textContent = text;
}

/**
 * @param {Parts} parts
 * @param {LinePlace} line
 * @param {LineState} known
 * @param {State} state
 * @param {import("../accounts/seen.js").Since} since
 * @param {Set<string>} unread
 */
function notesOf(parts, line, known, state, since, unread) {
  const { say } = parts;
  /** @type {Note[]} */
  const notes = [];
  if (since.added.includes(line.id)) notes.push({ text: say("is-new"), kind: "since" });
  if (since.changed.includes(line.id) && (known.answer || known.unsure || known.filled))
    notes.push({
      text: say("is-changed"),
      kind: "since",
      act: "confirm",
      label: say("still-right"),
    });
  for (const [field, control] of line.controls) {
    const bad = unread.has(field);
    control.toggleAttribute("aria-invalid", bad);
    if (bad)
      notes.push({
        text: unreadText(parts, field, state.account.facts[field] ?? ""),
        kind: "unread",
      });
  }
  const values = valuesText(parts, line.id, state);
  const names = (/** @type {string[]} */ ids) => either(say, gradeNames(parts, line.id, ids));
  if (known.answer && known.filled && !known.byRule.includes(known.answer))
    notes.push({
      text: say("by-hand", { values, grade: names(known.byRule) }),
      kind: "hand",
      act: "follow",
      label: say("follow"),
    });
  else if (!known.answer && known.filled && known.certain) {
    const segment = segmentOf(parts, line, state);
    const word = segment ? "from-facts-in" : "from-facts";
    notes.push({ text: say(word, { values, segment }), kind: "derived" });
  }
  return notes;
}

/** The segment by which a line is judged; "" where that makes no difference. @param {Parts} parts @param {LinePlace} line @param {State} state */
function segmentOf({ card, playbook }, { id }, { score }) {
  const [segment = "", ...others] = score.segments;
  const differs = card.criteria.find((one) => one.id === id)?.variants.has(segment);
  const found = differs && !others.length && playbook.segments.find((one) => one.id === segment);
  return found ? found.label : "";
}

/** @param {Parts} parts @param {string} field @param {string} text */
function unreadText({ say, playbook }, field, text) {
  return say(`unread-${playbook.fields[field]?.type ?? ""}`, { text }) || say("unread", { text });
}

/** @param {LinePlace} line @param {Note[]} notes */
function showNotes(line, notes) {
  const target = /** @type {HTMLElement | null} */ (
    line.place.querySelector('[data-show="notes"]')
  );
  const key = JSON.stringify(notes);
  if (!target || target.dataset.says === key) return;
  target.dataset.says = key;
  target.replaceChildren(...notes.map(noteElement));
}

/** @param {Note} note */
function noteElement({ text, kind, act, label }) {
  const made = element("p", text, `icp-line-note icp-line-note--${kind}`);
  if (!act) return made;
  const button = element("button", label ?? "", "icp-link");
  button.type = "button";
  button.dataset.do = act;
  made.append(" ", button);
  return made;
}
