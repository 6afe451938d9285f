// @ts-check
// The link that all share: what it does, to copy it, and to put another in its place.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { copyable } from "../parts/copyable.js";
import { wrongOf } from "../parts/form.js";
import { form } from "../parts/form-between.js";
import { qr } from "../parts/qr.js";
import { link } from "../seats.js";
import { say } from "../words.js";

/** @import { PeopleScene } from "./people.js" */

const DOORWAYS = ["open", "ask", "closed"];
const FORM = "doorway";

/** @param {PeopleScene} scene */
export function sharedLink(scene) {
  const { page, drafts } = scene;
  const address = link(page.set, page.members_key);
  const wrong = wrongOf(drafts.of("members"));
  return html`
    <section class="card" aria-labelledby="shared-link-title">
      <h2 class="card__title" id="shared-link-title" tabindex="-1">${say("set-links-members")}</h2>
      ${form(drafts.of(FORM), {
        act: "set_doorway",
        name: say("roster-doorway"),
        fields: [
          {
            name: "doorway",
            label: say("roster-doorway"),
            kind: "choice",
            usual: page.doorway,
            options: DOORWAYS.map((one) => [one, say(`roster-doorway-${one}`)]),
          },
        ],
        label: say("set-language-save"),
        send: () => scene.ask("set_doorway", FORM),
      })}
      ${page.doorway === "closed" ? nothing : copyable(address, say("set-links-members"))}
      ${page.doorway === "closed" ? nothing : qr(address, say("invite-qr"))}
      ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
      <button class="button button--small button--quiet" type="button" @click=${() => confirm(say("set-links-members-sure")) && scene.renewMembersKey()}>${say("set-links-members-renew")}</button>
    </section>
  `;
}
