// @ts-check
// Who watches a meeting: seen by all, with what they are.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";

/** @import { Watcher } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function watchers(scene) {
  const { meeting, presence, me } = scene;
  const seated = meeting.watchers.filter((watcher) => watcher.seated);
  if (!seated.length) return nothing;
  return html`
    <ul class="ring__expected" aria-label=${say("watching-title")}>
      ${rows(
        seated,
        ({ id }) => id,
        (watcher) => one(watcher, me === null ? "here" : (presence[watcher.id] ?? "absent")),
      )}
    </ul>
  `;
}

/**
 * @param {Watcher} watcher
 * @param {string} presence
 */
function one(watcher, presence) {
  return html`
    <li>
      <bdi>${watcher.name}</bdi> · ${say(`role-${watcher.role}`)}
      ${presence === "here" ? nothing : html`(${say(`people-${presence}`)})`}
    </li>
  `;
}
