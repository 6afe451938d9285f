// @ts-check
// Where a text that somebody wrote has addresses of the web: it stays as it was written.

/** @typedef {{ text: string, href?: string }} Piece */

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/giu;
/** What ends a sentence, and no address. */
const END = /[.,;:!?…'’*_~]$/u;
/** @type {Record<string, string>} */
const OPENED_BY = { ")": "(", "]": "[", "}": "{" };

/**
 * A text in pieces, of which some lead elsewhere.
 * @param {string} text
 * @returns {Piece[]}
 */
export function pieces(text) {
  /** @type {Piece[]} */
  const all = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const written = withoutEnd(found);
    const href = addressOf(written);
    if (!href) continue;
    if (index > end) all.push({ text: text.slice(end, index) });
    all.push({ text: written, href });
    end = index + written.length;
  }
  if (end < text.length) all.push({ text: text.slice(end) });
  return all;
}

/**
 * An address without the sentence's own marks, and the brackets that were opened before it.
 * @param {string} found
 */
function withoutEnd(found) {
  let address = found;
  while (END.test(address) || isOpenedBefore(address)) address = address.slice(0, -1);
  return address;
}

/** @param {string} address */
function isOpenedBefore(address) {
  const last = address.slice(-1);
  const opened = OPENED_BY[last];
  return opened !== undefined && address.split(opened).length < address.split(last).length;
}

/**
 * Where it leads; empty if nowhere, or if it says one thing and leads to another.
 * @param {string} written
 */
function addressOf(written) {
  const url = URL.canParse(written) ? new URL(written) : null;
  const isOpen = url !== null && !url.username && !url.password;
  return isOpen && ["http:", "https:"].includes(url.protocol) ? url.href : "";
}
