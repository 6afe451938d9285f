// @ts-check
// What whoever leads has at hand on two small overlays: a question to all, and a shared silence.

import { html } from "../../vendor/lit-html/lit-html.js";
import { row } from "../meeting/now.js";
import { SILENCES } from "../opened.js";
import { closing, small } from "../parts/button.js";
import { isBegun } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { overlay } from "../parts/overlay.js";
import { SHOWINGS } from "../protocol.js";
import { say } from "../words.js";
import { ASKED, eventOf, moveRow, open, play } from "./moves.js";
import { lasting } from "./own-round.js";
import { floorTaken, preview } from "./preview.js";
import { send } from "./send.js";

/** @import { Showing } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

export const ASKING = "asking";
export const QUIET = "quiet";

/** Questions that have their place where somebody's problem is worked on. */
const OF_PRESENTER = ["rabbit_hole", "get_there"];

/** @param {Scene} scene */
export function askAll(scene) {
  const draft = scene.session.drafts.of("take_floor");
  const about = row(scene.meeting).presenter;
  const ready = Object.keys(ASKED).filter((key) => about || !OF_PRESENTER.includes(key));
  return overlay(
    { id: ASKING, title: say("bar-floor"), look: "overlay--foot", isDrawn: isBegun(draft) },
    () => html`
      ${takeFloor(scene)}
      ${asTyped(scene)}
      <ul class="move-list" aria-label=${say("move-ready")}>${ready.map((key) => moveRow(scene, key))}</ul>
    `,
  );
}

/** @param {Scene} scene */
export function quiet(scene) {
  const last = (/** @type {number} */ seconds) =>
    small(
      lasting(seconds),
      closing(() => open(scene, "silence", seconds)),
    );
  return overlay(
    { id: QUIET, title: say("purpose-silence-name"), look: "overlay--foot" },
    () => html`
      <p class="field__hint">${say("purpose-silence-about")}</p>
      <div class="panel__buttons" role="group" aria-label=${say("purpose-silence-name")}>${SILENCES.map(last)}</div>
      ${preview(scene, eventOf("silence"), say("purpose-silence-name"))}
      <div class="panel__buttons">${small(
        say("move-hold"),
        closing(() => play(scene, "hold")),
      )} <span class="field__hint">${say("move-hold-about")}</span></div>
      ${preview(scene, eventOf("hold"), say("move-hold"))}
    `,
  );
}

/** @param {Scene} scene */
function takeFloor(scene) {
  const draft = scene.session.drafts.of("take_floor");
  return form(draft, {
    act: "take_floor",
    name: say("move-floor"),
    fields: [
      { name: "question", label: say("move-floor-label"), kind: "line" },
      {
        name: "showing",
        label: say("move-beside"),
        kind: "choice",
        options: SHOWINGS.map((showing) => [showing, say(`move-${showing}`)]),
        usual: "nothing",
        quiet: true,
      },
    ],
    label: say("move-floor"),
    send: async () => {
      if ((await send(scene, "take_floor")) === null)
        document.getElementById(ASKING)?.hidePopover();
    },
  });
}

/**
 * What the others will see of the question, as it stands in its form.
 * @param {Scene} scene
 */
function asTyped(scene) {
  const { question, showing } = scene.session.drafts.of("take_floor").values;
  const taken = floorTaken(question ?? "", /** @type {Showing} */ (showing));
  return preview(scene, taken, say("move-floor-label"));
}
