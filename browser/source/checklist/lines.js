// The questions of a checklist as they stand in its page: boxes to tick, fields to type into.

/** @typedef {HTMLInputElement | HTMLSelectElement} Control */
/**
 * @typedef {object} LinePlace
 * @property {string} id
 * @property {HTMLFieldSetElement} place
 * @property {string} question
 * @property {boolean} gate A disqualifier: yes or no, without points.
 * @property {HTMLInputElement[]} boxes
 * @property {Map<string, Control>} controls By account field.
 */

/**
 * @param {HTMLElement} place
 * @returns {Map<string, LinePlace>}
 */
export function readLines(place) {
  /** @type {Map<string, LinePlace>} */
  const lines = new Map();
  for (const line of /** @type {NodeListOf<HTMLFieldSetElement>} */ (
    place.querySelectorAll("fieldset.icp-line")
  )) {
    const id = line.dataset.id ?? "";
    /** @type {Map<string, Control>} */
    const controls = new Map();
    for (const control of /** @type {NodeListOf<Control>} */ (
      line.querySelectorAll("[data-field]")
    ))
      controls.set(control.dataset.field ?? "", control);
    lines.set(id, {
      id,
      place: line,
      question: line.querySelector(".icp-line-question")?.textContent?.trim() ?? "",
      gate: line.closest(".icp-group--disqualifiers") !== null,
      boxes: [
        .../** @type {NodeListOf<HTMLInputElement>} */ (line.querySelectorAll("input[type=radio]")),
      ],
      controls,
    });
  }
  return lines;
}

/** The line that an element stands in. @param {EventTarget | null} target */
export function lineOf(target) {
  const line = target instanceof Element ? target.closest("fieldset.icp-line") : null;
  return line instanceof HTMLElement ? (line.dataset.id ?? "") : "";
}

/**
 * Go to a line, where the answer is typed or ticked next. On a touch screen the line itself gets the
 * focus, so that no keyboard covers it.
 * @param {LinePlace} line
 */
export function goTo(line) {
  line.place.scrollIntoView({ block: "center" });
  const empty = [...line.controls.values()].find((control) => !control.value);
  const box = line.boxes.find((one) => one.checked) ?? line.boxes[0];
  const target = matchMedia("(pointer: coarse)").matches ? line.place : (empty ?? box);
  if (target === line.place) line.place.tabIndex = -1;
  target?.focus({ preventScroll: true });
}
