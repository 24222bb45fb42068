// The live result: beside the sheet, on a phone at the bottom of the screen.

import { showNotice, write } from "../page.js";
import { drawGauge } from "../result/gauge.js";
import { showReasons } from "../result/reasons.js";
import { speak } from "../result/speaking.js";
import { tierPieces } from "../result/tiers.js";
import { knownText, pointsText, verdict } from "./outcome.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("../scoring/types").Score} Score */

/**
 * @param {Parts} parts
 * @param {State} state
 */
export function showResult(parts, { score, empty }) {
  const { place } = parts;
  const panel = /** @type {HTMLElement} */ (place.querySelector(".icp-sum"));
  const out = score.ruledOut.length > 0;
  panel.classList.toggle("is-out", out);
  panel.classList.toggle("is-open", !score.scored && !out);
  showVerdict(parts, panel, score);
  write(panel, { range: score.scored ? pointsText(parts, score) : "–" });
  drawGauge(/** @type {Element} */ (panel.querySelector(".icp-sum-gauge")), parts.card, score);
  showTiers(parts, panel, score);
  showNotice(panel, "out", out);
  const reasons = /** @type {HTMLElement} */ (panel.querySelector('[data-list="out"]'));
  showReasons(place, reasons, score.ruledOut, parts.say, parts.playbook.routes);
  showKnown(parts, panel, score);
  const next = empty || !out ? score.askNext[0] : undefined;
  write(panel, { next: parts.lines.get(next ?? "")?.question ?? "" });
  showNotice(panel, "next", next !== undefined);
  const go = /** @type {HTMLElement | null} */ (panel.querySelector(".icp-sum-go"));
  if (go) go.hidden = next === undefined;
  speak(panel, spoken(parts, score));
}

/** The tiers in their colours, or what keeps the account from one. @param {Parts} parts @param {HTMLElement} panel @param {Score} score */
function showVerdict(parts, panel, score) {
  const text = verdict(parts, score);
  const target = panel.querySelector('[data-show="verdict"]');
  if (!target || target.textContent === text) return;
  if (score.ruledOut.length || !score.scored || !score.maximum) target.replaceChildren(text);
  else target.replaceChildren(...tierPieces(parts.say, parts.card, score.tiers));
}

/** Which tiers are reached, possible or out of reach. @param {Parts} parts @param {HTMLElement} panel @param {Score} score */
function showTiers({ say }, panel, score) {
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (
    panel.querySelectorAll("[data-tier]")
  )) {
    const possible = score.tiers.includes(row.dataset.tier ?? "");
    const judged = score.scored || score.ruledOut.length > 0;
    const state = !judged
      ? ""
      : !possible
        ? "missed"
        : score.tiers.length > 1
          ? "possible"
          : "reached";
    row.className = state && `is-${state}`;
    write(row, { state: state && say(state) });
  }
}

/** @param {Parts} parts @param {HTMLElement} panel @param {Score} score */
function showKnown(parts, panel, score) {
  const { coverage, gates } = score;
  write(panel, { known: knownText(parts, score) });
  const bar = panel.querySelector("progress");
  if (bar) {
    bar.max = Math.max(1, coverage.of + gates.of);
    bar.value = coverage.known + gates.known;
  }
  const count = score.couldRuleOut.length;
  const word = count > 1 ? "could-more" : count ? "could-one" : "could-none";
  write(panel, { could: score.ruledOut.length ? "" : parts.say(word, { count }) });
}

/** @param {Parts} parts @param {Score} score */
function spoken(parts, score) {
  const out = score.ruledOut[0];
  if (out) return parts.say("live-out", { label: out.label });
  const words = { verdict: verdict(parts, score), maximum: score.maximum };
  if (!score.scored) return words.verdict;
  return parts.say("live", { ...words, points: pointsText(parts, score) });
}

/**
 * The grades of each line on paper, and the sum in its head.
 * @param {Parts} parts
 * @param {State} state
 */
export function showTotal(parts, { score, empty }) {
  const out = score.ruledOut[0];
  const route = out?.route ? parts.playbook.routes[out.route] : undefined;
  const words = { verdict: verdict(parts, score), known: knownText(parts, score) };
  const gone = {
    label: out?.label ?? "",
    route: route ? parts.say("route", { route: route.label }) : "",
  };
  parts.place.querySelector(".icp-sheet")?.classList.toggle("is-filled", !empty);
  write(parts.place, { total: score.scored ? pointsText(parts, score) : "" });
  write(parts.place, {
    outcome: empty ? "" : out ? parts.say("outcome-out", gone) : parts.say("outcome", words),
  });
}
