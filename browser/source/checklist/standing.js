// What a saved account comes to on a checklist, in a few words.

import { pointsText, range, verdict } from "./outcome.js";
import { stateOf } from "./state.js";

/**
 * @param {import("./parts.js").Parts} parts
 * @param {import("../accounts/reading.js").Account} account
 * @param {string} day On which it was changed last.
 */
export function standing(parts, account, day) {
  const { score, empty } = stateOf(parts, account);
  const { say } = parts;
  if (empty) return say("standing-none", { day });
  const words = { day, verdict: verdict(parts, score) };
  if (!score.scored || score.ruledOut.length) return say("standing", words);
  return say("standing-points", {
    ...words,
    points: pointsText(parts, score),
    maximum: range(parts, score.maximum, score.maximum),
  });
}
