// What the address asks for and this page does not have: named, and linked where it is.

/** @import { Say } from "../words.js" */

/**
 * @param {HTMLElement} bar
 * @param {Say} say
 * @returns {(ids: string[]) => void}
 */
export function astrayTeller(bar, say) {
  const place = /** @type {HTMLElement} */ (bar.querySelector(".icp-astray"));
  const pages = otherPages(bar);
  return (ids) => {
    const elsewhere = pages.flatMap(({ address, has }) => {
      const here = ids.filter((id) => has.has(id));
      return here.length ? [link(address, here)] : [];
    });
    const unknown = ids.filter((id) => !pages.some(({ has }) => has.has(id)));
    place.replaceChildren();
    if (unknown.length)
      place.append(
        paragraph(
          say(unknown.length > 1 ? "unknown-several" : "unknown", { ids: listed(unknown) }),
        ),
      );
    if (elsewhere.length) {
      const told = paragraph(say("elsewhere"));
      for (const one of elsewhere) told.append(" ", one);
      place.append(told);
    }
    place.hidden = ids.length === 0;
  };
}

/**
 * Each line of the page's data: an address, and the ids that are compared there.
 * @param {HTMLElement} bar
 */
function otherPages(bar) {
  const data = /** @type {HTMLTemplateElement | null} */ (bar.querySelector("[data-icp-data]"));
  const lines = (data?.content.textContent ?? "").split("\n").filter((line) => line.trim());
  return lines.map((line) => {
    const [address = "", ...ids] = line.trim().split(" ");
    return { address, has: new Set(ids) };
  });
}

const MOST = 200; // letters: an address may hold anything

/** @param {string[]} ids */
function listed(ids) {
  const text = ids.join(", ");
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/**
 * @param {string} address
 * @param {string[]} ids
 */
function link(address, ids) {
  const made = document.createElement("a");
  made.href = `${address}#only=${ids.map(encodeURIComponent).join(",")}`;
  made.textContent = listed(ids);
  return made;
}

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}
