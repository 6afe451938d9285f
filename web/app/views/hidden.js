// @ts-check
// Writing and voting that nobody sees before everybody does.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { draftOf, slotsOf } from "../late.js";
import { may } from "../may.js";
import { kindOf } from "../meeting/now.js";
import { option } from "../options.js";
import { form } from "../parts/form.js";
import { RULES } from "../protocol.js";
import { say } from "../words.js";
import { learningForms, usualSeenBy } from "./learning.js";
import { lensed, UNREAD } from "./nudge.js";
import { onwards } from "./onwards.js";
import { revealed } from "./revealed.js";

/** @import { Round } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {Round} round
 */
export function hidden(room, round) {
  const late = unsent(room, round);
  return html`
    <section class="hidden" aria-labelledby="hidden-title">
      <h2 class="section__title" id="hidden-title">${round.question || say(`purpose-${round.purpose}-ask`)}</h2>
      ${round.revealed === null ? ready(room, round) : nothing}
      ${round.revealed === null ? own(room, round) : late.length ? stillWriting(room, round, late) : html`${revealed(room, round)}${addYours(room, round)}`}
      ${lead(room, round)}
    </section>
  `;
}

/**
 * How many are ready; who they are nobody is told.
 * @param {Room} room
 * @param {Round} round
 */
function ready({ m }, round) {
  const all = round.order.length;
  return html`
    <p class="hidden__ready">
      ${say("hidden-ready", { ready: round.ready, all })}
      <meter class="hidden__meter" min="0" max=${Math.max(1, all)} value=${round.ready} aria-hidden="true"></meter>
      ${RULES[round.purpose].named || m.floor ? nothing : html`<span>${say("hidden-nameless")}</span>`}
    </p>
  `;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function own(room, round) {
  if (kindOf(round) === "vote") return may(room.m, room.me, "vote") ? vote(room, round) : nothing;
  if (!writes(room, round)) return nothing;
  if (round.purpose === "learning") return learningForms(room, round);
  const mine = round.items.find((item) => item.by === room.me);
  if (!mine) return compose(room, round);
  return html`
    <p class="hidden__own">${mine.text ? html`<strong>${say("hidden-yours")}</strong> ${mine.text}` : say("hidden-passed")}</p>
    <details class="more"><summary>${say(mine.text ? "hidden-change" : "hidden-write_after_all")}</summary>${compose(room, round)}</details>
  `;
}

/**
 * Whether somebody takes part in a round of writing.
 * @param {Room} room
 * @param {Round} round
 */
function writes(room, round) {
  return may(room.m, room.me, "write") && round.order.includes(/** @type {string} */ (room.me));
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function vote(room, round) {
  const mine = round.items.find((item) => item.by === room.me)?.text;
  return html`
    <div class="vote" role="group" aria-label=${say(`purpose-${round.purpose}-ask`)}>
      ${RULES[round.purpose].options.map(
        (choice) => html`
          <button class="vote__choice" type="button" aria-pressed=${choice === mine}
            @click=${() => room.press("vote", { round: round.id, choice })}>${option(round.purpose, choice)}</button>`,
      )}
    </div>
    <p class="field__hint">${say(mine ? "hidden-voted" : "hidden-vote-hint")}</p>
  `;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function compose(room, round) {
  const draft = draftOf(round);
  const passed = round.items.some((item) => item.by === room.me) || round.revealed !== null;
  const send = say(round.revealed === null ? "hidden-send" : "hidden-send-late");
  const lens = round.purpose === "questions" ? lensed(room, draft, send) : null;
  return html`${form(room.drafts.of(draft), {
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
    label: lens?.label ?? send,
    send: () => room.send(draft, "write", { round: round.id, ...(lens?.sending() ?? UNREAD) }),
    under: lens?.under ?? nothing,
    beside: passed
      ? nothing
      : html`<button class="button button--quiet" type="button" @click=${() => room.press("pass", { round: round.id })}>${say("hidden-nothing")}</button>`,
  })}${lens?.queue ?? nothing}`;
}

/**
 * The names of drafts that were still being written when the round was revealed.
 * @param {Room} room
 * @param {Round} round
 */
function unsent(room, round) {
  if (round.revealed === null || room.me === null || !writes(room, round)) return [];
  return slotsOf(round)
    .map((slot) => ({ slot, name: draftOf(round, slot) }))
    .filter(({ name }) => room.late.has(name));
}

/**
 * Whoever was still writing decides before they read the others.
 * @param {Room} room
 * @param {Round} round
 * @param {{ slot: string, name: string }[]} drafts
 */
function stillWriting(room, round, drafts) {
  const send = () => {
    for (const { slot, name } of drafts)
      if (slot) {
        const seen_by = room.drafts.of(name).values.seen_by ?? usualSeenBy(slot);
        room.send(name, "write_learning", { round: round.id, level: slot, seen_by });
      } else room.send(name, "write", { round: round.id, ...UNREAD });
  };
  return html`
    <div class="notice" role="alertdialog" aria-labelledby="late-title">
      <p id="late-title"><strong>${say("hidden-late")}</strong></p>
      ${drafts.map(({ name }) => html`<blockquote class="hidden__own">${room.drafts.of(name).values.text}</blockquote>`)}
      <div class="form__buttons">
        <button class="button" type="button" @click=${send}>${say("hidden-late-send")}</button>
        <button class="button button--quiet" type="button" @click=${() => room.discard(drafts.map(({ name }) => name))}>${say("hidden-late-nothing")}</button>
      </div>
    </div>
  `;
}

/**
 * After the reveal, for whoever had not written.
 * @param {Room} room
 * @param {Round} round
 */
function addYours(room, round) {
  if (kindOf(round) === "vote" || !writes(room, round)) return nothing;
  if (round.purpose === "learning")
    return html`<details class="more"><summary>${say("hidden-add")}</summary>${learningForms(room, round)}</details>`;
  if (round.items.some((item) => item.by === room.me && item.text)) return nothing;
  return html`<details class="more"><summary>${say("hidden-add")}</summary>${compose(room, round)}</details>`;
}

/**
 * What the coach does with it next.
 * @param {Room} room
 * @param {Round} round
 */
function lead(room, round) {
  if (!may(room.m, room.me, "reveal")) return nothing;
  const hidden = round.revealed === null;
  const ways = hidden
    ? [{ words: say("hidden-reveal"), go: () => room.press("reveal", { round: round.id }) }]
    : onwards(room, round);
  // What the course brings next comes when the round is closed; there is nothing else to press.
  const brought = !hidden && round.place >= 0 && ways.length > 0;
  const words = hidden ? "hidden-cancel" : ways.length ? "hidden-skip" : "hidden-close";
  return html`
    <div class="form__buttons">
      ${ways.map((way) => html`<button class="button button--coach" type="button" @click=${way.go}>${way.words}</button>`)}
      ${brought ? nothing : html`<button class="button button--quiet" type="button" @click=${() => room.press("close_round", { round: round.id })}>${say(words)}</button>`}
    </div>`;
}
