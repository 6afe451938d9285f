// @ts-check
// Whether somebody may observe: each of the set is asked, and may say otherwise later.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { readsMeetings } from "../hosting.js";
import { once } from "../parts/button.js";
import { wrongOf } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { SetMember, SetPage } from "../protocol.js" */

/**
 * @typedef {{ page: SetPage, drafts: Drafts, consent: (member: string, agrees: boolean) => unknown }} ConsentScene
 */

/** @param {ConsentScene} scene */
export function consenting(scene) {
  const { page } = scene;
  const asked = readsMeetings(page) ? page.members.filter(isAskedOf) : [];
  if (!asked.length) return nothing;
  return html`
    <section class="notice" role="status" aria-label=${say("consent-title")}>
      <ul>
        ${rows(
          asked,
          ({ id }) => id,
          (member) => question(scene, member),
        )}
      </ul>
    </section>
  `;
}

/** @param {SetMember} member */
function isAskedOf({ role, agreed }) {
  return role === "observer" && !agreed;
}

/**
 * @param {ConsentScene} scene
 * @param {SetMember} member
 */
function question(scene, { id, name }) {
  const refuse = () => confirm(say("consent-no-sure", { name })) && scene.consent(id, false);
  return html`
    <li class="form__buttons">
      <span>${say("consent-asked", { name })}</span>
      ${wrong(scene, id)}
      <span class="form__buttons">
        <button class="button button--small" type="button" aria-label=${say("consent-yes-who", { name })} @click=${once(() => scene.consent(id, true))}>${say("consent-yes")}</button>
        <button class="button button--small button--quiet" type="button" aria-label=${say("consent-no-who", { name })} @click=${once(refuse)}>${say("consent-no")}</button>
      </span>
    </li>
  `;
}

/**
 * How it stands with somebody who observes, and for whoever agreed the way to say otherwise.
 * @param {ConsentScene} scene
 * @param {SetMember} member
 */
export function consented(scene, { id, name, role, agreed, undecided }) {
  if (role !== "observer") return nothing;
  const refuse = () => confirm(say("consent-no-sure", { name })) && scene.consent(id, false);
  return html`
    <p class="field__hint">${say(undecided ? "consent-waits" : "consent-stands")}</p>
    ${
      agreed
        ? html`${wrong(scene, id)}<p><button class="button button--small button--quiet" type="button" @click=${once(refuse)}>${say("consent-end", { name })}</button></p>`
        : nothing
    }
  `;
}

/**
 * @param {ConsentScene} scene
 * @param {string} id
 */
function wrong({ drafts }, id) {
  const words = wrongOf(drafts.of(`consent-${id}`));
  return words ? html`<span class="field__wrong" role="alert">${words}</span>` : nothing;
}
