// @ts-check
// Scenes that nobody lived through: the usual six at some moment, made of what could have happened.

import { clock } from "../../clock.js";
import { evolve } from "../../meeting/evolve.js";
import { opened } from "../../opened.js";
import { START } from "../../protocol.js";
import { onlooker } from "../../session/onlooker.js";
import { say } from "../../words.js";

/** @import { Commitment, Meeting, Purpose, Round } from "../../protocol.js" */
/** @import { Scene, SceneSession } from "../../views/scene.js" */

export const MINUTE = 60_000;
const CAST = ["Ana", "Ben", "Chloe", "Dev", "Esi", "Farid"];

/**
 * Somebody by the name of one of the six, and by more than it for whoever comes after them.
 * @param {number} place
 */
export function somebody(place) {
  const name = CAST[place % CAST.length];
  const again = Math.floor(place / CAST.length);
  const called = again ? `${name} ${String.fromCharCode(64 + again)}` : name;
  return { id: `${name.toLowerCase()}${again || ""}`, name: called, place };
}

/**
 * The first of them: Ana coaches, Ben presents.
 * @param {number} count
 * @returns {Meeting["members"]}
 */
function members(count) {
  return Array.from({ length: count }, (_, place) => ({
    ...somebody(place),
    role: place ? "member" : "coach",
    seated: true,
    ...{ skill: "", skill_id: "", rating: 0 },
  }));
}

/**
 * A meeting in a phase that began so many minutes ago.
 * @param {string} phase
 * @param {{ ago?: number, count?: number } & Partial<Meeting>} [more]
 * @returns {Meeting}
 */
export function meeting(phase, { ago = 1, count = CAST.length, ...more } = {}) {
  const since = clock.now() - ago * MINUTE;
  return {
    ...START,
    ...{ opened_at: since, began_at: since, number: 1, title: say("design-meeting") },
    members: members(count),
    chair: { ...START.chair, coach: "ana" },
    presenters: [["ben"]],
    phase,
    clock: { running: true, since, automatic: false },
    ...more,
  };
}

/**
 * The meeting after one more thing has happened.
 * @param {Meeting} m
 * @param {any} event
 * @param {string} [by]
 */
export function after(m, event, by = "ana") {
  const seq = m.seq + 1;
  return evolve(m, { seq, at: m.clock.since, by, act: `act-${seq}`, event, v: 0 });
}

/**
 * With a round that was opened, as it stands.
 * @param {Meeting} m
 * @param {Purpose} purpose
 * @param {Partial<Round>} [more]
 */
export function withRound(m, purpose, more = {}) {
  const seconds = purpose === "silence" ? 120 : 0;
  const made = after(m, { ...opened(purpose, { seconds }), type: "round_opened" });
  const last = /** @type {Round} */ (made.rounds.at(-1));
  return { ...made, rounds: [...m.rounds, { ...last, ...more }] };
}

/**
 * With a question to Ben.
 * @param {Meeting} m
 * @param {string} by
 * @param {Partial<Meeting["questions"][0]>} [more]
 * @returns {Meeting}
 */
export function asking(m, by, more = {}) {
  const q = {
    ...{ id: `question-${m.questions.length}`, by, to: "ben", phase: m.phase, airtime: 1 },
    ...{ round: 0, text: say("design-sample"), aloud: false, note: "", note_id: "" },
    ...{ status: /** @type {const} */ ("open"), starred: false, answers: [], ...more },
  };
  return { ...m, questions: [...m.questions, q], stage: m.stage || q.id };
}

/**
 * What somebody will do.
 * @param {Partial<Commitment>} [more]
 * @returns {Commitment}
 */
export function willDo(more = {}) {
  return {
    ...{ id: "sample", member: "ben", meeting: 1, what: say("design-what"), by_when: "2026-12-01" },
    ...{ first_step: say("design-first_step"), how_known: "", obstacle: "", if_then: "" },
    ...{ confidence: 7, report: null, changed: false, withdrawn: false, witnesses: [] },
    ...more,
  };
}

/**
 * A meeting as one of them sees it, with all others there.
 * @param {Meeting} m
 * @param {string | null} me
 * @param {Partial<SceneSession>} [session]
 * @param {Record<string, string>} [presence] of whoever is not simply there
 * @returns {Scene}
 */
export function seen(m, me, session = {}, presence = {}) {
  const here = Object.fromEntries(m.members.map(({ id }) => [id, "here"]));
  return {
    meeting: m,
    me,
    presence: { ...here, ...presence },
    session: { ...onlooker(), ...session },
  };
}
