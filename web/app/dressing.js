// @ts-check
// The styles of a page beyond those that its document came with.

import { STYLES } from "./styles.js";

/**
 * Link the styles of a page that is shown in the place of another; whether they come or not, it is.
 * @param {string} page
 */
export async function dress(page) {
  await Promise.all((STYLES[page] ?? []).filter(isMissing).map(link));
}

/** @param {string} address */
function isMissing(address) {
  return !document.querySelector(`link[rel="stylesheet"][href="${address}"]`);
}

/** @param {string} href */
function link(href) {
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const come = new Promise((done) => {
    for (const event of ["load", "error"]) styles.addEventListener(event, done, { once: true });
  });
  document.head.append(styles);
  return come;
}
