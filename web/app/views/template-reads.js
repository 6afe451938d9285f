// @ts-check
// What each will read in a kind of meeting, beside the form in which its coach changes it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rows } from "../parts/rows.js";
import { stepName } from "../phase-names.js";
import { askIn, nowOf, optionIn, scriptOf } from "../phases.js";
import { RULES } from "../protocol.js";
import { optionsOf } from "../sketch.js";
import { isAsked } from "../templates.js";
import { has, list, say } from "../words.js";

/** @import { Told } from "../phases.js" */
/** @import { Part } from "../sketch.js" */
/** @import { Editor } from "./template.js" */

/** Who reads what to do. @type {readonly Told[]} */
export const READERS = ["coach", "presenter", "member"];

/** @param {Editor} editor */
export function reads(editor) {
  const { sketch, at, isAll } = editor;
  const one = sketch.phases.findIndex((part) => part.id === at);
  const shown = isAll || one < 0 ? sketch.phases : [sketch.phases[one]];
  return html`
    <section class="template-reads" aria-labelledby="reads-title">
      <h2 class="card__title" id="reads-title" tabindex="-1">${say("template-reads")}</h2>
      ${choices(editor, one >= 0)}
      <ol class="template-reads__list">
        ${rows(
          shown,
          (part) => part.id,
          (part) => phase(editor, part),
        )}
      </ol>
    </section>
  `;
}

/**
 * Who reads, and whether in all phases or in the one at work.
 * @param {Editor} editor
 * @param {boolean} hasOne
 */
function choices({ pack, as, isAll, look }, hasOne) {
  return html`
    <div class="template-reads__choices" role="group" aria-label=${say("template-reads-who")}>
      ${READERS.map((one) => choice(say(`template-reads-${one}`, {}, pack), one === as, () => look({ as: one })))}
    </div>
    <div class="template-reads__choices" role="group" aria-label=${say("template-reads-where")}>
      ${[false, true].map((all) => choice(say(`template-reads-${all ? "all" : "one"}`), all === (isAll || !hasOne), () => look({ isAll: all }), !hasOne && !all))}
    </div>
  `;
}

/**
 * @param {string} words
 * @param {boolean} chosen
 * @param {() => void} choose
 * @param {boolean} disabled
 */
function choice(words, chosen, choose, disabled = false) {
  return html`<button class="button button--small button--quiet template-reads__choice" type="button" aria-pressed=${chosen} ?disabled=${disabled} @click=${choose}>${words}</button>`;
}

/**
 * @param {Editor} editor
 * @param {Part} part
 */
function phase(editor, part) {
  const { sketch, pack, as } = editor;
  const now = nowOf(part, as, pack);
  const script = as === "coach" ? scriptOf(part, pack) : "";
  const place = sketch.phases.indexOf(part) + 1;
  const minutes = say("template-minutes_all", { count: Number(part.minutes) || 0 });
  return html`
    <li class="template-reads__phase">
      <h3 class="template-reads__name">${say("template-phase", { place, name: stepName(part, pack) })}</h3>
      <p class="links__fact">${[minutes, comes(editor, part)].filter(Boolean).join(" · ")}</p>
      ${now ? html`<p class="template-reads__now">${now}</p>` : html`<p class="template-reads__empty">${say("template-reads-nothing")}</p>`}
      ${script ? html`<blockquote class="template-reads__script"><p class="template-reads__label">${say("template-reads-aloud")}</p><p>${script}</p></blockquote>` : nothing}
      ${part.rounds.length ? html`<ul class="template-reads__rounds">${part.rounds.map((_, at) => round(editor, part, at))}</ul>` : nothing}
    </li>
  `;
}

/**
 * For whom a phase comes again, or after whom; empty where it comes once.
 * @param {Editor} editor
 * @param {Part} part
 */
export function comes({ sketch, pack }, { airtime, only }) {
  if (!airtime || sketch.airtimes < 2) return "";
  if (!only.length) return say("template-reads-each", {}, pack);
  return say("template-reads-only", { numbers: list(only.map(String)) }, pack);
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} at
 */
function round({ pack }, part, at) {
  const plan = part.rounds[at];
  const { purpose } = plan;
  const { own, options } = RULES[purpose];
  const said = (own ? optionsOf(plan) : options).map((one) =>
    optionIn(part, { place: at, purpose }, one),
  );
  const asked = isAsked(purpose) ? askedIn(part, at, pack) : "";
  return html`
    <li>
      <p class="template-reads__label">${say(`purpose-${purpose}-name`, {}, pack)}</p>
      ${asked ? html`<p class="template-reads__asked">${asked}</p>` : nothing}
      ${said.length ? html`<p class="links__fact">${said.join(" · ")}</p>` : nothing}
    </li>
  `;
}

/**
 * The question above a round: its own, else what the catalogue asks there, or for its purpose.
 * @param {Part} part
 * @param {number} at
 * @param {string} pack
 * @param {string} own
 */
export function askedIn(part, at, pack, own = part.rounds[at].question) {
  const usual = `purpose-${part.rounds[at].purpose}-ask`;
  return own || askIn(part, at, pack) || (has(usual) ? say(usual, {}, pack) : "");
}
