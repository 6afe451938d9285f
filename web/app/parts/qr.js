// @ts-check
// A text as a picture for the camera of a phone; it is drawn here, so that no server hears of it.

import { html } from "../../vendor/lit-html/lit-html.js";
import { later } from "../later.js";

/** So many modules of white around it: with less no camera is sure to find it. */
const QUIET = 4;

const coder = later(() => import("../../vendor/uqr.js"));

/** @typedef {{ size: number, path: string }} Picture */

const NOTHING = { size: 0, path: "" };
/** What was drawn so far: the same links are drawn many times. @type {Map<string, Picture>} */
const known = new Map();

/**
 * Black on white, whatever the colours of the page.
 * @param {string} text
 * @param {string} label what it is, for whoever does not see it
 */
export function qr(text, label) {
  const coding = coder();
  if (coding && !known.has(text)) known.set(text, drawn(text, coding));
  const { size, path } = known.get(text) ?? NOTHING;
  return html`
    <svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff"></rect>
      <path fill="#000" d=${path}></path>
    </svg>
  `;
}

/**
 * @param {string} text
 * @param {Pick<typeof import("../../vendor/uqr.js"), "encode">} coding
 */
function drawn(text, { encode }) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const path = data.map((row, y) =>
    runs(row)
      .map(([x, w]) => `M${x} ${y}h${w}v1h-${w}z`)
      .join(""),
  );
  return { size, path: path.join("") };
}

/**
 * Where black begins in a row, and for how many modules.
 * @param {boolean[]} row
 */
function runs(row) {
  /** @type {[number, number][]} */
  const found = [];
  row.forEach((black, x) => {
    const run = found.at(-1);
    if (black && run && row[x - 1]) run[1] += 1;
    else if (black) found.push([x, 1]);
  });
  return found;
}
