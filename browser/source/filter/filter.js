// Narrows a list of cards or lines by chips and by words; the address holds what is asked for.

import { wanted } from "../folded.js";
import { onFragment, placeInAddress, readFragment, writeFragmentSoon } from "../fragment.js";
import { on } from "../listen.js";
import { wordsOf } from "../words.js";
import { asked, entriesOf, grouped } from "./entries.js";

/**
 * @param {HTMLElement} bar
 * @param {AbortSignal} signal
 */
export function startFilter(bar, signal) {
  const list = /** @type {HTMLElement} */ (bar.closest(".icp"));
  const field = /** @type {HTMLInputElement} */ (bar.querySelector("input[type=search]"));
  const chips = /** @type {NodeListOf<HTMLInputElement>} */ (
    bar.querySelectorAll("input[type=checkbox]")
  );
  const entries = entriesOf(list);
  const sections = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(".icp-section"));
  const show = shower(bar, entries.length);

  const chosen = () => [...chips].filter((chip) => chip.checked).map((chip) => chip.value);

  const apply = () => {
    const test = asked(chosen(), wanted(field.value));
    let shown = 0;
    for (const entry of entries) {
      const found = test(entry);
      entry.place.hidden = !found;
      if (found) shown += 1;
    }
    for (const section of sections)
      section.hidden =
        section.querySelector("[data-facets]") !== null &&
        section.querySelector("[data-facets]:not([hidden])") === null;
    show(shown, chosen().length > 0 || field.value !== "");
  };
  const changed = () => {
    apply();
    writeFragmentSoon(() => settingsOf(chosen(), field.value), signal);
  };
  const read = () => {
    const place = placeInAddress();
    if (place && !place.closest("[hidden]")) return;
    const settings = readFragment(); // none when a place on the page has to be shown
    field.value = settings.get("find") ?? "";
    for (const chip of chips) {
      const [group = "", value = ""] = chip.value.split(":");
      chip.checked = (settings.get(group) ?? "").split(",").includes(value);
    }
    apply();
  };
  const clear = () => {
    field.value = "";
    for (const chip of chips) chip.checked = false;
    changed();
    field.focus();
  };

  on(field, "input", changed, signal);
  on(bar, "change", changed, signal);
  for (const button of bar.querySelectorAll("button")) on(button, "click", clear, signal);
  onFragment(read, signal);
  read();
}

/**
 * What the bar says of the result.
 * @param {HTMLElement} bar
 * @param {number} all
 * @returns {(shown: number, narrowed: boolean) => void}
 */
function shower(bar, all) {
  const say = wordsOf(bar);
  const count = /** @type {Text} */ (bar.querySelector(".icp-count")?.firstChild);
  const nothing = /** @type {HTMLElement} */ (bar.querySelector(".icp-nothing"));
  const clear = /** @type {HTMLButtonElement} */ (bar.querySelector(".icp-clear"));
  const drops = bar.querySelectorAll(".icp-drop");
  return (shown, narrowed) => {
    count.data = say(narrowed ? "some" : "all", { shown, all });
    nothing.hidden = shown > 0;
    clear.disabled = !narrowed;
    for (const drop of drops) {
      const many = drop.querySelectorAll("input:checked").length;
      const told = /** @type {HTMLElement} */ (drop.querySelector(".icp-drop-count"));
      const text = many ? say("chosen", { count: many }) : "";
      if (told.textContent !== text) told.textContent = text;
    }
  };
}

/**
 * Group by group in the order of the page: "segment=small,enterprise".
 * @param {string[]} chosen
 * @param {string} text
 * @returns {[string, string][]}
 */
function settingsOf(chosen, text) {
  /** @type {[string, string][]} */
  const settings = [...grouped(chosen)].map(([group, values]) => [group, values.join(",")]);
  if (text.trim()) settings.push(["find", text.trim()]);
  return settings;
}
