// @ts-check
// Quiet signals to whoever leads: a hand, slow down, a moment; each goes by itself.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { say } from "../words.js";

/** @import { SignalKind } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @type {SignalKind[]} */
const OWN = ["hand", "slow", "moment"];

/**
 * For whoever takes part, and does not lead.
 * @param {Scene} scene
 */
export function quietSignals({ meeting, me, session }) {
  const leads = me === meeting.chair.coach;
  if (
    me === null ||
    leads ||
    isAhead(meeting) ||
    isOver(meeting) ||
    !meeting.members.some((p) => p.id === me && p.seated)
  )
    return nothing;
  return html`
    <section class="signals" aria-label=${say("signals")}>
      ${OWN.map(
        (what) => html`
          <button class="button button--small button--quiet" type="button" aria-pressed=${session.signals.isRaised(what)}
            @click=${() => session.signals.toggle(what)}>${say(`signal-${what}`)}</button>`,
      )}
    </section>
  `;
}

/**
 * What somebody has raised, for whoever leads.
 * @param {Scene} scene
 * @param {string} id
 */
export function raisedBy({ meeting, me, session }, id) {
  if (me !== meeting.chair.coach) return nothing;
  const raised = session.signals.shown[id] ?? [];
  return raised.map(
    (what) => html`<span class="badge badge--signal">${say(`signalled-${what}`)}</span>`,
  );
}
