// What a page says while it works stands in its HTML, so that templates hold all wording.

/**
 * @typedef {(name: string, values?: Record<string, string | number>) => string} Say
 *   The words of that name with their {placeholders} filled in; "" when the page has none.
 */

/**
 * The words in each `<template data-icp-words>` below a place: `<p data-word="open">{count} open</p>`.
 * @param {ParentNode} place
 * @returns {Say}
 */
export function wordsOf(place) {
  /** @type {Map<string, string>} */
  const words = new Map();
  for (const template of place.querySelectorAll("template[data-icp-words]")) {
    const { content } = /** @type {HTMLTemplateElement} */ (template);
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (
      content.querySelectorAll("[data-word]")
    ))
      words.set(one.dataset.word ?? "", (one.textContent ?? "").trim().replace(/\s+/g, " "));
  }
  return (name, values = {}) =>
    (words.get(name) ?? "").replace(/\{(\w+)\}/g, (whole, key) =>
      Object.hasOwn(values, key) ? String(values[key]) : whole,
    );
}
