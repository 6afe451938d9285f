// @ts-check
// The golden meetings and what the server serves, read from where they are kept.

import { readdirSync, readFileSync } from "node:fs";
import { NAMES } from "./cast.js";

/** @import { Entry } from "../../web/app/protocol.js" */

const FOLDER = new URL("../transcripts/", import.meta.url);
const WEB = new URL("../../web/", import.meta.url);

/** @type {string[]} */
const HIDDEN = ["vote_cast", "text_written", "learning_written"];
/** @type {string[]} */
const OWN = ["noted_down", "question_drafted", "draft_dropped", "heard_counted"];

/** Every golden meeting as the entries that a browser is sent. */
export function golden() {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
  const kept = names.map((name) => entriesOf(readFileSync(new URL(name, FOLDER), "utf8")));
  const acts = new Map(kept.flat().map(({ act, event }) => [act, event]));
  return kept.map((entries) => entries.map((entry) => lookedUp(entry, acts)));
}

/** The meetings to try a client on, as entries. */
export function tried() {
  /** @type {{ entries: Entry[] }[]} */
  const trials = JSON.parse(served("protocol/trial.json"));
  return trials.map(({ entries }) => entries);
}

/**
 * The entry with the words that its line only names: whoever is seated has the name and the place
 * of the cast, what was brought says what was written when it was made.
 * @param {Entry} entry
 * @param {Map<string, any>} acts what was written by each act of the golden meetings
 * @returns {Entry}
 */
function lookedUp(entry, acts) {
  const { event } = entry;
  if (event.type === "member_seated")
    return { ...entry, event: { ...event, ...inSet(event.member) } };
  if (event.type !== "brought") return entry;
  const commitments = event.commitments.map((made) => filled(made, acts.get(made.id)));
  const questions = event.questions.map((left) => filled(left, acts.get(left.id)));
  return { ...entry, event: { ...event, commitments, questions } };
}

/** @param {string} id */
function inSet(id) {
  const place = NAMES.findIndex((name) => name.toLowerCase() === id);
  return { name: NAMES[place] ?? "", place: Math.max(0, place) };
}

/**
 * Something with its fields as a source has them.
 * @template {object} T
 * @param {T} what
 * @param {Record<string, any>} source
 * @returns {T}
 */
function filled(what, source) {
  const fields = Object.keys(what).filter((field) => field in source);
  return { ...what, ...Object.fromEntries(fields.map((field) => [field, source[field]])) };
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
 * The entries as one person is given them: what others wrote unseen, or keep for themselves, is
 * veiled, as the server does, and whether they changed a question, or drafted it, is not told.
 * @param {Entry[]} entries
 * @param {string | null} viewer
 * @returns {Entry[]}
 */
export function seenBy(entries, viewer) {
  return entries.map((entry) => {
    const { seq, by, event } = entry;
    if (by === viewer) return entry;
    if (event.type === "question_asked")
      return { ...entry, event: { ...event, edited: false, draft: "" } };
    const isMark = event.type === "question_starred" && !event.shown;
    const isOwn = isMark || OWN.includes(event.type);
    if (!isOwn && !HIDDEN.includes(event.type)) return entry;
    const { round = "", first = false } = isOwn ? {} : /** @type {any} */ (event);
    return { ...entry, by: "house", act: `veiled:${seq}`, event: { type: "veiled", round, first } };
  });
}

/**
 * The text of a file of the web client.
 * @param {string} address as a page asks for it
 */
export function served(address) {
  return readFileSync(new URL(address, WEB), "utf8");
}
