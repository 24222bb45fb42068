// Listening to events until the reader goes on to another page.

/**
 * @template {keyof WindowEventMap} K
 * @param {EventTarget | null | undefined} target nothing is done without one
 * @param {K} type
 * @param {(event: WindowEventMap[K]) => void} listener
 * @param {AbortSignal} signal
 */
export function on(target, type, listener, signal) {
  target?.addEventListener(type, /** @type {EventListener} */ (listener), { signal });
}
