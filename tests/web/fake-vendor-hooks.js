// @ts-check
// Where each module of /vendor/ is, for Node.js: what needs a browser has a stand-in of ours.

const STANDS_IN = new Map([
  ["/vendor/socket.io.js", "./fake-socket.js"],
  ["/vendor/lit-html/lit-html.js", "./fake-lit.js"],
  ["/vendor/lit-html/directives/live.js", "./fake-lit.js"],
  ["/vendor/lit-html/directives/repeat.js", "./fake-lit.js"],
]);

/**
 * @param {string} name
 * @param {object} context
 * @param {(name: string, context: object) => unknown} next
 */
export function resolve(name, context, next) {
  const found = STANDS_IN.get(name) ?? (name.startsWith("/vendor/") && `../../web${name}`);
  return found
    ? { url: new URL(found, import.meta.url).href, shortCircuit: true }
    : next(name, context);
}
