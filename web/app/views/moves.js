// @ts-check
// The coach's moves, each one press: a question to all with the floor taken, a round, a silence.

import { html } from "/vendor/lit-html/lit-html.js";
import { canMoveTo, next } from "../may.js";
import { openRound, row } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { form } from "../parts/form.js";
import { RULES } from "../protocol.js";
import { say } from "../words.js";
import { release } from "./floor.js";
import { onwards } from "./onwards.js";

/** @import { Rule, Showing } from "../protocol.js" */
/** @import { Room } from "./room.js" */

const SILENCES = [10, 60, 120, 180];
const BURST_S = 240;

/**
 * Moves that take the floor with a question, and what is shown beside it.
 * @type {Record<string, Showing>}
 */
const ASKED = {
  balance: "balance",
  questions: "questions",
  skills: "skills",
  pace: "nothing",
  rabbit_hole: "nothing",
};

/** Moves that are always at hand, and those that unfold: rounds, and questions to all. */
const AT_HAND = ["pulse", "agreement", "balance", "questions", "hold"];
const MORE = ["skills", "pace", "rabbit_hole", "turns", "burst", "statements", "thoughts", "scale"];

/**
 * Make a move, by its name.
 * @param {Room} room
 * @param {string} key
 */
export function play(room, key) {
  const round = openRound(room.m);
  if (key in ASKED)
    return room.press("take_floor", {
      question: say(`move-${key}-question`),
      showing: ASKED[key],
    });
  if (key === "hold") return room.press("take_floor", { question: "", showing: "nothing" });
  if (key === "reveal") return room.press("reveal", { round: round?.id ?? "" });
  if (key === "next") return moveOn(room);
  if (key === "onwards") return round && onwards(room, round)[0]?.go();
  return open(room, key, key === "burst" ? BURST_S : 0);
}

/** @param {Room} room */
function moveOn(room) {
  const to = next(room.m);
  if (to && canMoveTo(room.m, to)) room.press("move", { leaving: room.m.phase, to: to.key });
}

/**
 * @param {Room} room
 * @param {string} purpose
 * @param {number} seconds
 */
function open(room, purpose, seconds) {
  room.press("open_round", { purpose, question: "", seconds });
}

/** @param {Room} room */
export function moves(room) {
  return html`
    <section class="panel__part" aria-label=${say("panel-moves")}>
      ${room.m.floor ? release(room) : takeFloor(room)}
      <div class="panel__buttons">${AT_HAND.map((key) => one(room, key))}</div>
      <div class="panel__buttons" role="group" aria-label=${say("purpose-silence-name")}>
        <span class="panel__label">${say("purpose-silence-name")}</span>
        ${SILENCES.map((seconds) => small(seconds < 60 ? say("move-seconds", { count: seconds }) : say("move-minutes", { count: seconds / 60 }), () => open(room, "silence", seconds)))}
      </div>
      <details class="more"><summary>${say("panel-more")}</summary><div class="panel__buttons">${MORE.filter((key) => fits(room, key)).map((key) => one(room, key))}</div></details>
    </section>
  `;
}

/**
 * Whether a move has its place in this phase.
 * @param {Room} room
 * @param {string} key
 */
function fits({ m }, key) {
  const { may, turn } = row(m);
  const rule = /** @type {Record<string, Rule>} */ (RULES)[key];
  return key === "turns" ? turn !== "" : !rule?.needs || rule.needs in may;
}

/**
 * @param {Room} room
 * @param {string} key
 */
function one(room, key) {
  const asked = key === "hold" || key in ASKED;
  return small(say(asked ? `move-${key}` : `purpose-${key}-name`), () => play(room, key));
}

/** @param {Room} room */
function takeFloor(room) {
  const draft = room.drafts.of("take_floor");
  return form(draft, {
    act: "take_floor",
    name: say("move-floor"),
    kind: "form--row",
    fields: [{ name: "question", label: say("move-floor-label"), kind: "line" }],
    label: say("move-floor"),
    send: () => room.send("take_floor", "take_floor", { showing: "nothing" }),
  });
}
