// Elements of a page: found, written, made from its templates and kept in order.

/**
 * Write texts into the `data-show` elements of these names; one that says so already is left alone.
 * @param {ParentNode} place
 * @param {Record<string, string>} texts
 */
export function write(place, texts) {
  for (const [name, text] of Object.entries(texts)) {
    for (const one of place.querySelectorAll(`[data-show="${name}"]`)) {
      if (one.textContent !== text) one.textContent = text;
    }
  }
}

/**
 * Put a value into a control. A choice that its list does not have, from a file or an older
 * playbook, is added rather than lost.
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} value
 */
export function setValue(control, value) {
  if (control.value === value) return;
  control.value = value;
  if (control instanceof HTMLSelectElement && control.value !== value) {
    control.add(new Option(value, value));
    control.value = value;
  }
}

/**
 * Show or hide a notice.
 * @param {ParentNode} place
 * @param {string} name
 * @param {boolean} visible
 */
export function showNotice(place, name, visible) {
  const notice = /** @type {HTMLElement | null} */ (place.querySelector(`[data-notice="${name}"]`));
  if (notice) notice.hidden = !visible;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} text
 * @param {string} [className]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/** The text of a template that carries data. @param {ParentNode} place @param {string} name */
export function carried(place, name) {
  /** @type {HTMLTemplateElement | null} */
  const template = place.querySelector(`template[data-icp-${name}]`);
  return template?.content.textContent ?? "";
}

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
