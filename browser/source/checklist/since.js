// What a checklist asks differently since an account was filled in, as one notice.

import { showNotice, write } from "../page.js";

/** @param {import("./parts.js").Parts} parts @param {import("../accounts/seen.js").Since} since */
export function showSince({ place, say }, { added, changed, gone }) {
  const names = gone.map((id) => id.replaceAll("-", " ")).join(", ");
  const what = [
    added.length && say("since-added", { count: added.length }),
    changed.length && say("since-changed", { count: changed.length }),
    gone.length && say("since-gone", { count: gone.length, names }),
  ].filter(Boolean);
  showNotice(place, "since", what.length > 0);
  if (what.length) write(place, { since: say("since", { what: what.join(", ") }) });
}
