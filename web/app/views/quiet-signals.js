// @ts-check
// What is quiet: signals to whoever leads (a hand, slow down, a moment), and a note for oneself.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isBegun } from "../parts/folded.js";
import { icon } from "../parts/icon.js";
import { begunBehind } from "../parts/overlay.js";
import { learns } from "../people.js";
import { say } from "../words.js";
import { isCalm } from "./floor.js";
import { NOTE } from "./private-note.js";

/** @import { IconName } from "../parts/icon.js" */
/** @import { Scene } from "./scene.js" */

const OWN = /** @type {const} */ (["hand", "slow", "moment"]);

/**
 * For whoever takes part, and does not lead.
 * @param {Scene} scene
 */
export function quietSignals(scene) {
  const { meeting, me, session } = scene;
  if (!meeting.members.some((p) => p.id === me && p.seated)) return nothing;
  if (me === meeting.chair.coach) return nothing;
  return html`
    <button class="icon-button signals__open" type="button" popovertarget="signals" aria-label=${say("signals")} data-raised=${OWN.some((what) => session.signals.isRaised(what))}>${icon("hand")}</button>
    <section class="signals" id="signals" popover aria-label=${say("signals")}>
      ${OWN.map(
        (what) => html`
          <button class="signals__one" type="button" aria-pressed=${session.signals.isRaised(what)}
            @click=${() => session.signals.toggle(what)}>${icon(what)} <span class="signals__words">${say(`signal-${what}`)}</span></button>`,
      )}
      ${isCalm(scene) ? nothing : note(session)}
    </section>
  `;
}

/**
 * The way to what one notes for oneself.
 * @param {Scene["session"]} session
 */
function note({ drafts }) {
  const begun = isBegun(drafts.of("note"));
  return html`<button class="signals__one" type="button" popovertarget=${NOTE}>${icon("note")} <span class="signals__words">${say("note-short")}</span>${begun ? begunBehind() : nothing}</button>`;
}

/**
 * What somebody has raised, for whoever leads.
 * @param {Scene} scene
 * @param {string} id
 */
export function raisedBy(scene, id) {
  const raised = kindsRaised(scene, id);
  if (!raised.length) return nothing;
  return raised.map(
    (what) => html`<span class="badge badge--signal">${say(`signalled-${what}`)}</span>`,
  );
}

/**
 * What is drawn on somebody: what they raised by hand before that they are writing.
 * @param {Scene} scene
 * @param {string} id
 * @returns {IconName | null}
 */
export function signalOn(scene, id) {
  const raised = kindsRaised(scene, id);
  if (!raised.length) return null;
  return OWN.find((what) => raised.includes(what)) ?? "note";
}

/**
 * @param {Scene} scene
 * @param {string} id
 */
function kindsRaised({ meeting, me, session }, id) {
  const isShown = me === meeting.chair.coach || learns(meeting, me);
  return isShown ? (session.signals.shown[id] ?? []) : [];
}
