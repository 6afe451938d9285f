// @ts-check
// In the place of lit-html: templates become text with the handlers in them, to be read without a browser.

export const nothing = "";
/** What stands there stays; nothing is drawn twice here. */
export const noChange = "";
const BINDING = /\s([.@?]?)([\w-]+)=$/;

/**
 * What a template says, and the handlers of its events, in the order in which they stand; each with
 * the key of the row that it is in, if rows have any.
 * @typedef {{ text: string, handlers: { event: string, handle: Function, key?: unknown }[] }} Drawn
 */

/** @typedef {{ kind: string, name: string }} Binding */

/**
 * How each value of a template is bound; a template is the same object each time it is drawn.
 * @type {WeakMap<TemplateStringsArray, Binding[]>}
 */
const read = new WeakMap();

/** @param {TemplateStringsArray} strings */
function bindings(strings) {
  const found = read.get(strings) ?? strings.map(binding);
  read.set(strings, found);
  return found;
}

/**
 * @param {string} before what stands before a value
 * @returns {Binding}
 */
function binding(before) {
  const [, kind = "", name = ""] = BINDING.exec(before) ?? [];
  return { kind, name };
}

/**
 * What is set as a property, or hears an event, is no text.
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 * @returns {Drawn}
 */
export function html(strings, ...values) {
  return late(() => drawn(strings, values));
}

/** What stands within a drawing. */
export const svg = html;

/**
 * Drawn when it is read, as rows are by the library: not before the whole page is put together.
 * @param {() => Drawn} draw
 * @returns {Drawn}
 */
function late(draw) {
  /** @type {Drawn | undefined} */
  let made;
  const all = () => {
    made ??= draw();
    return made;
  };
  return {
    get text() {
      return all().text;
    },
    get handlers() {
      return all().handlers;
    },
  };
}

/**
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 * @returns {Drawn}
 */
function drawn(strings, values) {
  /** @type {Drawn["handlers"]} */
  const handlers = [];
  const bound = bindings(strings);
  const said = values.map((value, at) => {
    const { kind, name } = bound[at];
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
 * Rows with keys, of which each must be its own.
 * @template T
 * @param {T[]} items
 * @param {(item: T, at: number) => unknown} key
 * @param {(item: T, at: number) => any} view
 */
export function repeat(items, key, view) {
  const keys = items.map(key);
  if (new Set(keys).size < keys.length || keys.includes(undefined))
    throw new Error(`Rows without a key of their own: ${keys}`);
  return late(() => {
    const rows = items.map((item, at) => keyed(view(item, at), keys[at]));
    return { text: written(rows), handlers: handlersIn(rows) };
  });
}

/**
 * @param {Drawn} drawn
 * @param {unknown} key
 */
function keyed(drawn, key) {
  return { ...drawn, handlers: drawn.handlers.map((handler) => ({ key, ...handler })) };
}
