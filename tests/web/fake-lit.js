// @ts-check
// In the place of lit-html: templates become text with the handlers in them, to be read without a browser.

export const nothing = "";
const BINDING = /\s([.@?]?)([\w-]+)=$/;

/**
 * What a template says, and the handlers of its events, in the order in which they stand.
 * @typedef {{ text: string, handlers: { event: string, handle: Function }[] }} Drawn
 */

/**
 * What is set as a property, or hears an event, is no text.
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 * @returns {Drawn}
 */
export function html(strings, ...values) {
  /** @type {Drawn["handlers"]} */
  const handlers = [];
  const said = values.map((value, at) => {
    const [, kind = "", name = ""] = BINDING.exec(strings[at]) ?? [];
    if (kind === "@") handlers.push({ event: name, handle: /** @type {any} */ (value) });
    else handlers.push(...handlersIn(value));
    return kind === "@" || kind === "." ? "" : written(value);
  });
  return { text: String.raw({ raw: strings }, ...said), handlers };
}

/**
 * @param {any} value
 * @returns {Drawn["handlers"]}
 */
function handlersIn(value) {
  if (Array.isArray(value)) return value.flatMap(handlersIn);
  return value?.handlers ?? [];
}

/**
 * @param {any} value
 * @returns {string}
 */
function written(value) {
  if (Array.isArray(value)) return value.map(written).join("");
  if (typeof value === "function") return "";
  return value?.text ?? String(value);
}

/**
 * Draw into an element of a fake page.
 * @param {any} template
 * @param {any} container
 */
export function render(template, container) {
  container.drawn = template;
}

/** @param {unknown} value */
export function live(value) {
  return value;
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => unknown} _key
 * @param {(item: T) => unknown} view
 */
export function repeat(items, _key, view) {
  return items.map(view);
}
