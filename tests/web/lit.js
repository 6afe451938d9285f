// @ts-check
// In the place of lit-html: templates become text, so that a view can be read without a browser.

export const nothing = "";

/**
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 */
export function html(strings, ...values) {
  return { text: String.raw({ raw: strings }, ...values.map(written)) };
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
