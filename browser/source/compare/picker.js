// The panel in which columns are chosen.

import { folded } from "../folded.js";
import { on } from "../listen.js";

/**
 * @param {HTMLElement} bar
 * @param {(chosen: Set<number>) => void} changed
 * @param {AbortSignal} signal
 * @returns {{ ids: string[], tick: (chosen: Set<number>) => void }}
 */
export function startPicker(bar, changed, signal) {
  const panel = /** @type {HTMLElement} */ (bar.querySelector(".icp-pick"));
  const boxes = /** @type {HTMLInputElement[]} */ ([
    ...panel.querySelectorAll("input[type=checkbox]"),
  ]);
  const field = /** @type {HTMLInputElement | null} */ (panel.querySelector(".icp-pick-find"));
  const chosen = () => new Set(boxes.flatMap((box, place) => (box.checked ? [place] : [])));

  on(panel, "change", () => changed(chosen()), signal);
  on(
    panel,
    "click",
    (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button");
      if (!button) return;
      for (const box of boxes)
        box.checked =
          button.dataset.pick === "all" ||
          (button.dataset.pick === "active" && !("draft" in box.dataset));
      changed(chosen());
    },
    signal,
  );
  on(
    field,
    "input",
    () => {
      const text = folded(field?.value ?? "").trim();
      for (const box of boxes) {
        const line = /** @type {HTMLElement} */ (box.closest("label"));
        line.hidden = !folded(line.textContent).includes(text);
      }
    },
    signal,
  );
  return {
    ids: boxes.map((box) => box.value),
    tick: (wanted) => {
      boxes.forEach((box, place) => {
        box.checked = wanted.has(place);
      });
    },
  };
}
