// Keys of a checklist: they count only while a box or the line itself has the focus.

import { on } from "../listen.js";
import { lineOf } from "./lines.js";

/**
 * @typedef {object} KeyActs
 * @property {(box: HTMLInputElement) => void} tick
 * @property {() => void} next
 */

/**
 * @param {HTMLElement} place
 * @param {import("./parts.js").Parts} parts
 * @param {KeyActs} acts
 * @param {AbortSignal} signal
 */
export function startKeys(place, parts, acts, signal) {
  on(
    place,
    "keydown",
    (event) => {
      const line = typing(event) ? undefined : parts.lines.get(lineOf(event.target));
      if (!line) return;
      const box = boxFor(event.key, line.boxes);
      if (box) {
        box.focus();
        acts.tick(box);
      } else if (event.key === "n") acts.next();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    signal,
  );
}

/** @param {string} key @param {HTMLInputElement[]} boxes */
function boxFor(key, boxes) {
  if (key === "0" || key === "?") return boxes.find((box) => box.value === "unknown");
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return boxes.filter((box) => box.value !== "unknown")[index];
}

/** Whether a key goes into a field, or is part of a shortcut. @param {KeyboardEvent} event */
function typing({ target, ctrlKey, altKey, metaKey, isComposing }) {
  if (ctrlKey || altKey || metaKey || isComposing) return true;
  if (target instanceof HTMLInputElement) return target.type !== "radio";
  return target instanceof HTMLSelectElement || target instanceof HTMLButtonElement;
}
