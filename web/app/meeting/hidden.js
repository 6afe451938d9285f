// @ts-check
// Hidden writing, and its reveal.  Twin of server/domain/meeting/hidden.py.

import { RULES } from "../protocol.js";
import { plus } from "./mix.js";
import { stepOf } from "./now.js";
import { changeRound } from "./turns.js";
import { usuallyAsked } from "./who.js";

/** @import { Item, Meeting, Round } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const HIDDEN = {
  vote_cast: (m, e, entry) => written(m, e, item(entry, { text: e.choice })),

  text_written: (m, e, entry) =>
    written(m, e, item(entry, { ...e, slot: e.place === 1 ? "" : String(e.place) })),

  learning_written: (m, e, entry) =>
    written(m, e, item(entry, { slot: e.level, text: e.text, seen_by: e.seen_by })),

  veiled: (m, e, entry) => changeRound(m, e.round, (r) => counted(r, entry.by, e.first)),

  revealed: (m, e) => {
    const after = changeRound(m, e.round, (r) => ({
      ...r,
      revealed: [...(r.revealed ?? []), ...e.items],
      shown: r.items.map((i) => i.id),
    }));
    const round = m.rounds.find((r) => r.id === e.round);
    return KEEPING[round ? RULES[round.purpose].keeps : "nothing"](after, e.items);
  },
};

/**
 * @param {import("../protocol.js").Entry} entry
 * @param {Partial<Item>} what
 * @returns {Item}
 */
function item(entry, { slot = "", text = "", seen_by = "set", kind = "unread", edited = false }) {
  return { id: entry.act, by: entry.by, slot, text, seen_by, kind, edited };
}

/**
 * Put what somebody wrote in place of what they wrote before.
 * @param {Meeting} m
 * @param {{ round: string, first: boolean }} e
 * @param {Item} made
 */
function written(m, e, made) {
  return changeRound(m, e.round, (r) => ({
    ...counted(r, made.by, e.first),
    items: [...r.items.filter((i) => i.by !== made.by || i.slot !== made.slot), made],
  }));
}

/**
 * One more who is ready, if it is the first that they wrote; by whom, where names are given.
 * @param {Round} round
 * @param {string} by
 * @param {boolean} first
 * @returns {Round}
 */
function counted(round, by, first) {
  const named = first && RULES[round.purpose].named && by !== "house";
  const writers = named ? [...round.writers, by] : round.writers;
  return { ...round, ready: round.ready + Number(first), writers };
}

/**
 * What a reveal adds to the meeting, beside showing it in its round.
 * @type {Record<string, (m: Meeting, items: Item[]) => Meeting>}
 */
const KEEPING = {
  nothing: (m) => m,

  bids: (m, items) => ({
    ...m,
    bids: [
      ...m.bids,
      ...items.map(({ id, by, text }) => ({ id, by, text, support: [], airtime: 0 })),
    ],
  }),

  learnings: (m, items) => ({
    ...m,
    learnings: [
      ...m.learnings,
      ...items.map(({ id, by, slot, text, seen_by }) => ({
        id,
        by,
        level: /** @type {any} */ (slot),
        text,
        seen_by: /** @type {any} */ (seen_by),
      })),
    ],
  }),

  questions: (m, items) => ({
    ...m,
    mix: items.reduce((mix, { id, kind }) => plus(mix, { kind, edited: isEdited(m, id) }), m.mix),
    questions: [
      ...m.questions,
      ...items.map(({ id, by, text }) => ({
        id,
        by,
        to: usuallyAsked(m),
        phase: m.phase,
        airtime: stepOf(m).airtime,
        round: 0,
        text,
        aloud: false,
        status: /** @type {const} */ ("open"),
        note: "",
        note_id: "",
        starred: false,
        answers: [],
      })),
    ],
  }),
};

/**
 * Whether a text is known here to have been changed after a hint of the lens.
 * @param {Meeting} m
 * @param {string} id
 */
function isEdited(m, id) {
  return m.rounds.some((r) => r.items.some((i) => i.id === id && i.edited));
}
