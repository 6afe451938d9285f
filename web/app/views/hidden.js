// @ts-check
// Writing and voting that nobody sees before everybody does.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { kindOf } from "../meeting/going-on.js";
import { folded } from "../parts/folded.js";
import { forAll } from "../parts/for-all.js";
import { form, wrongOf } from "../parts/form.js";
import { name } from "../people.js";
import { asked, option } from "../phases.js";
import { RULES } from "../protocol.js";
import { draftName, slotsOf } from "../session/unfinished.js";
import { wayOf } from "../session/ways.js";
import { list, say } from "../words.js";
import { wordIt } from "./asked.js";
import { bidsBefore } from "./bids-before.js";
import { drafted, sendWritten } from "./drafted.js";
import { learningForms } from "./learning.js";
import { lensed } from "./nudge.js";
import { onwards } from "./onwards.js";
import { revealed } from "./revealed.js";
import { send } from "./send.js";
import { shortened } from "./shortened.js";
import { solutionHint } from "./solution-hint.js";
import { closeRound, reveal } from "./still-writing.js";

/** @import { Purpose, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What stands under the box, by what is written in it.
 * @type {Partial<Record<Purpose, (scene: Scene, draft: string) => unknown>>}
 */
const UNDER = { bids: bidsBefore, statements: solutionHint };

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function hidden(scene, round) {
  const unfinished = unfinishedDrafts(scene, round);
  return html`
    <section class="hidden" tabindex="-1" aria-labelledby="hidden-title">
      <div class="asked"><h2 class="section__title" id="hidden-title">${asked(scene.meeting, round)}</h2>${wordIt(scene, round)}</div>
      ${round.revealed === null ? ready(scene, round) : nothing}
      ${round.revealed === null ? own(scene, round) : unfinished.length ? stillWriting(scene, unfinished) : html`${revealed(scene, round)}${addYours(scene, round)}`}
      ${lead(scene, round)}
    </section>
  `;
}

/**
 * How many are ready, and who, where the reveal will give names.
 * @param {Scene} scene
 * @param {Round} round
 */
function ready({ meeting }, round) {
  const all = round.order.length;
  const who = round.writers.map((id) => name(meeting, id));
  return html`
    <p class="hidden__ready">
      ${say("hidden-ready", { ready: round.ready, all })}
      <meter class="hidden__meter" min="0" max=${Math.max(1, all)} value=${round.ready} aria-hidden="true"></meter>
      ${who.length ? html`<span>${list(who)}</span>` : nothing}
      ${RULES[round.purpose].named || meeting.floor ? nothing : html`<span>${say("hidden-nameless")}</span>`}
    </p>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function own(scene, round) {
  if (kindOf(round) === "vote")
    return may(scene.meeting, scene.me, "vote") ? vote(scene, round) : nothing;
  if (!writes(scene, round)) return nothing;
  if (round.purpose === "learning") return learningForms(scene, round);
  const mine = round.items.find((item) => item.by === scene.me);
  if (!mine) return compose(scene, round);
  return html`
    <p class="hidden__own">${mine.text ? html`<strong>${say("hidden-yours")}</strong> ${mine.text}` : say("hidden-passed")}</p>
    ${folded(draftsOf(scene, round), say(mine.text ? "hidden-change" : "hidden-write_after_all"), compose(scene, round))}
  `;
}

/**
 * Whether somebody takes part in a round of writing.
 * @param {Scene} scene
 * @param {Round} round
 */
function writes(scene, round) {
  return (
    may(scene.meeting, scene.me, "write") && round.order.includes(/** @type {string} */ (scene.me))
  );
}

/**
 * What somebody may be writing in a round.
 * @param {Scene} scene
 * @param {Round} round
 */
function draftsOf({ session }, round) {
  return slotsOf(round).map((slot) => session.drafts.of(draftName(round, slot)));
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function vote(scene, round) {
  const mine = round.items.find((item) => item.by === scene.me)?.text;
  return html`
    <div class="vote" role="group" aria-label=${asked(scene.meeting, round)}>
      ${round.options.map(
        (choice) => html`
          <button class="vote__choice" type="button" aria-pressed=${choice === mine}
            @click=${() => scene.session.press("vote", { round: round.id, choice })}>${option(scene.meeting, round, choice)}</button>`,
      )}
    </div>
    <p class="field__hint">${say(mine ? "hidden-voted" : "hidden-vote-hint")}</p>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function compose(scene, round) {
  const draft = draftName(round);
  const passed = round.items.some((item) => item.by === scene.me) || round.revealed !== null;
  const words = say(round.revealed === null ? "hidden-send" : "hidden-send-late");
  const lens = round.purpose === "questions" ? lensed(scene, draft, words) : null;
  return html`${form(scene.session.drafts.of(draft), {
    act: "write",
    name: say(`purpose-${round.purpose}-ask`),
    fields: [
      {
        name: "text",
        label: say(`purpose-${round.purpose}-label`),
        hint: round.revealed === null ? say("hidden-hint") : undefined,
        kind: "text",
        rows: 3,
        heard: lens?.heard,
      },
    ],
    label: lens?.label ?? words,
    send: () => (lens ? sendWritten(scene, draft, lens.sending()) : send(scene, draft)),
    under: lens?.under ?? UNDER[round.purpose]?.(scene, draft) ?? nothing,
    beside: passed
      ? nothing
      : html`<button class="button button--quiet" type="button" @click=${() => scene.session.press("pass", { round: round.id })}>${say("hidden-nothing")}</button>`,
  })}${lens ? drafted(scene, draft) : nothing}`;
}

/**
 * The names of drafts that were still being written when the round was revealed.
 * @param {Scene} scene
 * @param {Round} round
 */
function unfinishedDrafts(scene, round) {
  if (round.revealed === null || scene.me === null || !writes(scene, round)) return [];
  return slotsOf(round)
    .map((slot) => draftName(round, slot))
    .filter((name) => scene.session.unfinished.has(name));
}

/**
 * Whoever was still writing decides before they read the others.
 * @param {Scene} scene
 * @param {string[]} names of the drafts
 */
function stillWriting(scene, names) {
  const all = names.map((name) => quoted(scene, name));
  const isTooLong = all.some((one) => one.isTooLong);
  return html`
    <div class="notice" role="alertdialog" aria-labelledby="late-title">
      <p id="late-title"><strong>${say("hidden-late")}</strong></p>
      ${all.map((one) => one.words)}
      <div class="form__buttons">
        <button class="button" type="button" ?disabled=${isTooLong} @click=${() => names.map((name) => send(scene, name))}>${say("hidden-late-send")}</button>
        <button class="button button--quiet" type="button" @click=${() => scene.session.tray.letGo(names)}>${say("hidden-late-nothing")}</button>
      </div>
    </div>
  `;
}

/**
 * What stands in a form, and why it was refused if it was, or cannot be sent as it is.
 * @param {Scene} scene
 * @param {string} name of the draft
 */
function quoted({ meeting, me, session }, name) {
  const draft = session.drafts.of(name);
  draft.isShown = true;
  const wrong = wrongOf(draft);
  const way = wayOf(meeting, /** @type {string} */ (me), name, draft);
  const { isTooLong, fields, others } = shortened(draft, way, say("tray-what-write"));
  const words = html`
    ${others.map((text) => html`<blockquote class="hidden__own">${text}</blockquote>`)}
    ${fields}
    ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
  `;
  return { isTooLong, words };
}

/**
 * After the reveal, for whoever had not written.
 * @param {Scene} scene
 * @param {Round} round
 */
function addYours(scene, round) {
  if (kindOf(round) === "vote" || !writes(scene, round)) return nothing;
  const drafts = draftsOf(scene, round);
  if (round.purpose === "learning")
    return folded(drafts, say("hidden-add"), learningForms(scene, round));
  if (round.items.some((item) => item.by === scene.me && item.text)) return nothing;
  return folded(drafts, say("hidden-add"), compose(scene, round));
}

/**
 * What the coach does with it next.
 * @param {Scene} scene
 * @param {Round} round
 */
function lead(scene, round) {
  if (!may(scene.meeting, scene.me, "reveal")) return nothing;
  const hidden = round.revealed === null;
  const ways = hidden
    ? [{ words: say("hidden-reveal"), go: () => reveal(scene, round) }]
    : onwards(scene, round);
  // What the course brings next comes when the round is closed; there is nothing else to press.
  const brought = !hidden && round.place >= 0 && ways.length > 0;
  const words = hidden ? "hidden-cancel" : ways.length ? "hidden-skip" : "hidden-close";
  return html`
    <div class="form__buttons">
      ${ways.map(({ words, go }) => forAll({ key: `${round.id}-${words}`, words, go }))}
      ${brought ? nothing : html`<button class="button button--quiet" type="button" @click=${() => closeRound(scene, round)}>${say(words)}</button>`}
    </div>`;
}
