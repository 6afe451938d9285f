// @ts-check
// The door of a set: what this is, who invites, and what will happen, in three lines; then the way in.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { moment } from "../moment.js";
import { drawing, mark } from "../parts/drawing.js";
import { form } from "../parts/form-between.js";
import { notKept } from "../parts/not-kept.js";
import { list, say } from "../words.js";
import { whatHappens } from "./what-happens.js";

/** @import { Draft } from "../draft.js" */
/** @import { Door } from "../protocol.js" */
/** @import { Held } from "../seats.js" */

/**
 * Whoever stands there: `seats` are those that this browser has in the set.
 * @typedef {{ set: string, door: Door, seats: Held[], draft: Draft, isKeeping: boolean,
 *   isAsking: boolean, isUnanswered: boolean, join: () => void, askBack: () => void, stopAsking: () => void, goOnAs: (seat: Held) => void }} Doorstep
 */

/**
 * What will happen to whoever comes by a link of their own, by what they are to be.
 * @type {Record<Door["role"], () => string>}
 */
const OWN = {
  coach: () => say("join-now-own"),
  member: () => say("join-now-own"),
  apprentice: () => say("join-now-apprentice"),
  observer: () => say("join-now-observer"),
  host: () => say("join-now-host"),
};

/** @param {Doorstep} step */
export function doorView(step) {
  const { door, isKeeping } = step;
  const isBack = isOwnSeat(door) && door.came;
  return html`
    <main class="sheet door">
      ${mark()}
      ${isBack ? welcoming(door) : inviting(step)}
      ${notKept(isKeeping)}
      ${step.isUnanswered ? html`<p class="notice" role="status">${say("join-unanswered")}</p>` : nothing}
      ${step.isAsking ? waiting(step) : wayIn(step)}
      ${others(door)}
      ${isBack ? nothing : whatHappens()}
      ${isBack ? nothing : html`<p class="sheet__small"><a href="gym">${say("join-gym")}</a></p>`}
    </main>
  `;
}

/**
 * To somebody new.
 * @param {Doorstep} step
 */
function inviting({ door, isAsking }) {
  const { invites, set_name: set, doorway } = door;
  // A host is invited to no meeting.
  const meeting = door.role === "host" ? null : door.meeting;
  const of = { name: list(invites), count: invites.length, set };
  const invited = meeting
    ? say("join-over-meeting", { ...of, title: meeting.title })
    : say("join-over", of);
  const now = { ask: "join-now-ask", open: "join-now", closed: "refusal-door_closed" }[doorway];
  return html`
    <header class="door__words">
      <p class="sheet__over">${say("join-what")}</p>
      <h1 class="door__title">${invited}</h1>
      ${when(meeting)}
      ${isAsking ? nothing : html`<p>${isOwnSeat(door) ? OWN[door.role]() : say(now)}</p>`}
    </header>
  `;
}

/**
 * To whoever has a seat in the set.
 * @param {Door} door
 */
function welcoming({ set_name: set, meeting, name }) {
  return html`
    <header class="door__words">
      <h1 class="door__title">${say("join-over-back", { set })}</h1>
      ${meeting ? html`<p>${say("join-meeting", { title: meeting.title })}</p>` : nothing}
      ${when(meeting)}
      <p>${say("join-not-you", { name })}</p>
    </header>
  `;
}

/**
 * The day and the hour of the meeting ahead, where they were said and it has not begun.
 * @param {Door["meeting"]} meeting
 */
function when(meeting) {
  return meeting?.starts_at && !meeting.started_at
    ? html`<p>${moment(meeting.starts_at)}</p>`
    : nothing;
}

/**
 * Those who are in this browser come first: nobody becomes somebody else, or somebody new, unawares.
 * @param {Doorstep} step
 */
function wayIn(step) {
  const { door } = step;
  const back = step.seats.length ? returning(step) : nothing;
  if (door.doorway === "closed" && !isOwnSeat(door)) return back;
  return html`
    ${back}
    <section class="card">
      ${isOwnSeat(door) && step.seats.length ? html`<p>${say("join-others", { name: door.name })}</p>` : nothing}
      ${joinForm(step)}
      ${step.draft.refusal?.code === "name_taken" ? thatIsMe(step) : nothing}
      <p class="sheet__small">${say("join-record")}</p>
    </section>
  `;
}

/** @param {Doorstep} step */
function returning(step) {
  return html`
    <section class="card" aria-labelledby="returning-title">
      <h2 class="card__title" id="returning-title">${say("join-known")}</h2>
      <div class="choices">
        ${step.seats.map((seat) => html`<button class="choices__choice" type="button" @click=${() => step.goOnAs(seat)}>${say("join-go-on", { name: seat.name })}</button>`)}
      </div>
    </section>
  `;
}

/** @param {Doorstep} step */
function joinForm(step) {
  const { door, draft } = step;
  /** @type {import("../parts/form.js").Field} */
  const name = {
    name: "name",
    label: say("join-name"),
    hint: say("join-name-hint"),
    autocomplete: "name",
  };
  const asks = door.doorway === "ask";
  return form(draft, {
    act: "TakeASeat",
    name: say("join-form"),
    fields: isOwnSeat(door) ? [] : [name],
    label: isOwnSeat(door)
      ? say("join-back", { name: door.name })
      : say(asks ? "join-ask" : "join-send"),
    send: () => step.join(),
  });
}

/**
 * Whose browser was emptied finds their name taken: whoever coaches lets them back.
 * @param {Doorstep} step
 */
function thatIsMe(step) {
  const name = step.draft.values.name?.trim();
  return html`
    <div class="door__me">
      <p>${say("join-me-lead", { name })}</p>
      <button class="button button--quiet" type="button" @click=${() => step.askBack()}>${say("join-me", { name })}</button>
    </div>
  `;
}

/** @param {Doorstep} step */
function waiting(step) {
  const { door, draft } = step;
  const name = draft.values.name?.trim();
  return html`
    <section class="card" role="status">
      <h2 class="card__title">${say("join-asked", { name })}</h2>
      <p>${say("join-asked-lead", { name: list(door.invites), count: door.invites.length })}</p>
      <p><button class="button button--small button--quiet" type="button" @click=${() => step.stopAsking()}>${say("join-asked-not")}</button></p>
    </section>
  `;
}

/**
 * The others who are in the set, beside whoever invites or comes back.
 * @param {Door} door
 */
function others({ name, members, invites }) {
  const names = members.filter((one) => one !== name && !invites.includes(one));
  if (!names.length) return nothing;
  return html`
    <div class="door__others">
      <p class="sheet__who">${say("join-members", { names: list(names) })}</p>
      ${drawing("set", "door__picture")}
    </div>
  `;
}

/**
 * Whether the link is somebody's own, who has a name already.
 * @param {Door} door
 */
function isOwnSeat(door) {
  return door.opens === "own_seat";
}
