// What the address asks for and this page does not have: named, and linked where it is.

import { carried, element } from "../page.js";

/** @import { Say } from "../words.js" */

const MOST = 20; // ids: an address may hold anything
const LONGEST = 60; // letters of an id

/**
 * @param {HTMLElement} bar  with lines of data: the address of another page, and what it compares
 * @param {Say} say
 * @returns {(ids: string[]) => void}
 */
export function astrayTeller(bar, say) {
  const place = /** @type {HTMLElement} */ (bar.querySelector(".icp-astray"));
  const pages = carried(bar, "data").split("\n");
  return (ids) => {
    place.hidden = ids.length === 0;
    place.textContent = say("astray");
    for (const id of ids.slice(0, MOST)) {
      const name = element("a", id.slice(0, LONGEST));
      const page = pages.map((line) => line.split(" ")).find((words) => words.includes(id, 1));
      if (page) name.href = `${page[0]}#only=${id}`;
      place.append(" ", name);
    }
  };
}
