// A comparison in which the reader chooses columns and rows; the address holds what was chosen.

import { wanted } from "../folded.js";
import { onFragment, placeInAddress, writeFragmentSoon } from "../fragment.js";
import { on } from "../listen.js";
import { wordsOf } from "../words.js";
import { readWish, settingsOf } from "./address.js";
import { astrayTeller } from "./astray.js";
import { startNames } from "./names.js";
import { startPicker } from "./picker.js";
import { startSheets } from "./sheets.js";
import { tableShower } from "./show.js";
import { startSorting } from "./sorting.js";
import { readTable } from "./table.js";
import { isShown, ordered } from "./view.js";

/** @import { Wish } from "./view.js" */

/**
 * @param {HTMLElement} bar
 * @param {AbortSignal} signal
 */
export function startCompare(bar, signal) {
  const page = /** @type {HTMLElement} */ (bar.closest(".icp"));
  const sides = /** @type {HTMLElement} */ (page.querySelector(".icp-sides"));
  startJumps(bar, signal);
  if (!bar.querySelector(".icp-pick")) return; // there is one column only

  const say = wordsOf(bar);
  const picker = startPicker(bar, (chosen) => change({ chosen }), signal);
  const comparison = readTable(
    /** @type {HTMLTableElement} */ (sides.querySelector("table")),
    picker.ids,
  );
  const differ = /** @type {HTMLInputElement} */ (bar.querySelector(".icp-differ"));
  const field = /** @type {HTMLInputElement} */ (bar.querySelector(".icp-row-find input"));
  const list = /** @type {HTMLSelectElement} */ (bar.querySelector(".icp-order select"));
  const showOrder = startSorting(list, comparison, say, (order) => change({ order }), signal);
  const showNames = startNames(sides, comparison, signal);
  const showTable = tableShower(comparison);
  const tell = teller(bar, comparison, say);
  const tellAstray = astrayTeller(bar, say);
  const columns = () => ordered(comparison, wish.order).filter((at) => wish.chosen.has(at));
  startSheets(sides, comparison, columns, signal);

  /** @type {Wish} */
  let wish;
  const apply = () => {
    const words = wanted(wish.find);
    page.dataset.columns = wish.chosen.size > 3 ? "many" : String(wish.chosen.size);
    const rows = showTable(ordered(comparison, wish.order), wish.chosen, (row) =>
      isShown(row, wish, words),
    );
    showNames(columns());
    tell(wish, rows);
  };
  /** @param {Partial<Wish>} changed */
  const change = (changed) => {
    wish = { ...wish, ...changed };
    if ("order" in changed) showOrder(wish.order);
    apply();
    writeFragmentSoon(() => settingsOf(comparison, wish), signal);
  };
  const read = () => {
    if (wish && placeInAddress()) return;
    const found = readWish(comparison);
    wish = found.wish;
    picker.tick(wish.chosen);
    differ.checked = wish.differ;
    field.value = wish.find;
    showOrder(wish.order);
    apply();
    tellAstray(found.astray);
  };
  on(differ, "change", () => change({ differ: differ.checked }), signal);
  on(field, "input", () => change({ find: field.value }), signal);
  onFragment(read, signal);
  read();
}

/**
 * Says how much is shown.
 * @param {HTMLElement} bar
 * @param {import("./table.js").Comparison} comparison
 * @param {import("../words.js").Say} say
 * @returns {(wish: Wish, rows: number) => void}
 */
function teller(bar, { columns, groups }, say) {
  // Its data, not its element's content: a new node makes browsers look through all of `:has()`.
  const count = /** @type {Text} */ (bar.querySelector(".icp-count")?.firstChild);
  const all = columns.length;
  const allRows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return ({ chosen }, rows) => {
    const values = { shown: chosen.size, all, rows, allRows };
    const told = rows === allRows ? "count-all-rows" : "count";
    count.data = chosen.size === 0 ? say("none") : rows ? say(told, values) : say("no-rows");
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
      bar.querySelectorAll(".icp-jumps a")
    )) {
      const hidden = groupOf(link)?.closest("[hidden]") !== null;
      link.parentElement?.toggleAttribute("hidden", hidden);
    }
  };
}

/**
 * The head of the group to which a link leads. Material makes whole addresses of all links.
 * @param {HTMLAnchorElement | null} link
 */
function groupOf(link) {
  return document.getElementById(link?.hash.slice(1) ?? "");
}

/**
 * Links to groups scroll and leave the address, which holds what is compared.
 * @param {HTMLElement} bar
 * @param {AbortSignal} signal
 */
function startJumps(bar, signal) {
  on(
    bar.querySelector(".icp-jumps"),
    "click",
    (event) => {
      const group = groupOf(/** @type {HTMLElement} */ (event.target).closest("a"));
      if (!group) return;
      event.preventDefault();
      event.stopPropagation(); // Material would write it into the address
      group.tabIndex = -1;
      group.focus({ preventScroll: true });
      group.scrollIntoView({ block: "start" });
    },
    signal,
  );
}
