// @ts-check
// What becomes of what is written and not revealed, asked of whoever moves on, closes or cancels.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { kindOf, openRounds } from "../meeting/going-on.js";
import { staying } from "../parts/for-all.js";
import { say } from "../words.js";
import { reveal } from "./still-writing.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function unrevealed(scene) {
  const { meeting, session } = scene;
  const { refusal, refused } = session;
  if (refusal?.code !== "unrevealed" || !refused) return nothing;
  const round = openRounds(meeting).find((r) => kindOf(r) === "write_reveal" && !r.revealed);
  const again = (/** @type {string} */ what) =>
    staying(() => session.press(refused.type, { ...refused.extra, unrevealed: what }));
  return html`
    <div class="notice notice--warning" role="alertdialog" aria-labelledby="unrevealed-title">
      <p id="unrevealed-title"><strong>${say("unrevealed-title", { count: round?.ready ?? 1 })}</strong></p>
      <p>${say("unrevealed-kept")}</p>
      <div class="form__buttons">
        ${round ? html`<button class="button button--coach" type="button" @click=${staying(() => reveal(scene, round))}>${say("unrevealed-reveal")}</button>` : nothing}
        <button class="button" type="button" @click=${again("keep")}>${say("unrevealed-keep")}</button>
        <button class="button button--quiet" type="button" @click=${again("discard")}>${say("unrevealed-discard")}</button>
        <button class="button button--quiet" type="button" @click=${staying(() => session.letBe())}>${say("unrevealed-stay")}</button>
      </div>
    </div>
  `;
}
