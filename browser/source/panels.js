// Panels that open below a button (`<details class="icp-drop">`): one at a time, closed as one expects.

import { on } from "./listen.js";

/**
 * @param {HTMLElement} panel
 * @param {AbortSignal} signal
 */
export function startPanel(panel, signal) {
  const details = /** @type {HTMLDetailsElement} */ (panel);
  /** @param {Event} event */
  const elsewhere = (event) => {
    if (details.open && !details.contains(/** @type {Node} */ (event.target))) details.open = false;
  };
  on(document, "pointerdown", elsewhere, signal);
  on(document, "focusin", elsewhere, signal);
  on(
    details,
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
      event.stopPropagation();
    },
    signal,
  );
}
