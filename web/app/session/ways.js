// @ts-check
// What the words of a form may become, wherever the meeting stands: an act for all, or nothing.

import { formOf } from "../drafts.js";
import { whyNot } from "../may.js";
import { draftsOf } from "../meeting/drafting.js";
import { openRound, openRounds, talkRound } from "../meeting/going-on.js";
import { EVERYONE, presenting, usuallyAsked } from "../meeting/who.js";
import { openedBy } from "../opened.js";
import { COMMANDS, GOING_ON } from "../protocol.js";
import { postOf } from "../said.js";
import { draftName, placeOf, slotsOf, usualSeenBy } from "./unfinished.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Draft } from "../draft.js" */
/** @import { Command, Meeting, ReasonCode, Round } from "../protocol.js" */

/**
 * The act that words become, with the fields that their form does not hold; `phase` is the one that
 * they were begun in, where the act says so; `most` characters are taken in its text, where that is
 * fewer than the act itself takes.
 * @typedef {{ type: Command["type"], extra: object, phase?: string, most?: number }} Becoming
 */
/**
 * What can be sent; `why` it has to wait, such as for the end of a silence, or empty; `over` says of
 * each field that is too long how many characters it has too many.
 * @typedef {Becoming & { why: ReasonCode | "", over: Record<string, number> }} Way
 */
/** @typedef {{ m: Meeting, me: string, of: string, values: Record<string, string> }} About */

const UNREAD = { kind: "unread", edited: false };

/**
 * The act of each kind of form, by the first word of its name; `of` is the rest, such as the id of
 * what it answers.  Null where something is missing without which it is no act.
 * @type {Record<string, (about: About) => Becoming | null>}
 */
const WAYS = {
  say: ({ of }) => ({ type: "say", extra: { phase: of }, phase: of }),
  ask: ({ m, me, values }) => ({
    type: "ask",
    extra: { ...UNREAD, to: values.to ?? askedOf(m, me), draft: draftIn(m, me, values) },
  }),
  ask_aloud: ({ m, me }) => ({ type: "ask_aloud", extra: { member: me, to: askedOf(m, me) } }),
  answer: ({ of }) => ({ type: "answer", extra: { reply_to: of } }),
  answer_floor: ({ m, me, of }) =>
    m.floor?.id === of ? { type: "answer_floor", extra: { member: me } } : null,
  report: reported,
  present: () => ({ type: "present", extra: {} }),
  pose_key_question: () => ({ type: "pose_key_question", extra: {} }),
  pose_goal: () => ({ type: "pose_goal", extra: {} }),
  reframe: () => ({ type: "reframe", extra: {} }),
  commit: ({ values }) => (values.by_when ? { type: "commit", extra: {} } : null),
  change: ({ of }) => ({ type: "change_commitment", extra: { commitment: of } }),
  correct: ({ m, of }) => ({ type: "correct", extra: { post: of }, most: postOf(m, of)?.most }),
  offer: () => ({ type: "offer", extra: {} }),
  tell_help: () => ({ type: "tell_help", extra: {} }),
  promise: () => ({ type: "promise", extra: {} }),
  agree: () => ({ type: "agree", extra: {} }),
  park_topic: () => ({ type: "park_topic", extra: {} }),
  linger: () => ({ type: "linger", extra: {} }),
  skill: () => ({ type: "choose_skill", extra: {} }),
  example: ({ values }) => (values.member ? { type: "give_example", extra: {} } : null),
  take_floor: ({ values }) => ({
    type: "take_floor",
    extra: { showing: values.showing || "nothing" },
  }),
  question: () => ({ type: "draft_question", extra: {} }),
  open_round: ({ values }) => ({ type: "open_round", extra: openedBy(values) }),
  word_round: ({ m, of }) =>
    isWorded(m, of) ? { type: "word_round", extra: { round: of } } : null,
  note: () => ({ type: "note_down", extra: {} }),
  write: inRound,
};
/** Forms whose words wait in the tray, and cannot be sent from there. */
const KEPT = ["ask_aloud", "bid", "change", "note", "unseen"];
/** Why something is not for here, or not for them, however long they wait. */
const OUT_OF_PLACE = new Set(["not_now", "not_yours", "not_seated", "seat_revoked"]);
const KINDS = new Set([...Object.keys(WAYS), ...KEPT]);

/**
 * The act that a form becomes, whether or not that is open just now.
 * @param {Meeting} m
 * @param {string} me
 * @param {string} name of the draft
 * @param {Pick<Draft, "values">} draft
 * @returns {Becoming | null}
 */
export function actOf(m, me, name, { values }) {
  const kind = kindOfForm(name);
  const of = formOf(name).slice(kind.length + 1);
  return WAYS[kind]?.({ m, me, of, values }) ?? null;
}

/**
 * What the words of a form that is not on the screen can become now; null where they can only be
 * kept.
 * @param {Meeting} m
 * @param {string} me
 * @param {string} name of the draft
 * @param {Draft} draft
 * @returns {Way | null}
 */
export function wayOf(m, me, name, draft) {
  const way = KEPT.includes(kindOfForm(name)) ? null : actOf(m, me, name, draft);
  const why = way && whyNot(m, me, way.type, way.phase);
  if (!way || why === null || OUT_OF_PLACE.has(why)) return null;
  return { ...way, why, over: over(way, draft) };
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
 * Whether something was begun in a form of one of these kinds.
 * @param {Pick<Drafts, "begun">} drafts
 * @param {readonly string[]} kinds
 */
export function isBegunIn(drafts, kinds) {
  return drafts.begun().some((name) => kinds.includes(kindOfForm(name)));
}

/**
 * By how much each field that is too long is so.
 * @param {Becoming} way
 * @param {Draft} draft
 */
function over({ type, most }, { values }) {
  const fields = Object.entries(COMMANDS[type]).map(([field, { kind, maxLength }]) => {
    const letters = kind === "list" ? 0 : (kind === "text" && most) || maxLength;
    const limit = letters || Number.POSITIVE_INFINITY;
    return /** @type {const} */ ([field, (values[field] ?? "").length - limit]);
  });
  return Object.fromEntries(fields.filter(([, count]) => count > 0));
}

/**
 * Whom a question is for, where that was not chosen.
 * @param {Meeting} m
 * @param {string} me
 */
function askedOf(m, me) {
  return presenting(m).includes(me) ? EVERYONE : usuallyAsked(m);
}

/**
 * The question for later that was put into a form, if it still stands; empty otherwise.
 * @param {Meeting} m
 * @param {string} me
 * @param {Record<string, string>} values
 */
function draftIn(m, me, { draft = "" }) {
  return draftsOf(m, me).some(({ id }) => id === draft) ? draft : "";
}

/**
 * Whether a round can still be worded: it is open, and nobody has read what was written in it.
 * @param {Meeting} m
 * @param {string} id
 */
function isWorded(m, id) {
  return [openRound(m), talkRound(m)].some((round) => round?.id === id && round.revealed === null);
}

/**
 * Another day is named only for what goes on.
 * @param {About} about
 * @returns {Becoming | null}
 */
function reported({ of, values: { outcome, by_when } }) {
  if (!outcome) return null;
  const goesOn = /** @type {string[]} */ (GOING_ON).includes(outcome);
  const extra = { commitment: of, by_when: (goesOn && by_when) || null };
  return { type: "report_back", extra };
}

/**
 * Hidden writing goes into its round as long as that is open, or into the one that was opened in its
 * stead, in a place that is free there; what was revealed there already is said.
 * @param {About} about
 * @returns {Becoming | null}
 */
function inRound({ m, me, of, values }) {
  const texts = m.rounds.flatMap((round) => slotsOf(round).map((slot) => ({ round, slot })));
  const begun = texts.find(({ round, slot }) => draftName(round, slot) === `write-${of}`);
  const round = begun && sameOf(m, begun.round);
  if (!round) return null;
  const isTaken = (/** @type {string} */ slot) =>
    round.items.some((item) => item.by === me && item.slot === slot && item.text);
  const isIts = round.id === begun.round.id || round.purpose === "learning";
  const slot = isIts ? begun.slot : slotsOf(round).find((free) => !isTaken(free));
  if (slot === undefined || (round.revealed !== null && isTaken(slot))) return null;
  const extra = { round: round.id };
  if (round.purpose !== "learning")
    return { type: "write", extra: { ...extra, place: placeOf(slot), ...UNREAD } };
  const seen_by = values.seen_by ?? usualSeenBy(slot);
  return { type: "write_learning", extra: { ...extra, level: slot, seen_by } };
}

/**
 * A round while it is open, else one for the same that is.
 * @param {Meeting} m
 * @param {Round} round
 */
function sameOf(m, { id, phase, purpose }) {
  const open = openRounds(m).filter((one) => one.phase === phase && one.purpose === purpose);
  return open.find((one) => one.id === id) ?? open[0];
}
