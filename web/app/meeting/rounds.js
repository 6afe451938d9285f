// @ts-check
// What the events of rounds change: turns, hidden writing, and its reveal.
// Twin of server/domain/evolve/rounds.py.

import { plus } from "./mix.js";
import { EVERYONE, openRound, presenterOf, stepOf } from "./now.js";
import { begin, bringRound, CALLED, changeRound, close, onwards } from "./turns.js";

/** @import { Item, Meeting } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

const SECOND_MS = 1000;

/** @type {Changes} */
export const ROUNDS = {
  round_opened: (m, e, entry) => {
    const until = e.seconds ? entry.at + e.seconds * SECOND_MS : 0;
    const round = openRound(m);
    const before = round && round.revealed !== null ? close(m, round.id) : m;
    const { purpose, question } = e;
    const after = begin(before, { id: entry.act, purpose, place: CALLED, question, until });
    return onwards(after, entry.act);
  },

  round_closed: (m, e, entry) => bringRound(close(m, e.round), entry.act),

  passed: (m, e, entry) => {
    const after = changeRound(m, e.round, (r) => ({ ...r, passed: [...r.passed, entry.by] }));
    return onwards(after, entry.act);
  },

  turn_put_off: (m, e, entry) =>
    changeRound(m, e.round, (r) => ({ ...r, later: [...r.later, entry.by] })),

  turn_skipped: (m, e, entry) => {
    const after = changeRound(m, e.round, (r) =>
      r.later.includes(e.member)
        ? { ...r, passed: [...r.passed, e.member] }
        : { ...r, later: [...r.later, e.member] },
    );
    return onwards(after, entry.act);
  },

  vote_cast: (m, e, entry) => written(m, e, item(entry, { text: e.choice })),

  text_written: (m, e, entry) => written(m, e, item(entry, e)),

  learning_written: (m, e, entry) =>
    written(m, e, item(entry, { slot: e.level, text: e.text, seen_by: e.seen_by })),

  veiled: (m, e) => changeRound(m, e.round, (r) => ({ ...r, ready: r.ready + Number(e.first) })),

  revealed: (m, e) => {
    const after = changeRound(m, e.round, (r) => ({
      ...r,
      revealed: [...(r.revealed ?? []), ...e.items],
      shown: r.items.map((i) => i.id),
    }));
    const purpose = m.rounds.find((r) => r.id === e.round)?.purpose ?? "";
    return KEEPS[purpose]?.(after, e.items) ?? after;
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
    ...r,
    items: [...r.items.filter((i) => i.by !== made.by || i.slot !== made.slot), made],
    ready: r.ready + Number(e.first),
  }));
}

/**
 * What a reveal adds to the meeting, beside showing it in its round.
 * @type {Record<string, (m: Meeting, items: Item[]) => Meeting>}
 */
const KEEPS = {
  bids: (m, items) => ({
    ...m,
    bids: [...m.bids, ...items.map(({ id, by, text }) => ({ id, by, text, support: [] }))],
  }),

  learning: (m, items) => ({
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
        to: presenterOf(m) ?? EVERYONE,
        phase: m.phase,
        airtime: stepOf(m).airtime,
        round: 0,
        text,
        status: /** @type {const} */ ("open"),
        note: "",
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
