// @ts-check
// From a link to a seat: a name and one button.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { knock, refusalOf, takeSeat } from "../api.js";
import { Drafts } from "../drafts.js";
import { go } from "../going.js";
import { drawing, mark } from "../parts/drawing.js";
import { form } from "../parts/form.js";
import { notKept } from "../parts/not-kept.js";
import { random } from "../random.js";
import { held, sit } from "../seats.js";
import { kept } from "../storage.js";
import { whatHappens } from "../views/what-happens.js";
import { list, say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { Draft } from "../draft.js" */
/** @import { Door } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Tab } from "../tab.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 * @param {AbortSignal} left
 */
export async function open(container, { set }, tab, left) {
  const key = location.hash.slice(1);
  // A second link opened in the same tab changes the fragment alone.
  addEventListener("hashchange", () => location.reload(), { signal: left });
  try {
    const door = await knock(set, key || "-");
    const name = `${door.opens}/${encodeURIComponent(door.name)}`;
    const draft = new Drafts(kept, `join/${set}`, { tab, typed: () => page.draw() }).of(name);
    const page = begin(container, set, key, door, draft);
  } catch (error) {
    trouble(container, { code: refusalOf(error).code });
  }
}

/**
 * @param {HTMLElement} container
 * @param {string} set
 * @param {string} key
 * @param {Door} door
 * @param {Draft} draft
 */
function begin(container, set, key, door, draft) {
  const page = new Page(container, () => joinView(set, door, draft, join));
  const join = () => {
    // Kept with the form: a second try after a lost answer is the same seat.
    if (!draft.values.token) draft.write("token", random());
    return page.submit(draft, () => takeSeatAndEnter(set, key, draft));
  };
  page.draw();
  return page;
}

/**
 * @param {string} set
 * @param {string} key
 * @param {Draft} draft
 */
async function takeSeatAndEnter(set, key, draft) {
  const { name = "", token } = draft.values;
  const seat = await takeSeat(set, { key, name, token });
  sit({
    set,
    set_name: seat.set_name,
    member: seat.member,
    name: seat.name,
    role: seat.role,
    token,
  });
  go(seat.meeting ? `/sets/${set}/meetings/${seat.meeting}` : `/sets/${set}`);
}

/**
 * @param {string} set
 * @param {Door} door
 * @param {Draft} draft
 * @param {() => void} join
 */
function joinView(set, door, draft, join) {
  return html`
    <main class="sheet door">
      ${mark()}
      <header class="door__head">
        <div class="door__words">
          <p class="sheet__over">${inviting(door)}</p>
          <h1 class="sheet__title">${door.set_name}</h1>
          ${door.meeting ? html`<p class="sheet__lead">${say("join-meeting", { title: door.meeting.title })}</p>` : nothing}
          ${others(door)}
        </div>
        ${drawing("set", "door__picture")}
      </header>
      ${notKept(kept.isKeeping)}
      ${isOwnSeat(door) ? nothing : returning(set, door)}
      <section class="card">
        ${joinForm(door, draft, join)}
        <p class="sheet__small">${say("join-record")}</p>
      </section>
      ${isOwnSeat(door) ? nothing : whatHappens()}
      <p class="sheet__small"><a href="/gym">${say("join-gym")}</a></p>
    </main>
  `;
}

/**
 * Who invites: whoever founded a set is the first in it, and stays.
 * @param {Door} door
 */
function inviting(door) {
  return isOwnSeat(door) ? say("join-over-back") : say("join-over", { name: door.members[0] });
}

/**
 * The others who are in the set, beside whoever invites or comes back.
 * @param {Door} door
 */
function others({ opens, name, members }) {
  const known = opens === "own_seat" ? name : members[0];
  const names = members.filter((one) => one !== known);
  if (!names.length) return nothing;
  return html`<p class="sheet__who">${say("join-members", { names: list(names) })}</p>`;
}

/**
 * Whether the link is somebody's own, who has a name already.
 * @param {Door} door
 */
function isOwnSeat(door) {
  return door.opens === "own_seat";
}

/**
 * @param {Door} door
 * @param {Draft} draft
 * @param {() => void} join
 */
function joinForm(door, draft, join) {
  /** @type {import("../parts/form.js").Field} */
  const name = {
    name: "name",
    label: say("join-name"),
    hint: say("join-name-hint"),
    autocomplete: "name",
  };
  return form(draft, {
    act: "TakeASeat",
    name: say("join-form"),
    fields: isOwnSeat(door) ? [] : [name],
    label: isOwnSeat(door) ? say("join-back", { name: door.name }) : say("join-send"),
    send: join,
  });
}

/**
 * Seats that this browser has in the set already: no need to become somebody new.
 * @param {string} set
 * @param {Door} door
 */
function returning(set, door) {
  const seats = held(set).filter((seat) => seat.role === "member");
  if (!seats.length) return nothing;
  return html`
    <section class="card" aria-labelledby="returning-title">
      <h2 class="card__title" id="returning-title">${say("join-known")}</h2>
      <div class="choices">
        ${seats.map((seat) => html`<button class="choices__choice" type="button" @click=${() => comeBack(seat, door)}>${say("join-back", { name: seat.name })}</button>`)}
      </div>
    </section>
  `;
}

/**
 * @param {Held} seat
 * @param {Door} door
 */
function comeBack(seat, door) {
  sit(seat);
  go(door.meeting ? `/sets/${seat.set}/meetings/${door.meeting.number}` : `/sets/${seat.set}`);
}
