// @ts-check
// The styles of a page beyond those that its document came with.

import { STYLES } from "./bundled.js";
import { after } from "./timers.js";

/** A page is not kept waiting longer than this: it can be read without. */
const AT_MOST_MS = 3_000;
/** What was linked, by its address. @type {Map<string, Promise<unknown>>} */
const linked = new Map();

/**
 * Link the styles of a page that is shown in the place of another; whether they come or not, it is.
 * @param {string} page
 */
export async function dress(page) {
  const coming = Promise.all((STYLES[page] ?? []).filter(isMissing).map(link));
  await Promise.race([coming, new Promise((over) => void after(AT_MOST_MS, () => over(null)))]);
}

/** @param {string} address that its document came without */
function isMissing(address) {
  return linked.has(address) || !document.querySelector(`link[href="${address}"]`);
}

/** @param {string} address */
function link(address) {
  const come = linked.get(address) ?? begin(address);
  linked.set(address, come);
  return come;
}

/** @param {string} href */
function begin(href) {
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const come = new Promise((done) => {
    styles.addEventListener("load", done);
    styles.addEventListener("error", () => {
      styles.remove();
      linked.delete(href);
      done(null);
    });
  });
  document.head.append(styles);
  return come;
}
