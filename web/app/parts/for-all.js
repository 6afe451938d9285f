// @ts-check
// Buttons that act on everybody: each acts once a press, and what takes its place is another button.

import { repeat } from "../../vendor/lit-html/directives/repeat.js";
import { html, nothing } from "../../vendor/lit-html/lit-html.js";

/**
 * A button by what it does: with another `key` it is a new one, which has not the focus; that goes to
 * the frame around it, so that a second press of the same key does nothing.
 * @param {{ key: string, words: string, go: (event: Event) => void, look?: string,
 *   disabled?: boolean, about?: string, called?: string }} way `about` is the id of what explains it,
 *   `called` what it is called where its words alone do not tell
 */
export function forAll({
  key,
  words,
  go,
  called,
  look = "button--coach",
  disabled = false,
  about,
}) {
  const act = staying(go);
  /** @param {MouseEvent} event */
  const press = (event) => {
    // The second click of two may hit what came in its place.
    if (event.detail <= 1) act(event);
  };
  return repeat(
    [key],
    () => key,
    () =>
      html`<button class="button ${look}" type="button" ?disabled=${disabled} aria-label=${called ?? nothing} aria-describedby=${about ?? nothing} @click=${press}>${words}</button>`,
  );
}

/**
 * For what may go when it was pressed: the focus stays in the frame around it.
 * @param {(event: Event) => void} go
 */
export function staying(go) {
  return (/** @type {Event} */ event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    /** @type {HTMLElement | null} */ (button.closest('[tabindex="-1"]'))?.focus();
    go(event);
  };
}

/**
 * A key that is held counts once: what it repeats presses nothing and sends nothing.  Lines and
 * spaces go on, where one writes.
 * @param {KeyboardEvent} event
 */
export function pressOnce(event) {
  const { repeat: held, key, ctrlKey, metaKey } = event;
  const { localName } = /** @type {Element} */ (event.target);
  const breaksLine = localName === "textarea" && !ctrlKey && !metaKey;
  const acts =
    (key === "Enter" && !breaksLine) ||
    (key === " " && (localName === "button" || localName === "summary"));
  if (held && acts) event.preventDefault();
}
