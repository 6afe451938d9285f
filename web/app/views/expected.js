// @ts-check
// Who is expected and has not come: those of the set who have had no seat in this meeting.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { TAKING_PART } from "../meeting/who.js";
import { avatar } from "../parts/person.js";
import { list, say } from "../words.js";

/** @import { SetMember } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Each by name while all wait for the meeting to begin; a line once it has.
 * @param {Scene} scene
 */
export function expected({ meeting, group }) {
  const came = new Set(meeting.members.map((person) => person.id));
  const takesPart = (group?.members ?? []).filter(({ role }) => TAKING_PART.includes(role));
  const missing = takesPart.filter((person) => !came.has(person.id));
  if (!missing.length || isOver(meeting)) return nothing;
  if (isAhead(meeting))
    return html`<p class="ring__expected" id="expected">${say("people-expected")}</p><ul class="ring__people ring__people--expected" aria-labelledby="expected">${missing.map(one)}</ul>`;
  const names = list(missing.map((person) => person.name));
  return html`<p class="ring__expected">${say("people-not_yet", { names })}</p>`;
}

/** @param {SetMember} person */
function one({ name, place }) {
  return html`
    <li class="ring__one ring__one--absent">
      <span class="ring__person">
        <span class="ring__mark">${avatar({ name, place }, "absent")}</span>
        <span class="ring__name" dir="auto">${name}</span>
      </span>
    </li>
  `;
}
