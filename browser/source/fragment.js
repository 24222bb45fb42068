// Settings in the fragment of the address, "#only=a,b&find=air": a link carries them, no server sees them.

import { on } from "./listen.js";

const WRITTEN_AFTER = 200; // ms

let timer = 0;

/**
 * What the address says; empty when its fragment names a place on the page. Never throws.
 * @returns {URLSearchParams}
 */
export function readFragment() {
  const text = location.hash.slice(1);
  return new URLSearchParams(text.includes("=") ? text : "");
}

/**
 * The place on the page to which the address leads; null when it holds settings or names none.
 * @returns {HTMLElement | null}
 */
export function placeInAddress() {
  const name = location.hash.slice(1);
  if (name.includes("=")) return null;
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    return null; // a per cent sign that encodes nothing
  }
}

/**
 * Put settings into the address without a step in the history. With none, a fragment that names a
 * place on the page stays.
 * @param {[string, string][]} settings
 */
function writeFragment(settings) {
  const text = settings.map(([key, value]) => `${key}=${encoded(value)}`).join("&");
  if (text === location.hash.slice(1) || (!text && !location.hash.includes("="))) return;
  try {
    // Material keeps how far the page is scrolled in the state.
    history.replaceState(
      history.state,
      "",
      `${location.pathname}${location.search}${text && "#"}${text}`,
    );
  } catch {
    // Some browsers refuse when it happens too often: the next change is written again.
  }
}

/**
 * The same a moment after the last change: some browsers refuse an address for every letter.
 * @param {() => [string, string][]} settings
 * @param {AbortSignal} signal
 */
export function writeFragmentSoon(settings, signal) {
  clearTimeout(timer);
  timer = setTimeout(() => signal.aborted || writeFragment(settings()), WRITTEN_AFTER);
}

/** @param {string} value */
function encoded(value) {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":");
}

/**
 * Call when the address changes while the page stays: a step back, a link to this page.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function onFragment(changed, signal) {
  on(window, "hashchange", changed, signal);
  on(window, "popstate", changed, signal);
}
