// Buttons that print the page; without scripts the browser's own menu does it.

/** @param {HTMLElement} button */
export function startPrintButton(button) {
  button.onclick = () => window.print();
}
