// @ts-check
// The room: everything that a member sees of a meeting, live or in replay.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver, may } from "../may.js";
import { nameOf } from "../phases.js";
import { say } from "../words.js";
import { coachBar } from "./coach-bar.js";
import { panel } from "./panel.js";
import { people } from "./people.js";
import { phaseBar } from "./phase-bar.js";
import { stage } from "./stage.js";
import { topBar } from "./top-bar.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Nudges } from "../nudges.js" */
/** @import { Command, Meeting, No } from "../protocol.js" */

/**
 * A meeting as somebody looks at it; `me` is null for whoever only looks on, as in a replay.
 * What a form holds is sent, a button is pressed; `wrong` is why the last press came to nothing.
 * `look` is an earlier phase that is looked back at; `late` has the drafts that somebody was still
 * writing at a reveal.
 * `nudges` are what the lens says to whoever writes here.
 * @typedef {{
 *   m: Meeting,
 *   me: string | null,
 *   here: Record<string, string>,
 *   drafts: Drafts,
 *   nudges: Nudges | null,
 *   send: (draft: string, type: Command["type"], extra?: object) => void,
 *   press: (type: Command["type"], extra?: object) => void,
 *   wrong: No | null,
 *   fill: (draft: string, values: Record<string, string>) => void,
 *   discard: (drafts: string[]) => void,
 *   late: ReadonlySet<string>,
 *   look: { key: string, m: Meeting } | null,
 *   lookAt: ((key: string | null) => void) | null,
 *   cameLate: boolean,
 *   caughtUp: () => void,
 *   undo: { from: string, to: string } | null,
 *   state: "live" | "joining" | "lost",
 *   waiting: number,
 *   home: string,
 *   transcript: string,
 * }} Room
 */

/** @param {Room} room */
export function roomView(room) {
  const leads = may(room.m, room.me, "move");
  return html`
    <div class="room ${leads ? "room--coach" : ""}">
      ${topBar(room)}
      ${room.wrong && room.wrong.code !== "nothing_to_borrow" ? html`<p class="notice wrong" role="alert">${say(`refusal-${room.wrong.code}`)}</p>` : nothing}
      ${phaseBar(room)}
      <main class="room__stage" id="stage">${room.look ? past(room, room.look) : stage(room)}</main>
      <aside class="room__people" aria-label=${say("people-title")}>${people(room)}</aside>
      ${leads && !isAhead(room.m) ? panel(room) : nothing}
      ${isOver(room.m) ? nothing : coachBar(room)}
    </div>
  `;
}

/**
 * An earlier phase as it was left, on this screen alone.
 * @param {Room} room
 * @param {{ key: string, m: Meeting }} look
 */
function past(room, look) {
  return html`
    <div class="notice look">
      <p>${say("look-back", { phase: nameOf(room.m, look.key) })}</p>
      <button class="button button--small" type="button" @click=${() => room.lookAt?.(null)}>${say("look-now")}</button>
    </div>
    ${stage({ ...room, m: look.m, me: null, transcript: "", cameLate: false })}
  `;
}
