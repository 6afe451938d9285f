// @ts-check
// The one step that whoever leads would take next: of what goes on now, else on to the next phase.

import { can, canMoveTo, may, next } from "../may.js";
import {
  floorIs,
  kindOf,
  openRound,
  talkRound,
  turnOf,
  unseenRound,
  waiting,
} from "../meeting/going-on.js";
import { LAST, row } from "../meeting/now.js";
import { name } from "../people.js";
import { fullName } from "../phases.js";
import { lacksKeyQuestion } from "../problems.js";
import { say } from "../words.js";
import { onwards } from "./onwards.js";
import { closeRound, move, reveal } from "./still-writing.js";

/** @import { Scene } from "./scene.js" */

/**
 * A step that can be taken: `key` is another for another step, `about` says why it cannot be taken,
 * or what is lacking.
 * @typedef {{ key: string, words: string, go: () => unknown, about?: string, disabled?: boolean }} Way
 */

/** @type {((scene: Scene) => Way | null)[]} */
const STEPS = [giveBack, show, onFromShown, nextTurn, endOfRound, moveOn];

/**
 * Null where there is none: nobody is here to be led, or the meeting is over.
 * @param {Scene} scene
 */
export function nextStep(scene) {
  for (const look of STEPS) {
    const found = look(scene);
    if (found) return found;
  }
  return null;
}

/** @type {(scene: Scene) => Way | null} */
function giveBack({ meeting, me, session }) {
  if (!meeting.floor || !can(meeting, me, "release_floor")) return null;
  const go = () => session.press("release_floor");
  return { key: `release-${meeting.floor.id}`, words: say("floor-release"), go };
}

/**
 * The round that all write in or vote in, if it is to be led from here.
 * @param {Scene} scene
 */
function hiding({ meeting, me }) {
  return may(meeting, me, "reveal") ? unseenRound(meeting) : null;
}

/** @type {(scene: Scene) => Way | null} */
function show(scene) {
  const round = hiding(scene);
  if (!round || round.revealed !== null) return null;
  const all = round.order.length;
  const isReady = all > 0 && round.ready >= all;
  const words = say(isReady ? "next-show-all" : "next-show", { ready: round.ready, all });
  return { key: `show-${round.id}`, words, go: () => reveal(scene, round) };
}

/** @type {(scene: Scene) => Way | null} */
function onFromShown(scene) {
  const round = hiding(scene);
  if (!round) return null;
  const [way] = onwards(scene, round);
  if (way) return { key: `${round.id}-on`, ...way };
  const go = () => closeRound(scene, round);
  return { key: `close-${round.id}`, words: say("hidden-close"), go };
}

/** @type {(scene: Scene) => Way | null} */
function nextTurn(scene) {
  const { meeting, me, session } = scene;
  const round = talkRound(meeting);
  const member = round && turnOf(round);
  if (!round || !member || member === me || !may(meeting, me, "skip_turn")) return null;
  if (!can(meeting, me, "have_spoken")) return null;
  const [, then] = waiting(round);
  const go = () => session.press("have_spoken", { round: round.id, member });
  return { key: `${round.id}-${member}`, words: wordsFor(scene, then), go };
}

/**
 * @param {Scene} scene
 * @param {string | undefined} then who comes next
 */
function wordsFor({ meeting, me }, then) {
  if (then === undefined) return say(meeting.talks ? "round-all_spoken" : "round-all_had");
  return then === me ? say("round-next-you") : say("round-next-one", { name: name(meeting, then) });
}

/**
 * A silence and a burst end before anything else begins.
 * @type {(scene: Scene) => Way | null}
 */
function endOfRound(scene) {
  const { meeting, me } = scene;
  const round = openRound(meeting);
  if (!round || !can(meeting, me, "close_round")) return null;
  const isSilence = floorIs(meeting) === "silence";
  if (!isSilence && kindOf(round) !== "burst") return null;
  const words = say(isSilence ? "floor-silence-end" : `purpose-${round.purpose}-end`);
  return { key: `end-${round.id}`, words, go: () => closeRound(scene, round) };
}

/** @type {(scene: Scene) => Way | null} */
function moveOn(scene) {
  const { meeting } = scene;
  const to = next(meeting);
  if (!to || !may(meeting, scene.me, "move")) return null;
  const isReady = canMoveTo(meeting, to);
  const words =
    to.key === LAST ? say("coach-close") : say("coach-move", { phase: fullName(meeting, to) });
  const about = isReady ? unwritten(scene) : say("refusal-no_presenter");
  return { key: to.key, words, about, disabled: !isReady, go: () => move(scene, to.key) };
}

/**
 * That the telling would be left without the question that the presenter wants help with; it can be
 * written later, too.
 * @param {Scene} scene
 */
function unwritten({ meeting }) {
  const tells = "present" in row(meeting).may;
  return tells && lacksKeyQuestion(meeting) ? say("coach-no_key") : "";
}
