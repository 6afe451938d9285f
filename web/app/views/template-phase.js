// @ts-check
// One phase of a template while its coach changes it.

import { html } from "/vendor/lit-html/lit-html.js";
import { checkBox, choiceField, lineField, numberField } from "../parts/fields.js";
import { stepName } from "../phases.js";
import { PHASE_KINDS, PURPOSES } from "../protocol.js";
import {
  LEAST_MINUTES,
  MOST_MINUTES,
  MOST_PHASES,
  MOST_ROUNDS,
  suits,
  withPart,
  withRound,
} from "../templates.js";
import { say } from "../words.js";

/** @import { Draft } from "../draft.js" */
/** @import { PhaseKind, Purpose, RoundPlan } from "../protocol.js" */
/** @import { Part } from "../templates.js" */
/** @import { Editor } from "./template.js" */

/**
 * What the server found wrong with a field, in words; empty for nothing.
 * @param {Draft} draft
 * @param {string} id the field's path in the act
 */
export function wrongAt({ refusal }, id) {
  if (refusal?.field !== id) return "";
  if (id.endsWith("minutes"))
    return say("template-wrong-minutes", { least: LEAST_MINUTES, most: MOST_MINUTES });
  if (id.endsWith("phases"))
    return refusal.code === "blank"
      ? say("template-wrong-none")
      : say("template-wrong-many", { most: MOST_PHASES });
  return say(`refusal-${refusal.code}`);
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
export function templatePhase(editor, part, index) {
  const { sketch, draft, change } = editor;
  const id = `template.phases[${index}]`;
  return html`
    <li class="template-phase">
      <div class="template-phase__head">
        <h3 class="template-phase__name">${say("template-phase", { place: index + 1, name: stepName(part) })}</h3>
        ${steps(editor, part, index)}
      </div>
      <div class="template-phase__fields">
        ${choiceField(
          { id: `${id}.kind`, label: say("template-kind"), wrong: wrongAt(draft, `${id}.kind`) },
          {
            value: part.kind,
            options: PHASE_KINDS.map((kind) => [kind, say(`phase-${kind}-name`)]),
            write: (kind) =>
              change(withPart(sketch, index, { kind: /** @type {PhaseKind} */ (kind) })),
          },
        )}
        ${numberField(
          {
            id: `${id}.minutes`,
            label: say("template-minutes"),
            wrong: wrongAt(draft, `${id}.minutes`),
          },
          {
            value: part.minutes,
            least: LEAST_MINUTES,
            most: MOST_MINUTES,
            write: (minutes) => change(withPart(sketch, index, { minutes })),
          },
        )}
      </div>
      ${more(editor, part, index)}
    </li>
  `;
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
 * What is changed more seldom, and said in a line as it is.
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
function more(editor, part, index) {
  const { sketch, draft, change } = editor;
  const id = `template.phases[${index}]`;
  const each = part.airtime && sketch.airtimes > 1;
  const repeat = (/** @type {boolean} */ airtime) => {
    change(withPart(sketch, index, { airtime }));
  };
  return html`
    <details class="more">
      <summary>${say(each ? "template-more-each" : "template-more", { rounds: inOrder(part.rounds) })}</summary>
      <div class="template-phase__more">
        ${lineField(
          {
            id: `${id}.name`,
            label: say("template-own_name"),
            hint: say("template-own_name-hint", { name: say(`phase-${part.kind}-name`) }),
            wrong: wrongAt(draft, `${id}.name`),
          },
          {
            value: part.name,
            write: (name) => change(withPart(sketch, index, { name })),
          },
        )}
        <div class="template-phase__rounds">${[...part.rounds, ""].slice(0, MOST_ROUNDS).map((_, at) => round(editor, part, index, at))}</div>
        <label class="template-phase__each">
          ${checkBox({ id: `${id}.airtime`, checked: part.airtime, change: repeat })}
          <span>${say("template-each")}</span>
        </label>
      </div>
    </details>
  `;
}

/**
 * Rounds in a row, as one would say them.
 * @param {RoundPlan[]} rounds
 */
function inOrder(rounds) {
  if (!rounds.length) return say("template-no_round");
  const names = rounds.map(({ purpose }) => say(`purpose-${purpose}-name`));
  return names.reduce((rounds, next) => say("template-then", { rounds, next }));
}

/**
 * A round to choose; after the last there is one more to add.
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 * @param {number} at
 */
function round({ sketch, draft, change }, part, index, at) {
  const id = `template.phases[${index}].rounds[${at}].purpose`;
  const now = part.rounds[at]?.purpose;
  // One that no longer fits stays to be seen until another is chosen.
  const fit = PURPOSES.filter((purpose) => purpose === now || suits(part.kind, purpose));
  return choiceField(
    { id, label: say("template-round", { number: at + 1 }), wrong: wrongAt(draft, id) },
    {
      value: now ?? "",
      options: [
        ["", say("template-round-none")],
        ...fit.map((one) => /** @type {[string, string]} */ ([one, say(`purpose-${one}-name`)])),
      ],
      write: (purpose) =>
        change(withRound(sketch, index, at, /** @type {Purpose | ""} */ (purpose))),
    },
  );
}
