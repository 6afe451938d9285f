// @ts-check
// The drawer of whoever leads: the round that is open, what to say, moves, people, and numbers.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { row } from "../meeting/now.js";
import { asked, asking, evenness, mixOf, unanswered } from "../panel.js";
import { overlay } from "../parts/overlay.js";
import { name } from "../people.js";
import { isBegunIn } from "../session/ways.js";
import { list, percent, say } from "../words.js";
import { deputies } from "./deputies.js";
import { moves } from "./moves.js";
import { presenterInPanel } from "./presenter.js";
import { roundNow } from "./round-now.js";
import { script } from "./script.js";

/** @import { Scene } from "./scene.js" */

export const PANEL = "panel";
/** The forms that stand in it. */
export const FORMS = ["word_round", "open_round", "park_topic", "agree"];

/**
 * @param {Scene} scene
 * @param {{ isSeenOnly?: boolean }} [how] `isSeenOnly`: nothing in it can be pressed
 */
export function panel(scene, { isSeenOnly = false } = {}) {
  const isDrawn = isBegunIn(scene.session.drafts, FORMS);
  return overlay(
    { id: PANEL, title: say("panel-title"), look: "overlay--side panel", isDrawn },
    () =>
      html`<fieldset class="plain" ?disabled=${isSeenOnly}>${roundNow(scene)}${isOfficial(scene) ? script(scene) : nothing}${moves(scene)}${presenterInPanel(scene)}${deputies(scene)}${numbers(scene)}</fieldset>`,
  );
}

/**
 * Whether somebody leads by office; who does not has the words on the stage.
 * @param {Scene} scene
 */
function isOfficial({ meeting }) {
  return meeting.facilitated;
}

/**
 * What can be counted of the questions, folded away; nothing before there are enough of them.
 * @param {Scene} scene
 */
function numbers({ meeting, me }) {
  if (!may(meeting, me, "set_aside")) return nothing;
  const counts = asked(meeting);
  const silent = [...counts].filter(([, n]) => n === 0).map(([id]) => name(meeting, id));
  const even = evenness(counts.values());
  const share = asking(meeting);
  const kinds = mixOf(meeting);
  if (even === null && share === null && kinds === null) return nothing;
  return html`
    <details class="panel__part more">
      <summary>${say("panel-questions")}</summary>
      <dl class="panel__facts">
        ${share === null ? nothing : html`<dt>${say("panel-asking")}</dt><dd>${percent(share)}</dd>`}
        <dt>${say("panel-open")}</dt><dd>${unanswered(meeting) ?? 0}</dd>
        ${even === null ? nothing : html`<dt>${say("panel-even")}</dt><dd><meter class="panel__meter" min="0" max="1" value=${even} aria-label=${say("panel-even")}></meter> ${percent(even)}</dd>`}
      </dl>
      ${kinds ? mix(kinds) : nothing}
      ${even !== null && silent.length && row(meeting).turn === "ask" ? html`<p class="panel__note">${say("panel-silent", { names: list(silent) })}</p>` : nothing}
    </details>
  `;
}

/**
 * How the set asks; it is of nobody in particular.
 * @param {NonNullable<ReturnType<typeof mixOf>>} found
 */
function mix(found) {
  const all = found.open + found.closed + found.other;
  return html`
    <p class="panel__note" id="panel-mix">${say("panel-mix")}</p>
    <dl class="panel__facts" aria-labelledby="panel-mix">
      ${Object.entries(found).map(
        ([kind, number]) => html`
          <dt>${say(`panel-mix-${kind}`)}</dt>
          <dd><meter class="panel__meter" min="0" max=${all} value=${number} aria-hidden="true"></meter> ${number}</dd>`,
      )}
    </dl>
  `;
}
