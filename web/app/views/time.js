// @ts-check
// The time of a phase as a calm shape; behind a press, all that is known of it.

import { html } from "../../vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { may } from "../may.js";
import { overlay } from "../parts/overlay.js";
import { say } from "../words.js";
import { rest } from "./rest.js";

/** @import { Scene } from "./scene.js" */

const ID = "time";

/** @param {Scene} scene */
export function time(scene) {
  const { meeting, me } = scene;
  const leads = may(meeting, me, "move");
  return html`
    <span class="time">
      <button class="time__open" type="button" popovertarget=${ID}>
        <span class="visually-hidden">${say("clock-left")}</span>
        <set-countdown class="clock" .meeting=${meeting}></set-countdown>
      </button>
      ${overlay(
        {
          id: ID,
          title: say("panel-time"),
          look: leads ? "overlay--foot" : "overlay--head overlay--end",
        },
        () => rest()?.timeKnown(scene),
      )}
    </span>
  `;
}
