// @ts-check
// The golden meetings and the catalogue, read from where they are kept.

import { readdirSync, readFileSync } from "node:fs";

/** @import { Entry } from "../../web/app/protocol.js" */

const FOLDER = new URL("../transcripts/", import.meta.url);
const WORDS = new URL("../../web/words/en.json", import.meta.url);

/** Every golden meeting as its entries. */
export function golden() {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
  return names.map((name) => entriesOf(readFileSync(new URL(name, FOLDER), "utf8")));
}

/**
 * @param {string} text one entry a line
 * @returns {Entry[]}
 */
function entriesOf(text) {
  // A line ends with \n alone: other ends of lines may stand inside a text.
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** All words, as JSON. */
export function catalogue() {
  return readFileSync(WORDS, "utf8");
}
