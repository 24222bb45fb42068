// What a screen reader is told of a result: once, when nothing has changed for a moment.

import { write } from "../page.js";

const QUIET = 1200; // ms

/** @type {WeakMap<HTMLElement, number>} */
const waiting = new WeakMap();

/** @param {HTMLElement} place @param {string} text */
export function speak(place, text) {
  clearTimeout(waiting.get(place));
  waiting.set(
    place,
    setTimeout(() => write(place, { spoken: text }), QUIET),
  );
}
