// Cuts the fonts down to what our pages are written in: `node fonts.js FOLDER`.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subset from "subset-font";

/** The weight in which the serif is used; the other keeps all of its own. */
const WEIGHT = { wght: 500 };
const FONTS = [
  { name: "newsreader-latin", cut: { variationAxes: WEIGHT } },
  { name: "newsreader-latin-italic", cut: { variationAxes: WEIGHT } },
  // Its table of pairs weighs as much as its letters, and is hardly seen in small type.
  { name: "instrument-sans-latin", cut: { dropTables: ["GPOS"] } },
];
/** What English is written in; styles/fonts.css says the same, and the rest in its turn. */
const TEXT = [
  ...range(0x20, 0x7e),
  0xa0,
  0xb7,
  0x2013,
  0x2014,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2026,
  0x2212,
];
const MORE = [
  ...range(0xa1, 0xff),
  ...range(0x2000, 0x206f),
  0x131,
  0x152,
  0x153,
  0x2bb,
  0x2bc,
  0x2c6,
  0x2da,
]
  .concat(0x2dc, 0x20ac, 0x2122, 0x2191, 0x2193, 0x2215)
  .filter((letter) => !TEXT.includes(letter));

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const folder = process.argv[2];
for (const { name, cut } of FONTS) {
  const whole = join(folder, `${name}.woff2`);
  const font = readFileSync(whole);
  for (const [part, letters] of Object.entries({ text: TEXT, more: MORE })) {
    const made = await subset(font, String.fromCodePoint(...letters), {
      targetFormat: "woff2",
      ...cut,
    });
    writeFileSync(join(folder, `${name.replace("latin", part)}.woff2`), made);
  }
  rmSync(whole);
}
