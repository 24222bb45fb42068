// Everything can be read and printed without this file; it adds what HTML and CSS cannot do.

import { startChecklist } from "./checklist/index.js";
import { startCompare } from "./compare/compare.js";
import { startFilter } from "./filter/filter.js";
import { startPanel } from "./panels.js";
import { startPrintButton } from "./print.js";
import { startQualifier } from "./qualify/index.js";
import { startSearchButton } from "./search.js";

/**
 * What a page can do: a selector, and what to start for each element that it finds. Listeners that
 * outlive the element take the signal, which aborts when the reader goes on to another page.
 * @type {[string, (place: HTMLElement, signal: AbortSignal) => void][]}
 */
const features = [
  [".icp-work", startChecklist],
  [".icp-print", startPrintButton],
  [".icp-drop, .icp-menu", startPanel],
  [".icp-filter", startFilter],
  [".icp-compare-bar", startCompare],
  [".icp-search", startSearchButton],
  [".icp-qualifier", startQualifier],
];

let leaving = new AbortController();

function startAll() {
  leaving.abort();
  leaving = new AbortController();
  for (const [selector, start] of features) {
    for (const place of document.querySelectorAll(selector)) {
      try {
        start(/** @type {HTMLElement} */ (place), leaving.signal);
      } catch (error) {
        reportError(error); // one feature that fails leaves the others alone
      }
    }
  }
}

// Material exchanges the page's content with `navigation.instant`, and tells so here.
if (window.document$) window.document$.subscribe(startAll);
else startAll();
