// @ts-check
// Quiet signals to whoever leads: a hand, slow down, a moment; each goes by itself.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { icon } from "../parts/icon.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

const OWN = /** @type {const} */ (["hand", "slow", "moment"]);

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
    <button class="icon-button signals__open" type="button" popovertarget="signals" aria-label=${say("signals")} data-raised=${OWN.some((what) => session.signals.isRaised(what))}>${icon("hand")}</button>
    <section class="signals" id="signals" popover aria-label=${say("signals")}>
      ${OWN.map(
        (what) => html`
          <button class="signals__one" type="button" aria-pressed=${session.signals.isRaised(what)}
            @click=${() => session.signals.toggle(what)}>${icon(what)} <span class="signals__words">${say(`signal-${what}`)}</span></button>`,
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
  if (!raised.length) return nothing;
  return raised.map(
    (what) => html`<span class="badge badge--signal">${say(`signalled-${what}`)}</span>`,
  );
}
