// @ts-check
// That two may have said the same action: for whoever leads and for those two, and nothing is merged.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { stepOf } from "../meeting/now.js";
import { name } from "../people.js";
import { sameActions } from "../same-actions.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/**
 * Where each commits, or the problem is the whole set's; elsewhere only presenters do.
 * @param {Scene} scene
 */
export function sameAction(scene) {
  const { meeting, me } = scene;
  const here = meeting.shared || stepOf(meeting).kind === "commit_all";
  if (me === null || !here) return nothing;
  const leads = may(meeting, me, "move");
  const pairs = sameActions(meeting.commitments).filter((pair) => leads || pair.includes(me));
  return html`<div role="status">${pairs.map((pair) => html`<p class="notice">${said(scene, pair)}</p>`)}</div>`;
}

/**
 * @param {Scene} scene
 * @param {[string, string]} pair
 */
function said({ meeting, me }, pair) {
  const others = pair.filter((id) => id !== me).map((id) => name(meeting, id));
  const [one, other] = others;
  return other ? say("same-action", { one, other }) : say("same-action-mine", { name: one });
}
