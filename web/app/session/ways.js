// @ts-check
// What the words of a form may become, wherever the meeting stands: an act for all, or nothing.

import { formOf } from "../drafts.js";
import { whyNot } from "../may.js";
import { EVERYONE, openRound } from "../meeting/going-on.js";
import { presenterOf } from "../meeting/who.js";
import { draftName, slotsOf, usualSeenBy } from "./unfinished.js";

/** @import { Draft } from "../draft.js" */
/** @import { Command, Meeting, ReasonCode } from "../protocol.js" */

/**
 * What to send; `why` it has to wait, such as for the end of a silence, or empty.
 * @typedef {{ type: Command["type"], extra: object, why?: ReasonCode | "" }} Way
 */
/** @typedef {{ m: Meeting, me: string, of: string, draft: Draft }} About */

export const UNREAD = { kind: "unread", edited: false };

/**
 * The act of each kind of form, by the first word of its name; `of` is the rest, such as the id of
 * what it answers.
 * @type {Record<string, (about: About) => Way | null>}
 */
const WAYS = {
  say: ({ of }) => ({ type: "say", extra: { phase: of } }),
  ask: ({ m, me, draft }) => ({
    type: "ask",
    extra: { ...UNREAD, to: draft.values.to ?? askedOf(m, me) },
  }),
  answer: ({ of }) => ({ type: "answer", extra: { reply_to: of } }),
  answer_floor: ({ me }) => ({ type: "answer_floor", extra: { member: me } }),
  report: ({ of, draft }) =>
    draft.values.outcome
      ? {
          type: "report_back",
          extra: { commitment: of, by_when: draft.values.by_when || null },
        }
      : null,
  present: () => ({ type: "present", extra: {} }),
  pose_key_question: () => ({ type: "pose_key_question", extra: {} }),
  reframe: () => ({ type: "reframe", extra: {} }),
  commit: ({ draft }) => (draft.values.by_when ? { type: "commit", extra: {} } : null),
  correct: ({ of }) => ({ type: "correct", extra: { post: of } }),
  offer: () => ({ type: "offer", extra: {} }),
  linger: () => ({ type: "linger", extra: {} }),
  skill: () => ({ type: "choose_skill", extra: {} }),
  example: () => ({ type: "give_example", extra: {} }),
  take_floor: () => ({ type: "take_floor", extra: { showing: "nothing" } }),
  write: inRound,
};
/** Forms whose words wait in the tray, and cannot be sent from there. */
const KEPT = ["ask_aloud", "bid", "change", "note", "question", "unseen"];
/** Why something is not for here, or not for them, however long they wait. */
const OUT_OF_PLACE = new Set(["not_now", "not_yours", "not_seated", "seat_revoked"]);
const KINDS = new Set([...Object.keys(WAYS), ...KEPT]);

/**
 * What the words of a form can become now; null where they can only be kept.
 * @param {Meeting} m
 * @param {string} me
 * @param {string} name of the draft
 * @param {Draft} draft
 * @returns {Way | null}
 */
export function wayOf(m, me, name, draft) {
  const form = formOf(name);
  const kind = kindOfForm(name);
  const of = form.slice(kind.length + 1);
  const way = WAYS[kind]?.({ m, me, of, draft }) ?? null;
  const why = way && whyNot(m, me, way.type);
  return way && why !== null && !OUT_OF_PLACE.has(why) ? { ...way, why } : null;
}

/**
 * What a form is for, if its words are known: the first word of its name.
 * @param {string} name of the draft
 */
export function kindOfForm(name) {
  const [kind] = formOf(name).split("-");
  return KINDS.has(kind) ? kind : "other";
}

/**
 * Whom a question is for, where that was not chosen.
 * @param {Meeting} m
 * @param {string} me
 */
function askedOf(m, me) {
  const presenter = presenterOf(m);
  return presenter && presenter !== me ? presenter : EVERYONE;
}

/**
 * Hidden writing goes into its round, as long as that is open.
 * @param {About} about
 * @returns {Way | null}
 */
function inRound({ m, of, draft }) {
  const round = openRound(m);
  const slot = round && slotsOf(round).find((one) => draftName(round, one) === `write-${of}`);
  if (!round || slot === undefined || slot === null) return null;
  const seen_by = draft.values.seen_by ?? usualSeenBy(slot);
  if (slot) return { type: "write_learning", extra: { round: round.id, level: slot, seen_by } };
  return { type: "write", extra: { round: round.id, ...UNREAD } };
}
