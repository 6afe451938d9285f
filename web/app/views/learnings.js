// @ts-check
// What was learned: about oneself, the set, the organisation.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { LEVELS } from "../protocol.js";
import { say } from "../words.js";
import { line } from "./line.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function learnings(room) {
  const writes = may(room.m, room.me, "share_learning");
  return html`
    <section class="section" aria-labelledby="learnings-title">
      <h2 class="section__title" id="learnings-title">${say("learnings.title")}</h2>
      <div class="learnings">${LEVELS.map((level) => column(room, level, writes))}</div>
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {string} level
 * @param {boolean} writes
 */
function column(room, level, writes) {
  const shared = room.m.learnings.filter((learning) => learning.level === level);
  return html`
    <div class="learnings__level">
      <h3 class="learnings__title">${say(`level.${level}`)}</h3>
      ${writes ? compose(room, level) : nothing}
      ${shared.length ? html`<ul class="lines">${shared.map((l) => line(room, l))}</ul>` : nothing}
    </div>
  `;
}

/**
 * @param {Room} room
 * @param {string} level
 */
function compose(room, level) {
  const draft = `learning-${level}`;
  return form(room.drafts.of(draft), {
    act: "share_learning",
    name: say(`level.${level}`),
    fields: [{ name: "text", label: say(`level.${level}.label`), kind: "text" }],
    label: say("learnings.send"),
    send: () => room.send(draft, "share_learning", { level }),
  });
}
