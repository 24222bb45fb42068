// The form of what is known: its controls, and what an account has in them.

import { setValue } from "../page.js";

/** @typedef {import("../accounts/reading.js").Account} Account */
/** @typedef {HTMLElement} Control An input, a select, or a group of radio buttons. */

/**
 * The control of each account field.
 * @param {ParentNode} place
 * @returns {Map<string, Control>}
 */
export function controlsOf(place) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = place.querySelectorAll("[data-field]");
  return new Map(Array.from(found, (control) => [control.dataset.field ?? "", control]));
}

/**
 * The field that an event of the form is about, with its value; null for other events.
 * @param {Event} event
 * @returns {{field: string, text: string} | null}
 */
export function entered(event) {
  const target = /** @type {HTMLInputElement} */ (event.target);
  const field = /** @type {HTMLElement | null} */ (target.closest("[data-field]"))?.dataset.field;
  return field ? { field, text: target.value } : null;
}

/**
 * Show what an account knows; what the reader is typing stays as it is.
 * @param {Map<string, Control>} controls
 * @param {Account} account
 * @param {boolean} all Another account was opened: what is typed goes as well.
 */
export function fill(controls, account, all) {
  for (const [field, control] of controls) {
    const text = account.facts[field] ?? "";
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement))
      tick(control, text);
    else if (all || control !== document.activeElement) setValue(control, text);
  }
}

/**
 * Tick the radio button of a value, or the last one, which is "don't know".
 * @param {ParentNode} place
 * @param {string} value
 */
export function tick(place, value) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const buttons = place.querySelectorAll("input[type=radio]");
  const last = buttons[buttons.length - 1];
  const wanted = Array.from(buttons).find((button) => button.value === value) ?? last;
  if (wanted && !wanted.checked) wanted.checked = true;
}

/**
 * Say of each typed value whether it could be read; not of one that is still being typed.
 * @param {Map<string, Control>} controls
 * @param {(field: string) => boolean} unread
 */
export function tellUnread(controls, unread) {
  for (const [field, control] of controls) {
    const note = document.getElementById(`${control.id}-trouble`);
    if (!note) continue;
    const bad = unread(field) && control !== document.activeElement;
    note.hidden = !bad;
    control.setAttribute("aria-invalid", String(bad));
  }
}

/**
 * Let the fields stand back that only count for profiles that are ruled out.
 * @param {Map<string, Control>} controls
 * @param {(field: string) => boolean} idle
 */
export function standBack(controls, idle) {
  for (const [field, control] of controls)
    control.closest(".icp-know")?.classList.toggle("icp-know--idle", idle(field));
}
