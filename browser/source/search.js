// A button that opens the theme's search, for a page where searching is what people come for.

import { on } from "./listen.js";

/**
 * Open the search of Material for MkDocs with a click, as its own field or the key "/" does.
 * @param {HTMLElement} button
 * @param {AbortSignal} signal
 */
export function startSearchButton(button, signal) {
  const field = document.querySelector("input.md-search__input");
  button.hidden = !field;
  on(button, "click", () => focusOn(field), signal);
}

/** @param {Element | null} field */
function focusOn(field) {
  const toggle = document.querySelector("[data-md-toggle=search]");
  if (toggle instanceof HTMLInputElement && !toggle.checked) toggle.click();
  if (field instanceof HTMLInputElement) field.focus();
}
