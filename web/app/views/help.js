// @ts-check
// Whether those who brought a problem were helped, and how: in their own words, for all.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may, whyNot } from "../may.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { toldNow } from "../to-show.js";
import { say } from "../words.js";
import { line } from "./line.js";
import { send } from "./send.js";

/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {"now" | "before"} when
 */
export function help(scene, when) {
  const { meeting } = scene;
  const told = meeting.helped.filter((note) => toldNow(meeting, note) === (when === "now"));
  const tells = when === "now" && may(meeting, scene.me, "tell_help");
  if (!told.length && !tells) return nothing;
  return html`
    <section class="section" aria-labelledby="help-${when}">
      <h2 class="section__title" id="help-${when}">${say("help-title")}</h2>
      ${told.length ? html`<ul class="lines">${told.map((note) => line(scene, note))}</ul>` : nothing}
      ${tells ? own(scene) : nothing}
    </section>
  `;
}

/**
 * Whoever has told it may tell more, one press away.
 * @param {Scene} scene
 */
function own(scene) {
  const { meeting, me, session } = scene;
  const draft = session.drafts.of("tell_help");
  const has = meeting.helped.some((note) => note.by === me && toldNow(meeting, note));
  const write = compose(scene);
  return has ? folded([draft], say("help-more"), write) : write;
}

/** @param {Scene} scene */
function compose(scene) {
  const why = whyNot(scene.meeting, /** @type {string} */ (scene.me), "tell_help");
  return form(scene.session.drafts.of("tell_help"), {
    act: "tell_help",
    name: say("help-form"),
    closed: why && say(`refusal-${why}`),
    fields: [{ name: "text", label: say("help-label"), kind: "text" }],
    label: say("help-send"),
    send: () => send(scene, "tell_help"),
  });
}
