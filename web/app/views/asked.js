// @ts-check
// What is asked above a round, for all; and, for whoever leads, the way to word it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { foldAway } from "../focus.js";
import { may } from "../may.js";
import { hides, kindOf } from "../meeting/going-on.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { heroFor } from "../parts/hero.js";
import { asked, askedOf } from "../phases.js";
import { say } from "../words.js";
import { send } from "./send.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Nothing where nothing is asked.
 * @param {Scene} scene
 * @param {Round} round
 * @param {string} [look] where it is not to be in large type
 */
export function askedAbove({ meeting }, round, look) {
  const question = askedOf(meeting, round);
  return question
    ? html`<p class=${look ?? heroFor(question)} dir="auto">${question}</p>`
    : nothing;
}

/**
 * The line in which whoever leads words a round; sent empty, it is asked as usual again.
 * @param {Scene} scene
 * @param {Round} round
 */
export function wordIt(scene, round) {
  const { meeting, me, session } = scene;
  if (round.revealed !== null || !may(meeting, me, "word_round")) return nothing;
  const name = `word_round-${round.id}`;
  const draft = session.drafts.of(name);
  const usual = unworded(scene, round);
  const line = form(draft, {
    act: "word_round",
    name: say("word-form"),
    look: "form--row",
    fields: [
      {
        name: "question",
        label: say("word-label"),
        kind: "line",
        usual: round.question,
        hint: usual && say("word-hint", { question: usual }),
      },
    ],
    label: say("word-send"),
    send: async () => {
      if ((await send(scene, name)) === null) foldAway(`${draft.key}.question`);
    },
  });
  return folded([draft], say("word-open"), line);
}

/**
 * What is asked where nobody words it; empty where nothing is.
 * @param {Scene} scene
 * @param {Round} round
 */
function unworded({ meeting }, round) {
  const bare = { ...round, question: "" };
  return hides(kindOf(round)) ? asked(meeting, bare) : askedOf(meeting, bare);
}
