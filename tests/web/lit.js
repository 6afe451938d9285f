// @ts-check
// In the place of lit-html: templates become text, so that a view can be read without a browser.

export const nothing = "";
const PROPERTY = /\s[.@][\w-]+=$/;

/**
 * What is set as a property, or hears an event, is no text.
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 */
export function html(strings, ...values) {
  const said = values.map((value, at) => (PROPERTY.test(strings[at]) ? "" : written(value)));
  return { text: String.raw({ raw: strings }, ...said) };
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
