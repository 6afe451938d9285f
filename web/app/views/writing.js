// @ts-check
// What somebody writes before a reveal: their texts, as they stand, and the box for the next.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { focus } from "../focus.js";
import { may } from "../may.js";
import { once, small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { asked } from "../phases.js";
import { RULES } from "../protocol.js";
import { draftName, placeOf, slotsOf } from "../session/unfinished.js";
import { say } from "../words.js";
import { bidsBefore } from "./bids-before.js";
import { drafted, sendWritten } from "./drafted.js";
import { learningForms } from "./learning.js";
import { lensed } from "./nudge.js";
import { send } from "./send.js";
import { solutionHint } from "./solution-hint.js";

/** @import { Item, Purpose, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What stands under the box, by what is written in it.
 * @type {Partial<Record<Purpose, (scene: Scene, draft: string) => unknown>>}
 */
const UNDER = { bids: bidsBefore, statements: solutionHint };

/** Rounds in which a second text is what else comes to mind. */
const ELSE = ["going_well", "better"];

/**
 * Whether somebody takes part in a round of writing.
 * @param {Scene} scene
 * @param {Round} round
 */
export function writes({ meeting, me }, round) {
  return me !== null && may(meeting, me, "write") && round.order.includes(me);
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function writing(scene, round) {
  if (round.purpose === "learning") return learningForms(scene, round);
  const mine = ownTexts(scene, round);
  const free = freeSlots(scene, round);
  const several = round.texts > 1;
  const hasPassed = !mine.length && round.items.some(({ by }) => by === scene.me);
  const next = html`
    ${several ? html`<p class="field__hint">${say("hidden-several", { count: round.texts })}</p>` : nothing}
    ${boxes(scene, round, free)}
  `;
  return html`
    ${mine.length && several ? html`<p><strong>${say("hidden-yours")}</strong></p>` : nothing}
    ${mine.length ? html`<ul class="own-texts">${rows(mine, ownKey, (item) => one(scene, round, item))}</ul>` : nothing}
    ${hasPassed ? html`<p class="hidden__own">${say("hidden-passed")}</p>` : nothing}
    ${hasPassed ? folded(draftsOf(scene, round, free), say("hidden-write_after_all"), next) : next}
  `;
}

/**
 * After the reveal, what somebody had not written yet.
 * @param {Scene} scene
 * @param {Round} round
 */
export function addYours(scene, round) {
  if (!writes(scene, round)) return nothing;
  const add = say("hidden-add");
  if (round.purpose === "learning")
    return folded(draftsOf(scene, round, slotsOf(round)), add, learningForms(scene, round));
  const free = freeSlots(scene, round);
  return free.length
    ? folded(draftsOf(scene, round, free), add, boxes(scene, round, free))
    : nothing;
}

/** @param {Item} item */
const ownKey = ({ slot }) => slot;

/**
 * What somebody has written, in the order of its places.
 * @param {Scene} scene
 * @param {Round} round
 */
function ownTexts({ me }, round) {
  return slotsOf(round).flatMap((slot) =>
    round.items.filter((item) => item.by === me && item.slot === slot && item.text),
  );
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function freeSlots(scene, round) {
  const taken = ownTexts(scene, round).map(({ slot }) => slot);
  return slotsOf(round).filter((slot) => !taken.includes(slot));
}

/**
 * @param {Scene} scene
 * @param {Round} round
 * @param {readonly string[]} slots
 */
function draftsOf({ session }, round, slots) {
  return slots.map((slot) => session.drafts.of(draftName(round, slot)));
}

/**
 * The boxes of what is begun, else of what comes next.
 * @param {Scene} scene
 * @param {Round} round
 * @param {string[]} free
 */
function boxes(scene, round, free) {
  const begun = free.filter((slot) => draftsOf(scene, round, [slot])[0].written.length);
  const shown = begun.length ? begun : free.slice(0, 1);
  return shown.map((slot) => compose(scene, round, slot));
}

/**
 * A text of one's own, which its author may say otherwise or take back until the reveal.
 * @param {Scene} scene
 * @param {Round} round
 * @param {Item} item
 */
function one(scene, round, item) {
  const { slot, text } = item;
  const back = once(() =>
    scene.session.press("take_back_text", { round: round.id, place: placeOf(slot) }),
  );
  return html`
    <li class="own-texts__one">
      <p class="hidden__own">${round.texts > 1 ? nothing : html`<strong>${say("hidden-yours")}</strong> `}${text}</p>
      ${folded(draftsOf(scene, round, [slot]), say("hidden-change"), compose(scene, round, slot, text))}
      ${small(say("hidden-take_back"), back)}
    </li>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 * @param {string} slot
 * @param {string} [text] that stands there
 */
function compose(scene, round, slot, text) {
  const { meeting, me, session } = scene;
  const draft = draftName(round, slot);
  const isHidden = round.revealed === null;
  const words = say(isHidden ? "hidden-send" : "hidden-send-late");
  const lens = round.purpose === "questions" ? lensed(scene, draft, words) : null;
  const mayPass = isHidden && !round.items.some(({ by }) => by === me);
  const pass = () => session.press("pass", { round: round.id });
  return html`${form(session.drafts.of(draft), {
    act: "write",
    name: text ? say("hidden-change-form", { text }) : asked(meeting, round),
    fields: [
      {
        name: "text",
        label: labelOf(round, slot),
        hint: isHidden ? say("hidden-hint") : undefined,
        kind: "text",
        rows: 3,
        usual: text,
        heard: lens?.heard,
      },
    ],
    label: lens?.label ?? words,
    send: async () => {
      const more = lens?.sending();
      const refusal = await (lens ? sendWritten(scene, draft, more) : send(scene, draft));
      if (refusal === null && !text) goOn(scene, round, slot);
    },
    under: lens?.under ?? UNDER[round.purpose]?.(scene, draft) ?? nothing,
    beside: mayPass
      ? html`<button class="button button--quiet" type="button" @click=${pass}>${say("hidden-nothing")}</button>`
      : nothing,
  })}${lens ? drafted(scene, draft) : nothing}`;
}

/**
 * What is begun with, where nothing of one's own is asked; in some rounds the second is what else
 * there is.
 * @param {Round} round
 * @param {string} slot
 */
function labelOf({ purpose, question }, slot) {
  if (slot && ELSE.includes(purpose)) return say("hidden-else");
  const isOwn = question && RULES[purpose].keeps === "nothing";
  return isOwn ? say("purpose-thoughts-label") : say(`purpose-${purpose}-label`);
}

/**
 * Where several can be written, on in the next box.
 * @param {Scene} scene
 * @param {Round} round
 * @param {string} slot that was written
 */
function goOn(scene, round, slot) {
  const [next] = freeSlots(scene, round).filter((free) => free !== slot);
  if (next !== undefined) focus(`${draftsOf(scene, round, [next])[0].key}.text`);
}
