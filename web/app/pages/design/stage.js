// @ts-check
// What stands on the stage: the problem, questions, cards, votes, and what whoever leads asks.

import { html } from "../../../vendor/lit-html/lit-html.js";
import { answering, floor } from "../../views/floor.js";
import { hero } from "../../views/hero.js";
import { liveQuestion, ownAnswer } from "../../views/live-question.js";
import { pinned } from "../../views/problem.js";
import { waiting } from "../../views/questions.js";
import { say } from "../../words.js";
import { after, asking, meeting, seen, withRound } from "./made-up.js";
import { sample } from "./sample.js";

/** @import { Item, Meeting, Purpose } from "../../protocol.js" */

const WRITERS = ["ben", "chloe", "dev", "esi", "farid"];

/** @param {Meeting} m */
const told = (m) => ({
  ...m,
  problem: [{ id: "told", by: "ben", phase: "present", text: say("design-problem") }],
});

export function live() {
  const m = asking(meeting("explore"), "chloe");
  const said = [{ id: "answer", by: "ben", text: say("design-answer") }];
  const answered = asking(meeting("explore"), "chloe", { status: "answered", answers: said });
  return html`
    ${sample(say("design-live-asked"), html`${liveQuestion(seen(m, "ben"))}${ownAnswer(seen(m, "ben"))}`)}
    ${sample(say("design-live-others"), liveQuestion(seen(m, "dev")))}
    ${sample(say("design-live-answered"), liveQuestion(seen(answered, "dev")))}
  `;
}

export function problem() {
  return sample(say("design-problem-pinned"), pinned(seen(told(meeting("explore")), "chloe")));
}

export function queue() {
  const m = ["chloe", "dev", "esi", "dev"].reduce((all, by) => asking(all, by), meeting("explore"));
  return html`
    ${sample(say("design-queue-member"), waiting(seen(m, "dev")))}
    ${sample(say("design-queue-presenter"), waiting(seen(m, "ben")))}
  `;
}

/**
 * What five have written or voted.
 * @param {string[]} texts
 * @returns {Item[]}
 */
function items(texts) {
  return WRITERS.map((by, at) => ({
    ...{ id: `item-${at}`, by, slot: "", text: texts[at % texts.length] },
    ...{
      seen_by: /** @type {const} */ ("set"),
      kind: /** @type {const} */ ("unread"),
      edited: false,
    },
  }));
}

/**
 * A round in which all write, as far as some of them are, or shown.
 * @param {Purpose} purpose
 * @param {number} ready
 * @param {string[]} [shown]
 */
function round(purpose, ready, shown) {
  const writers = WRITERS.slice(0, ready);
  const revealed = shown ? items(shown) : null;
  return withRound(told(meeting("reframe")), purpose, { order: WRITERS, ready, writers, revealed });
}

export function wall() {
  const down = hero(seen(round("statements", 0), "ana"));
  const filled = hero(seen(round("statements", 3), "ana"));
  const turned = round("statements", 5, [say("design-problem"), say("design-key")]);
  return html`
    ${sample(say("design-wall-down"), down)}
    ${sample(say("design-wall-filled"), filled)}
    ${sample(say("design-wall-turned"), hero(seen(turned, "chloe")))}
  `;
}

export function votes() {
  const open = hero(seen(round("agreement", 2), "chloe"));
  const shown = round("agreement", 5, ["yes", "close", "yes"]);
  const scale = round("scale", 5, ["3", "4", "4", "5"]);
  return html`
    ${sample(say("design-vote-open"), open)}
    ${sample(say("design-vote-shown"), hero(seen(shown, "chloe")))}
    ${sample(say("design-vote-scale"), hero(seen(scale, "chloe")))}
  `;
}

export function floors() {
  const taken = { type: "floor_taken", question: say("design-floor"), showing: "nothing" };
  const m = after(meeting("explore"), taken);
  const silence = withRound(meeting("explore"), "silence");
  return html`
    ${sample(say("design-floor-asked"), html`${floor(seen(m, "chloe"))}${answering(seen(m, "chloe"))}`)}
    ${sample(say("design-floor-silence"), floor(seen(silence, "chloe")))}
  `;
}
