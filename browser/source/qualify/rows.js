// Rows made from the templates of a page, kept in order without losing the reader's place.

/**
 * A copy of `<template data-part="name">` below a place.
 * @param {ParentNode} place
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(place, name) {
  /** @type {HTMLTemplateElement | null} */
  const template = place.querySelector(`template[data-part="${name}"]`);
  const row = template?.content.firstElementChild?.cloneNode(true);
  return row instanceof HTMLElement ? row : document.createElement("li");
}

/**
 * Write texts into the `data-slot` elements of these names.
 * @param {ParentNode} row
 * @param {Record<string, string>} texts
 */
export function write(row, texts) {
  for (const [name, text] of Object.entries(texts)) {
    for (const slot of row.querySelectorAll(`[data-slot="${name}"]`)) {
      if (slot.textContent !== text) slot.textContent = text;
    }
  }
}

/**
 * Make these rows the children of a list, in this order; the focus stays where it is.
 * @param {Element} list
 * @param {readonly Element[]} rows
 */
export function arrange(list, rows) {
  const focused = document.activeElement;
  const keeps = focused instanceof HTMLElement && list.contains(focused);
  let at = list.firstElementChild;
  for (const row of rows) {
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
  }
  while (at) {
    const gone = at;
    at = at.nextElementSibling;
    gone.remove();
  }
  if (keeps && focused.isConnected && focused !== document.activeElement)
    focused.focus({ preventScroll: true });
}
