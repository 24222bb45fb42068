// The live result: beside the sheet, on a phone at the bottom of the screen.

import { knownText, pointsText, tierName, verdict } from "./outcome.js";
import { element, showNotice, shown, write } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("../scoring/types").Score} Score */
/** @typedef {import("../scoring/types").RuledOut} RuledOut */

const SPEAK_AFTER = 900; // ms: a screen reader hears the result once, not after each letter

/** @type {WeakMap<HTMLElement, number>} */
const speaking = new WeakMap();

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
  write(panel, "range", score.scored ? pointsText(parts, score) : "–");
  showGauge(panel, score);
  showTiers(parts, panel, score);
  showOut(parts, panel, score.ruledOut);
  showKnown(parts, panel, score);
  const next = empty || !out ? score.askNext[0] : undefined;
  write(panel, "next", parts.lines.get(next ?? "")?.question ?? "");
  showNotice(panel, "next", next !== undefined);
  const go = /** @type {HTMLElement | null} */ (panel.querySelector(".icp-sum-go"));
  if (go) go.hidden = next === undefined;
  speak(panel, spoken(parts, score));
}

/** The tiers in their colours, or what keeps the account from one. @param {Parts} parts @param {HTMLElement} panel @param {Score} score */
function showVerdict(parts, panel, score) {
  const text = verdict(parts, score);
  const target = shown(panel, "verdict");
  if (!target || target.dataset.says === text) return;
  target.dataset.says = text;
  if (score.ruledOut.length || !score.scored || !score.maximum) {
    target.replaceChildren(text);
    return;
  }
  const [first, ...others] = score.tiers.map((id) => tierBadge(parts, id));
  const last = others.at(-1);
  const between = others.length > 1 ? "to" : "or";
  const words = parts.say(between, { first: "\n", last: "\n" }).split("\n");
  target.replaceChildren(
    ...(last ? [words[0], first, words[1], last, words[2]] : [first]).map((one) => one ?? ""),
  );
}

/** @param {Parts} parts @param {string} id */
function tierBadge({ say, card }, id) {
  const place = card.tiers.findIndex((tier) => tier.id === id);
  const kind = place < 0 ? "none" : String(Math.min(place + 1, 4));
  return element("span", tierName(say, card, id), `icp-tier icp-tier--${kind}`);
}

/** How much of the maximum is certain, how much is possible. @param {HTMLElement} panel @param {Score} score */
function showGauge(panel, score) {
  const share = (/** @type {number} */ points) =>
    score.maximum ? Math.min(100, Math.max(0, (100 * points) / score.maximum)) : 0;
  const [low, high] = score.scored ? [share(score.low), share(score.high)] : [0, 100];
  const sure = /** @type {HTMLElement} */ (panel.querySelector(".icp-sum-gauge-sure"));
  const open = /** @type {HTMLElement} */ (panel.querySelector(".icp-sum-gauge-open"));
  sure.style.width = `${low}%`;
  open.style.left = `${low}%`;
  open.style.width = `${high - low}%`;
}

/** Mark where each tier begins. @param {Parts} parts */
export function markTiers({ place, card }) {
  const gauge = /** @type {HTMLElement} */ (place.querySelector(".icp-sum-gauge"));
  for (const tick of gauge.querySelectorAll(".icp-sum-gauge-tick")) tick.remove();
  for (const { from } of card.tiers) {
    if (from === null || from >= card.units) continue;
    const tick = element("span", "", "icp-sum-gauge-tick");
    tick.style.left = `${(100 * from) / card.units}%`;
    gauge.append(tick);
  }
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
    write(row, "state", state && say(state));
  }
}

/** Each line that rules the account out, why, and where it goes instead. @param {Parts} parts @param {HTMLElement} panel @param {RuledOut[]} lines */
function showOut(parts, panel, lines) {
  showNotice(panel, "out", lines.length > 0);
  const list = /** @type {HTMLElement} */ (panel.querySelector('[data-list="out"]'));
  const key = lines.map((line) => line.id).join(" ");
  if (list.dataset.says === key) return;
  list.dataset.says = key;
  list.replaceChildren(...lines.map((line) => outItem(parts, line)));
}

/** @param {Parts} parts @param {RuledOut} line */
function outItem({ say, playbook }, line) {
  const item = element("li", "");
  item.append(element("strong", line.label));
  if (line.why) item.append(element("p", line.why));
  const route = line.route ? playbook.routes[line.route] : undefined;
  if (!route) return item;
  const to = element("p", "", "icp-sum-route");
  to.append(element("strong", say("route", { route: route.label })));
  if (route.nextStep) to.append(" ", route.nextStep);
  const href = route.url || route.page;
  if (href) {
    const text = route.url ? say("route-link") : say("route-profile", { route: route.label });
    const link = element("a", text);
    link.href = href;
    link.rel = "noopener";
    to.append(" ", link);
  }
  item.append(to);
  return item;
}

/** @param {Parts} parts @param {HTMLElement} panel @param {Score} score */
function showKnown(parts, panel, score) {
  const { coverage, gates } = score;
  write(panel, "known", knownText(parts, score));
  const bar = panel.querySelector("progress");
  if (bar) {
    bar.max = Math.max(1, coverage.of + gates.of);
    bar.value = coverage.known + gates.known;
  }
  const count = score.couldRuleOut.length;
  const word = count > 1 ? "could-more" : count ? "could-one" : "could-none";
  write(panel, "could", score.ruledOut.length ? "" : parts.say(word, { count }));
}

/** @param {Parts} parts @param {Score} score */
function spoken(parts, score) {
  const out = score.ruledOut[0];
  if (out) return parts.say("live-out", { label: out.label });
  const words = { verdict: verdict(parts, score), maximum: score.maximum };
  if (!score.scored) return words.verdict;
  return parts.say("live", { ...words, points: pointsText(parts, score) });
}

/** @param {HTMLElement} panel @param {string} text */
function speak(panel, text) {
  window.clearTimeout(speaking.get(panel));
  speaking.set(
    panel,
    window.setTimeout(() => write(panel, "live", text), SPEAK_AFTER),
  );
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
  write(parts.place, "total", score.scored ? pointsText(parts, score) : "");
  write(
    parts.place,
    "outcome",
    empty ? "" : out ? parts.say("outcome-out", gone) : parts.say("outcome", words),
  );
}
