// Text for the clipboard, and a field to copy it from when the browser refuses.

import { showNotice, write } from "../page.js";

/** @typedef {import("./parts.js").Parts} Parts */

/**
 * @param {Parts} parts
 * @param {string} text
 * @returns {Promise<boolean>} Whether it is in the clipboard; else it is shown, selected.
 */
export async function copy({ place, say }, text) {
  try {
    await navigator.clipboard.writeText(text);
    showNotice(place, "copied", false);
    return true;
  } catch {
    // Refused, or a page without https, which has no clipboard.
    const field = place.querySelector("textarea");
    showNotice(place, "copied", true);
    write(place, { "copied-label": say("copy-label") });
    if (field) {
      field.value = text;
      field.focus();
      field.select();
      field.scrollTop = 0;
    }
    return false;
  }
}
