// @ts-check
// What of web/vendor/ needs a browser has a stand-in of ours in Node.js.

const VENDOR = new URL("../../web/vendor/", import.meta.url).href;
const STANDS_IN = new Map([
  ["socket.io.js", "./fake-socket.js"],
  ["lit-html/lit-html.js", "./fake-lit.js"],
  ["lit-html/directives/live.js", "./fake-lit.js"],
  ["lit-html/directives/repeat.js", "./fake-lit.js"],
]);

/**
 * @param {string} name
 * @param {{ parentURL?: string }} context
 * @param {(name: string, context: object) => unknown} next
 */
export function resolve(name, context, next) {
  const at = name.startsWith(".") ? new URL(name, context.parentURL).href : "";
  const found = at.startsWith(VENDOR) && STANDS_IN.get(at.slice(VENDOR.length));
  return found
    ? { url: new URL(found, import.meta.url).href, shortCircuit: true }
    : next(name, context);
}
