// @ts-check
// One phase of a template while its coach changes it: a line with its minutes, and all of it while it is open.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { withKind, withName } from "../own-words.js";
import { checkBox, numberField } from "../parts/controls.js";
import { choiceField, lineField } from "../parts/fields.js";
import { stepName } from "../phase-names.js";
import { PHASE_KINDS } from "../protocol.js";
import { comingAfter, withPart } from "../sketch.js";
import { LEAST_MINUTES, MOST_MINUTES, PHASE_NAME_MAX } from "../templates.js";
import { say } from "../words.js";
import { about, wrongAt } from "./template-fields.js";
import { comes } from "./template-reads.js";
import { templateRounds } from "./template-rounds.js";
import { templateWords } from "./template-words.js";

/** @import { PhaseKind } from "../protocol.js" */
/** @import { Part } from "../sketch.js" */
/** @import { Editor } from "./template.js" */

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
export function templatePhase(editor, part, index) {
  const isOpen = editor.at === part.id;
  return html`
    <li class="template-phase ${isOpen ? "template-phase--open" : ""}">
      ${head(editor, part, index, isOpen)}
      ${
        isOpen
          ? html`
            <div class="template-phase__body">
              ${steps(editor, part, index)}
              ${fields(editor, part, index)}
              ${templateRounds(editor, part, index)}
              ${again(editor, part, index)}
              ${templateWords(editor, part, index)}
            </div>`
          : nothing
      }
    </li>
  `;
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 * @param {boolean} isOpen
 */
function head(editor, part, index, isOpen) {
  const { sketch, draft, change, unfold } = editor;
  const id = `template.phases[${index}].minutes`;
  const minutes = { ...about(draft, id, say("template-minutes")), quiet: true };
  return html`
    <div class="template-phase__head">
      <h3 class="template-phase__name">
        <button class="template-phase__fold" id="part-${part.id}" type="button" aria-expanded=${isOpen} @click=${() => unfold(part.id)}>${say("template-phase", { place: index + 1, name: stepName(part) })}</button>
      </h3>
      ${numberField(minutes, {
        value: part.minutes,
        least: LEAST_MINUTES,
        most: MOST_MINUTES,
        write: (typed) => change(withPart(sketch, index, { minutes: typed })),
      })}
      ${isOpen ? nothing : html`<p class="template-phase__facts">${facts(editor, part)}</p>`}
    </div>
  `;
}

/**
 * A phase in a line: who may do what, its rounds, for whom it comes, whose words it has.
 * @param {Editor} editor
 * @param {Part} part
 */
function facts(editor, part) {
  const kind = part.name ? say(`phase-${part.kind}-name`) : "";
  const own = part.words ? say("template-words") : "";
  return [kind, inOrder(part), comes(editor, part), own].filter(Boolean).join(" · ");
}

/**
 * Rounds in a row, as one would say them.
 * @param {Part} part
 */
function inOrder({ rounds }) {
  if (!rounds.length) return say("template-no_round");
  const names = rounds.map(({ purpose }) => say(`purpose-${purpose}-name`));
  return names.reduce((rounds, next) => say("template-then", { rounds, next }));
}

/**
 * Moving, adding and removing.
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
function steps({ sketch, move, add, remove }, part, index) {
  const name = stepName(part);
  const id = `part-${part.id}`;
  return html`
    <div class="template-phase__steps">
      <button class="button button--small button--quiet" id="${id}-up" type="button" aria-label=${say("template-up-which", { name })} ?disabled=${index === 0} @click=${() => move(index, -1)}>${say("template-up")}</button>
      <button class="button button--small button--quiet" id="${id}-down" type="button" aria-label=${say("template-down-which", { name })} ?disabled=${index === sketch.phases.length - 1} @click=${() => move(index, 1)}>${say("template-down")}</button>
      <button class="button button--small button--quiet" type="button" aria-label=${say("template-add-which", { name })} @click=${() => add(index)}>${say("template-add")}</button>
      <button class="button button--small button--quiet" type="button" aria-label=${say("template-remove-which", { name })} @click=${() => remove(index)}>${say("template-remove")}</button>
    </div>
  `;
}

/**
 * What it is called, and who may do what in it.
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
function fields({ sketch, draft, pack, change }, part, index) {
  const id = `template.phases[${index}]`;
  const name = {
    ...{ text: part.name, most: PHASE_NAME_MAX },
    hint: say("template-own_name-hint", { name: stepName({ ...part, name: "" }) }),
  };
  const may = { hint: say(`template-may-${part.kind}`, {}, pack) };
  return html`
    <div class="template-phase__fields">
      ${lineField(about(draft, `${id}.name`, say("template-own_name"), name), {
        value: part.name,
        write: (typed) => change(withName(sketch, index, typed, pack)),
      })}
      ${choiceField(about(draft, `${id}.kind`, say("template-kind"), may), {
        value: part.kind,
        options: PHASE_KINDS.map((kind) => [kind, say(`phase-${kind}-name`)]),
        write: (kind) => change(withKind(sketch, index, /** @type {PhaseKind} */ (kind), pack)),
      })}
    </div>
  `;
}

/**
 * Whether it comes again for each presenter, or after some of them alone.
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
function again(editor, part, index) {
  const { sketch, draft, pack, change } = editor;
  const id = `template.phases[${index}].airtime`;
  const wrong = wrongAt(draft, id);
  const { airtime } = part;
  const repeat = (/** @type {boolean} */ each) => {
    change(withPart(sketch, index, { airtime: each }));
  };
  return html`
    <div class="template-phase__again">
      <label class="template-phase__each">
        ${checkBox({ id, checked: airtime, change: repeat })}
        <span>${say("template-each", {}, pack)}</span>
      </label>
      ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
      ${airtime && sketch.airtimes > 1 ? after(editor, part, index) : nothing}
    </div>
  `;
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
function after({ sketch, draft, pack, change }, { only }, index) {
  const id = `template.phases[${index}].only`;
  const wrong = wrongAt(draft, id);
  const all = Array.from({ length: Math.max(sketch.airtimes, ...only) }, (_, less) => less + 1);
  return html`
    <fieldset class="template-phase__only" id=${id} tabindex="-1">
      <legend class="field__label">${say("template-only")}</legend>
      <p class="field__hint">${say("template-only-hint")}</p>
      ${all.map(
        (number) => html`
          <label class="template-phase__each">
            ${checkBox({
              checked: only.includes(number),
              change: (comes) => change(comingAfter(sketch, index, number, comes)),
            })}
            <span>${say("template-only-one", { number }, pack)}</span>
          </label>`,
      )}
      ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
    </fieldset>
  `;
}
