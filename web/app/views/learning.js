// @ts-check
// What was learned: about oneself, the set, the organisation; each says who may see it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { LEVELS, SEEN_BY } from "../protocol.js";
import { draftName, usualSeenBy } from "../session/unfinished.js";
import { say } from "../words.js";
import { line } from "./line.js";
import { send } from "./send.js";

/** @import { Learning, Level, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function learningForms(scene, round) {
  return html`<div class="learnings">${LEVELS.map((level) => column(scene, round, level))}</div>`;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 * @param {Level} level
 */
function column(scene, round, level) {
  const mine = round.items.find((item) => item.by === scene.me && item.slot === level);
  const isFinal = mine && round.revealed !== null;
  return html`
    <div class="learnings__level">
      <h3 class="learnings__title">${say(`level-${level}`)}</h3>
      ${mine ? html`<p class="hidden__own">${linked(mine.text)} ${readBy(mine.seen_by)}</p>` : nothing}
      ${isFinal ? nothing : mine ? folded([scene.session.drafts.of(draftName(round, level))], say("hidden-change"), compose(scene, round, level)) : compose(scene, round, level)}
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 * @param {Level} level
 */
function compose(scene, round, level) {
  const name = draftName(round, level);
  return form(scene.session.drafts.of(name), {
    act: "write_learning",
    name: say(`level-${level}`),
    fields: [
      { name: "text", label: say(`level-${level}-label`), kind: "text" },
      {
        name: "seen_by",
        label: say("seen_by"),
        kind: "choice",
        quiet: true,
        usual: usualSeenBy(level),
        options: SEEN_BY.map((who) => [who, say(`seen_by-${who}`)]),
      },
    ],
    label: say(round.revealed === null ? "hidden-send" : "hidden-send-late"),
    send: () => send(scene, name),
  });
}

/**
 * What was shared, by level; and, while it is what the phase is about, what the reader kept to themselves.
 * @param {Scene} scene
 * @param {"now" | "before"} when
 */
export function learnings(scene, when) {
  const { meeting } = scene;
  const own = when === "now" ? ownLearnings(scene) : [];
  if (!meeting.learnings.length && !own.length) return nothing;
  return html`
    <section class="section" aria-labelledby="learnings-title">
      <h2 class="section__title" id="learnings-title">${say("learnings-title")}</h2>
      <div class="learnings">
        ${LEVELS.map((level) => {
          const shared = meeting.learnings.filter((learning) => learning.level === level);
          return shared.length
            ? html`<div class="learnings__level"><h3 class="learnings__title">${say(`level-${level}`)}</h3><ul class="lines">${shared.map((one) => told(scene, one))}</ul></div>`
            : nothing;
        })}
      </div>
      ${
        own.length
          ? html`<h3 class="learnings__title">${say("learnings-own")}</h3><ul class="lines">${own.map((item) => html`<li class="line"><p class="line__text">${item.text} ${readBy("me")}</p></li>`)}</ul>`
          : nothing
      }
    </section>
  `;
}

/**
 * Whoever wrote it sees who may read it.
 * @param {Scene} scene
 * @param {Learning} learning
 */
function told(scene, learning) {
  return line(scene, learning, learning.by === scene.me ? readBy(learning.seen_by) : nothing);
}

/** @param {string} who */
function readBy(who) {
  return html`<span class="badge read-by"><span class="visually-hidden">${say("read_by")}</span> ${say(`read_by-${who}`)}</span>`;
}

/**
 * What the reader wrote for themselves, once the others' is shown: it is not gone.
 * @param {Scene} scene
 */
function ownLearnings({ meeting, me }) {
  return meeting.rounds
    .filter((round) => round.purpose === "learning" && round.revealed !== null)
    .flatMap((round) => round.items)
    .filter((item) => me !== null && item.by === me && item.seen_by === "me" && item.text);
}
