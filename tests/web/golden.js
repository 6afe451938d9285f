// @ts-check
// The golden meetings and what the server serves, read from where they are kept.

import { readdirSync, readFileSync } from "node:fs";

/** @import { Entry } from "../../web/app/protocol.js" */

const FOLDER = new URL("../transcripts/", import.meta.url);
const WEB = new URL("../../web/", import.meta.url);

/** @type {string[]} */
const HIDDEN = ["vote_cast", "text_written", "learning_written"];

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

/**
 * The entries as one person is given them: what others wrote unseen is veiled, as the server does,
 * and whether they changed a question is not told.
 * @param {Entry[]} entries
 * @param {string | null} viewer
 * @returns {Entry[]}
 */
export function seenBy(entries, viewer) {
  return entries.map((entry) => {
    const { seq, by, event } = entry;
    if (by === viewer) return entry;
    if (event.type === "question_asked") return { ...entry, event: { ...event, edited: false } };
    if (!HIDDEN.includes(event.type)) return entry;
    const { round, first } = /** @type {any} */ (event);
    return { ...entry, by: "house", act: `veiled:${seq}`, event: { type: "veiled", round, first } };
  });
}

/**
 * The text of a file of the web client.
 * @param {string} address as a page asks for it
 */
export function served(address) {
  return readFileSync(new URL(`.${address}`, WEB), "utf8");
}
