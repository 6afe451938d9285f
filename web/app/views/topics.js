// @ts-check
// Topics that lead away from the question: whoever leads puts them by, and the set keeps them.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { foldAway } from "../focus.js";
import { isLastMeeting } from "../last-meeting.js";
import { may } from "../may.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { say } from "../words.js";
import { line } from "./line.js";
import { send } from "./send.js";

/** @import { Scene } from "./scene.js" */

const NAME = "park_topic";

/** @param {Scene} scene */
export function topics(scene) {
  const { topics } = scene.meeting;
  if (!topics.length) return nothing;
  return html`
    <section class="section" aria-labelledby="topics-title">
      <h2 class="section__title" id="topics-title">${say("topic-title")}</h2>
      <ul class="lines">${topics.map((note) => line(scene, note))}</ul>
    </section>
  `;
}

/** @param {Scene} scene */
export function putBy(scene) {
  if (isLastMeeting(scene.meeting) || !may(scene.meeting, scene.me, NAME)) return nothing;
  const draft = scene.session.drafts.of(NAME);
  const write = form(draft, {
    act: NAME,
    name: say("topic-form"),
    fields: [{ name: "text", label: say("topic-label"), kind: "line", hint: say("topic-hint") }],
    label: say("topic-send"),
    send: async () => {
      if ((await send(scene, NAME)) === null) foldAway(`${draft.key}.text`);
    },
  });
  return folded([draft], say("topic-open"), write);
}
