// @ts-check
// From a link to a seat: a name and one button.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { knock, Refused, takeSeat } from "../api.js";
import { Drafts } from "../drafts.js";
import { form } from "../parts/form.js";
import { held, random, sit } from "../seats.js";
import { list, say } from "../words.js";
import { Sheet } from "./sheet.js";
import { trouble } from "./trouble.js";

/** @import { Door } from "../protocol.js" */
/** @import { Held } from "../seats.js" */

const NAME_MAX = 60;

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} names
 */
export async function open(place, { set }) {
  const key = location.hash.slice(1);
  // A second link opened in the same tab changes the fragment alone.
  addEventListener("hashchange", () => location.reload());
  try {
    begin(place, set, key, await knock(set, key || "-"));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    trouble(place, { code: error.refusal.code });
  }
}

/**
 * @param {HTMLElement} place
 * @param {string} set
 * @param {string} key
 * @param {Door} door
 */
function begin(place, set, key, door) {
  const draft = new Drafts(`join/${set}`).of(`${door.opens}/${encodeURIComponent(door.name)}`);
  const mine = door.opens === "own_seat";
  const sheet = new Sheet(place, () => view());

  const join = () =>
    sheet.send(draft, async () => {
      if (!draft.values.token) draft.write("token", random());
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
      location.assign(seat.meeting ? `/sets/${set}/meetings/${seat.meeting}` : `/sets/${set}`);
    });

  const view = () => html`
    <main class="sheet">
      <p class="sheet__over">${say("join-over")}</p>
      <h1 class="sheet__title">${door.set_name}</h1>
      ${door.meeting ? html`<p class="sheet__lead">${say("join-meeting", { title: door.meeting.title })}</p>` : nothing}
      <p class="sheet__who">${say("join-members", { names: list([...door.members]) })}</p>
      ${mine ? nothing : returning(set, door)}
      <section class="card">
        ${form(draft, {
          name: say("join-form"),
          fields: mine
            ? []
            : [
                {
                  name: "name",
                  label: say("join-name"),
                  hint: say("join-name-hint"),
                  max: NAME_MAX,
                  autocomplete: "name",
                },
              ],
          label: mine ? say("join-back", { name: door.name }) : say("join-send"),
          send: join,
        })}
      </section>
      <p class="sheet__small">${say("join-record")}</p>
      <p class="sheet__small"><a href="/gym">${say("join-gym")}</a></p>
    </main>
  `;
  sheet.draw();
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
  location.assign(
    door.meeting ? `/sets/${seat.set}/meetings/${door.meeting.number}` : `/sets/${seat.set}`,
  );
}
