// The bar of a score: points that are certain, points still possible, and where tiers begin.

/** @typedef {import("../scoring/index.js").Card} Card */
/** @typedef {import("../scoring/index.js").Score} Score */

const WIDTH = 200; // of the drawing, whatever its size on the page
const UNITS = 1000; // in a point: thresholds are in thousandths
const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {HTMLElement} row
 * @param {Card} card
 * @param {Score} score
 */
export function drawBar(row, card, score) {
  const drawing = row.querySelector("svg");
  if (!drawing) return;
  drawing.toggleAttribute("hidden", !score.maximum);
  const low = at(score.low, score);
  const high = at(score.high, score);
  span(drawing.querySelector(".icp-bar-sure"), 0, low);
  span(drawing.querySelector(".icp-bar-open"), low, high);
  const marks = drawing.querySelector("g");
  if (marks && !marks.childNodes.length) marks.append(...starts(card, score));
}

/**
 * A line where each tier begins, but for those that begin at nothing.
 * @param {Card} card
 * @param {Score} score
 */
function starts(card, score) {
  return card.tiers.flatMap((tier) => {
    const place = at((tier.from ?? 0) / UNITS, score);
    if (!place) return [];
    const mark = document.createElementNS(SVG, "rect");
    mark.setAttribute("x", String(place - 0.5));
    mark.setAttribute("width", "1");
    mark.setAttribute("height", "8");
    return [mark];
  });
}

/** Where a number of points is on the bar. @param {number} points @param {Score} score */
function at(points, score) {
  return score.maximum ? WIDTH * Math.min(Math.max(points / score.maximum, 0), 1) : 0;
}

/** @param {Element | null} part @param {number} from @param {number} to */
function span(part, from, to) {
  part?.setAttribute("x", String(from));
  part?.setAttribute("width", String(Math.max(0, to - from)));
}
