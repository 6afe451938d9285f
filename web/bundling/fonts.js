// Cuts the fonts down to what our pages are written in: `node fonts.js FOLDER`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subset from "subset-font";

const LETTERS = [...range(0x30, 0x39), ...range(0x41, 0x5a), ...range(0x61, 0x7a)];
const MARKS = [..." !\"&'(),-./:;?\u00a0·–—‘’“”…"].map((mark) => mark.codePointAt(0));
const LATIN = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...range(0x2000, 0x206f)].concat([
  0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212,
  0x2215,
]);
/** The serif stands in one weight; of what it can do with letters, pairs are what is seen. */
const SERIF = {
  text: [...LETTERS, ...MARKS],
  variationAxes: { wght: 500 },
  keepFeatures: ["kern"],
};
/**
 * The other keeps its weights, and the digits of one width for the clock; its table of pairs weighs
 * as much as its letters, and is hardly seen in small type.
 */
const SANS = {
  text: [...LETTERS, ...MARKS, ...[..."+%−"].map((mark) => mark.codePointAt(0))],
  dropTables: ["GPOS"],
  keepFeatures: ["tnum"],
};
/** With `text` most pages are written; styles/fonts.css says when the rest is needed. */
const FONTS = {
  "newsreader-latin": SERIF,
  "newsreader-latin-italic": SERIF,
  "instrument-sans-latin": SANS,
};

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const folder = process.argv[2];
for (const [name, { text, ...cut }] of Object.entries(FONTS)) {
  const font = readFileSync(join(folder, `${name}.woff2`));
  const more = LATIN.filter((letter) => !text.includes(letter));
  for (const [part, letters] of Object.entries({ text, more })) {
    const made = await subset(font, String.fromCodePoint(...letters), {
      targetFormat: "woff2",
      ...cut,
    });
    writeFileSync(join(folder, `${name.replace("latin", part)}.woff2`), made);
  }
}
