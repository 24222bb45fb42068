// On a phone the table scrolls with the page: the names of its columns stay at the top all the same.

import { on } from "../listen.js";
import { element } from "../page.js";

/** @import { Comparison } from "./table.js" */

/**
 * @param {HTMLElement} sides  the box that scrolls to the side
 * @param {Comparison} comparison
 * @param {AbortSignal} signal
 * @returns {(order: number[]) => void} shows the names of these columns
 */
export function startNames(sides, { table, columns }, signal) {
  const names = element("div", "", "icp-column-names");
  names.setAttribute("aria-hidden", "true"); // the table's own head says it
  const strip = names.appendChild(element("div", ""));
  sides.before(names);
  signal.addEventListener("abort", () => names.remove());
  const follow = () => {
    if (names.classList.contains("is-stuck")) strip.scrollLeft = sides.scrollLeft;
  };
  on(sides, "scroll", follow, signal);
  const watching = new IntersectionObserver(
    ([seen]) => {
      names.classList.toggle("is-stuck", seen?.isIntersecting === false);
      follow();
    },
    { rootMargin: "-48px 0px 1000000px" }, // below the site's header: else it is out of sight above
  );
  if (table.tHead) watching.observe(table.tHead);
  signal.addEventListener("abort", () => watching.disconnect());
  let before = "";
  return (order) => {
    if (order.join() === before) return;
    before = order.join();
    strip.replaceChildren(...order.map((place) => element("span", columns[place]?.name ?? "")));
    follow();
  };
}
