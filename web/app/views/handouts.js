// @ts-check
// People are expected by name, and each has a link of their own: to copy, to photograph, to print, to send.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { copyable, copying } from "../parts/copyable.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form-between.js";
import { qr } from "../parts/qr.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";
import { roleOptions } from "./people-roles.js";

/** @import { SetMember } from "../protocol.js" */
/** @import { PeopleScene } from "./people.js" */

/** @param {PeopleScene} scene */
export function adding(scene) {
  const draft = scene.drafts.of("expect");
  return html`
    <section class="card" aria-labelledby="adding-title">
      <h2 class="card__title" id="adding-title">${say("roster-add")}</h2>
      <p class="card__lead">${say("roster-add-lead")}</p>
      ${form(draft, {
        name: say("roster-add"),
        fields: [
          {
            name: "text",
            label: say("roster-add-names"),
            hint: say("roster-add-hint"),
            kind: "text",
            rows: 4,
            missing: say("roster-add-missing"),
            unfit: scene.refused.map(why).join(" "),
          },
          ...(scene.page.role === "coach" ? [asWhat()] : []),
        ],
        label: say("roster-add-send"),
        send: () => scene.expect(),
      })}
      <p role="status">${scene.made ? say("roster-made", { count: scene.made }) : nothing}</p>
    </section>
  `;
}

/**
 * As what they come, which a coach says.
 * @returns {import("../parts/form.js").Field}
 */
function asWhat() {
  return {
    name: "role",
    label: say("roster-add-role"),
    kind: "choice",
    usual: "member",
    options: roleOptions(),
  };
}

/**
 * Why one of several is not expected.
 * @param {import("./people.js").Refused} refused
 */
function why({ name, wrong: { code } }) {
  return code === "name_taken"
    ? say("roster-add-taken", { name })
    : say("roster-add-wrong", { name, why: say(`refusal-${code}`) });
}

/**
 * The links that were made in this browser, and still open a seat.
 * @param {PeopleScene} scene
 */
export function handouts(scene) {
  const given = scene.page.members.filter((member) => scene.linkFor(member));
  if (!given.length) return nothing;
  return html`
    <section class="card handouts" aria-labelledby="handouts-title">
      <h2 class="card__title" id="handouts-title">${say("roster-links")}</h2>
      <p class="card__lead">${say("roster-links-lead")}</p>
      <ul class="handouts__all">
        ${rows(
          given,
          (member) => member.id,
          (member) => handout(scene, member),
        )}
      </ul>
      <p><button class="button button--quiet button--small" type="button" @click=${() => print()}>${say("roster-print")}</button></p>
    </section>
  `;
}

/**
 * One of them, as it is handed on and as it is printed.
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function handout(scene, member) {
  const { page } = scene;
  const { name } = member;
  const address = scene.linkFor(member);
  const set = page.name;
  const picture = qr(address, say("roster-qr-of", { name }));
  return html`
    <li class="handout">
      <p class="handout__name"><bdi>${name}</bdi></p>
      <p class="handout__set">${say("roster-print-lead", { name, set })}</p>
      ${copyable(address, say("roster-link-of", { name }))}
      <p class="handout__address">${address}</p>
      <div class="handout__picture">${picture}</div>
      <p class="handout__more">${copying(say("roster-message", { name, set, link: address }), say("roster-message-copy"), say("roster-message-of", { name }))}</p>
      ${folded([], say("roster-qr"), picture, { look: "more handout__qr" })}
    </li>
  `;
}
