// @ts-check
// The floor when it is not open: the coach's question, the floor held, a shared silence.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rows } from "../parts/rows.js";
import "../parts/countdown.js";
import { can, may } from "../may.js";
import { floorIs, openRound } from "../meeting/going-on.js";
import { small } from "../parts/button.js";
import { form } from "../parts/form.js";
import { heroFor } from "../parts/hero.js";
import { name } from "../people.js";
import { askedOf, whatNow } from "../phases.js";
import { kindOfForm } from "../session/ways.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { openQuestions } from "./queue.js";
import { late } from "./rest.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { FloorAnswer, Round, Showing, Taken } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @type {Record<Showing, (scene: Scene) => unknown>} */
const BESIDE = {
  nothing: () => nothing,
  balance: late("balance"),
  kinds: late("kinds"),
  questions: openQuestions,
  skills: late("skillsOfAll"),
};

/**
 * Whether the screen is to be calm: nothing on it but what is asked of everybody.
 * @param {Scene} scene
 */
export function isCalm({ meeting }) {
  return floorIs(meeting) === "silence" || (meeting.floor !== null && !meeting.floor.question);
}

/** @param {Scene} scene */
export function floor(scene) {
  const { meeting } = scene;
  if (meeting.floor) return meeting.floor.question ? asked(scene) : held();
  return floorIs(meeting) === "silence" ? silence(scene) : nothing;
}

/** @param {Scene} scene */
function asked(scene) {
  const { id, by, question, showing, answers } = /** @type {Taken} */ (scene.meeting.floor);
  const said = { id, text: question };
  return html`
    <section class="floor" aria-labelledby="floor-title">
      <p class="floor__who" id="floor-title">${say("floor-asks", { name: name(scene.meeting, by) })}</p>
      ${posted(scene, said, html`<h2 class="floor__question ${heroFor(question)}" dir="auto">${words(scene.meeting, said)}</h2>`)}
      ${BESIDE[showing](scene)}
      ${answered(scene, answers)}
      ${kept(scene)}
    </section>
  `;
}

/**
 * Whoever was in the middle of something else has it still.
 * @param {Scene} scene
 */
function kept({ meeting, me, session }) {
  if (me === null || can(meeting, me, "release_floor")) return nothing;
  const others = session.drafts.begun().filter((name) => kindOfForm(name) !== "answer_floor");
  return others.length ? html`<p class="floor__note">${say("floor-kept")}</p>` : nothing;
}

/**
 * @param {Scene} scene
 * @param {readonly FloorAnswer[]} answers
 */
function answered(scene, answers) {
  if (!answers.length) return nothing;
  return html`<ul class="floor__answers">${answers.map((one) => html`<li>${posted(scene, one, html`<strong>${name(scene.meeting, one.by)}</strong> ${words(scene.meeting, one, say("floor-aloud"))}`)}</li>`)}</ul>`;
}

/**
 * To answer the coach's question, in writing or aloud; whoever leads notes it for the others.  What is
 * written is an answer to this question, and to no other.
 * @param {Scene} scene
 */
export function answering(scene) {
  const { meeting, me, session } = scene;
  if (!meeting.floor?.question) return nothing;
  const { id: question, answers } = meeting.floor;
  if (me === null || !may(meeting, me, "answer_floor")) return nothing;
  const tap = (/** @type {string} */ member) => () =>
    session.press("answer_floor", { member, text: "" });
  const has = (/** @type {string} */ id) => answers.some(({ by }) => by === id);
  if (may(meeting, me, "release_floor")) {
    // Whoever has answered keeps their place, or a tap on its way would note somebody else.
    const others = meeting.members.filter(({ id, seated }) => seated && id !== me);
    if (!meeting.talks || others.every(({ id }) => has(id))) return nothing;
    return html`
      <div class="round__acts" role="group" aria-label=${say("floor-heard")}>
        <span class="field__hint">${say("floor-heard")}</span>
        ${rows(
          others,
          (one) => one.id,
          (one) => small(one.name, tap(one.id), has(one.id)),
        )}
      </div>`;
  }
  const draft = `answer_floor-${question}`;
  const write = form(session.drafts.of(draft), {
    act: "answer_floor",
    name: say("floor-answer-form"),
    fields: [{ name: "text", label: say("floor-answer-label"), kind: "text" }],
    label: say("floor-answer-send"),
    send: () => send(scene, draft),
  });
  return saidOrWritten(scene, {
    tap: has(me)
      ? nothing
      : html`<p><button class="button" type="button" @click=${tap(me)}>${say("floor-answered")}</button></p>`,
    write,
    words: say("floor-answer-write"),
    drafts: [draft],
  });
}

/**
 * What was answered to the coach before.
 * @param {Scene} scene
 */
export function answeredBefore(scene) {
  return scene.meeting.coach_asked.map(({ id, question, answers }) => {
    const said = { id, text: question };
    return html`
      <section class="section">
        ${posted(scene, said, html`<h2 class="section__title">${words(scene.meeting, said)}</h2>`)}
        ${answered(scene, answers)}
      </section>
    `;
  });
}

function held() {
  return html`
    <section class="floor floor--calm">
      <h2 class="floor__question hero">${say("floor-held")}</h2>
      <p class="floor__note">${say("floor-held-note")}</p>
    </section>
  `;
}

/** @param {Scene} scene */
function silence(scene) {
  const { meeting } = scene;
  const round = /** @type {Round} */ (openRound(meeting));
  const now = round.place < 0 ? "" : whatNow(meeting, scene.me);
  return html`
    <section class="floor floor--calm">
      <h2 class="floor__question hero" dir="auto">${askedOf(meeting, round) || say("floor-silence")}</h2>
      ${now ? html`<p class="floor__note">${now}</p>` : nothing}
      ${round.until ? html`<p class="floor__note"><set-until .until=${round.until}></set-until></p>` : nothing}
    </section>
  `;
}
