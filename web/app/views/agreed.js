// @ts-check
// What the set agreed on for all its meetings; whoever leads writes it down as all say.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isLastMeeting } from "../last-meeting.js";
import { may } from "../may.js";
import { stepOf } from "../meeting/now.js";
import { once, small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { rows } from "../parts/rows.js";
import { agreedIn } from "../to-show.js";
import { say } from "../words.js";
import { posted } from "./posted.js";
import { send } from "./send.js";

/** @import { Agreement, Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function agreed(scene) {
  const { meeting, me } = scene;
  const points = agreedIn(meeting);
  const step = stepOf(meeting);
  const writes = may(meeting, me, "agree") && isAbout(step) && !isLastMeeting(meeting);
  const reads = points.length > 0 && (isAbout(step) || step.kind === "open");
  if (!reads && !writes) return nothing;
  return html`
    <section class="section" aria-labelledby="agreed-title">
      <h2 class="section__title" id="agreed-title" tabindex="-1">${say("agreed-title")}</h2>
      ${
        points.length
          ? html`<ul class="lines">${rows(points, keyOf, (point) => one(scene, point))}</ul>`
          : html`<p class="section__empty">${say("agreed-empty")}</p>`
      }
      ${writes ? add(scene) : nothing}
    </section>
  `;
}

/**
 * Whether a step is for agreeing; elsewhere the form stands in the panel of whoever leads.
 * @param {Step} step
 */
function isAbout({ wording }) {
  return ["what_we_agree", "agreed_again"].includes(wording);
}

/** @param {Scene} scene */
export function agreeInPanel(scene) {
  const { meeting, me, session } = scene;
  const here = may(meeting, me, "agree") && !isAbout(stepOf(meeting)) && !isLastMeeting(meeting);
  return here ? folded([session.drafts.of("agree")], say("agreed-form"), add(scene)) : nothing;
}

/** @param {Agreement} point */
const keyOf = ({ id }) => id;

/**
 * @param {Scene} scene
 * @param {Agreement} point
 */
function one(scene, point) {
  const { meeting, me, session } = scene;
  const { id, text } = point;
  const drop = once(
    () =>
      confirm(say("agreed-drop-sure", { text })) &&
      session.press("drop_agreement", { agreement: id }),
  );
  return html`
    <li class="agreed">
      ${posted(scene, point, html`<p class="agreed__text">${linked(text)}</p>`)}
      ${may(meeting, me, "drop_agreement") && isAbout(stepOf(meeting)) ? small(say("agreed-drop"), drop, false, say("agreed-drop-which", { text })) : nothing}
    </li>
  `;
}

/** @param {Scene} scene */
function add(scene) {
  return form(scene.session.drafts.of("agree"), {
    act: "agree",
    name: say("agreed-form"),
    fields: [{ name: "text", label: say("agreed-label"), kind: "line", hint: say("agreed-hint") }],
    label: say("agreed-send"),
    send: () => send(scene, "agree"),
  });
}
