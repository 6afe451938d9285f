// @ts-check
// What each would present, in a line, if the airtime were theirs.

import { html } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { say } from "../words.js";
import { line } from "./line.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function bids(room) {
  return html`
    <section class="section" aria-labelledby="bids-title">
      <h2 class="section__title" id="bids-title">${say("bids.title")}</h2>
      ${may(room.m, room.me, "bid") ? compose(room) : ""}
      ${
        room.m.bids.length
          ? html`<ul class="lines">${room.m.bids.map((bid) => line(room, bid))}</ul>`
          : html`<p class="section__empty">${say("bids.none")}</p>`
      }
    </section>
  `;
}

/** @param {Room} room */
function compose(room) {
  return form(room.drafts.of("bid"), {
    act: "bid",
    name: say("bids.form"),
    fields: [{ name: "text", label: say("bids.label"), kind: "line" }],
    label: say("bids.send"),
    send: () => room.send("bid", "bid"),
  });
}
