// @ts-check
// The rounds of a phase while its coach changes them: what each is for, asks, and is chosen from.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { shownOptions } from "../own-words.js";
import { choiceField, lineField, textField } from "../parts/fields.js";
import { PURPOSES, RULES } from "../protocol.js";
import { withinRound, withRound } from "../sketch.js";
import {
  isAsked,
  LEAST_OPTIONS,
  MOST_OPTIONS,
  MOST_ROUNDS,
  MOST_TEXTS,
  QUESTION_MAX,
  suits,
} from "../templates.js";
import { say } from "../words.js";
import { about } from "./template-fields.js";
import { askedIn } from "./template-reads.js";

/** @import { Purpose } from "../protocol.js" */
/** @import { Part, SketchedRound } from "../sketch.js" */
/** @import { Editor } from "./template.js" */

/**
 * The rounds of a phase; after the last there is one more to add.
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
export function templateRounds(editor, part, index) {
  const all = [...part.rounds, null].slice(0, MOST_ROUNDS);
  return html`
    <ol class="template-rounds">
      ${all.map(
        (round, at) => html`
          <li class="template-rounds__round">
            ${purpose(editor, part, index, at)}
            ${round && isAsked(round.purpose) ? question(editor, part, index, at) : nothing}
            ${round && RULES[round.purpose].own ? options(editor, part, index, at) : nothing}
            ${round && RULES[round.purpose].several ? texts(editor, round, index, at) : nothing}
          </li>`,
      )}
    </ol>
  `;
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 * @param {number} at
 */
function purpose({ sketch, draft, change }, part, index, at) {
  const now = part.rounds[at]?.purpose;
  // One that no longer fits stays to be seen until another is chosen.
  const fit = PURPOSES.filter((one) => one === now || suits(part.kind, one));
  const label = say("template-round", { number: at + 1 });
  return choiceField(about(draft, `${pathOf(index, at)}.purpose`, label), {
    value: now ?? "",
    options: [
      ["", say("template-round-none")],
      ...fit.map((one) => /** @type {[string, string]} */ ([one, say(`purpose-${one}-name`)])),
    ],
    write: (next) => change(withRound(sketch, index, at, /** @type {Purpose | ""} */ (next))),
  });
}

/**
 * @param {number} index of the phase
 * @param {number} at
 */
function pathOf(index, at) {
  return `template.phases[${index}].rounds[${at}]`;
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 * @param {number} at
 */
function question({ sketch, draft, pack, change }, part, index, at) {
  const { question: text } = part.rounds[at];
  const usual = askedIn(part, at, pack, "");
  const more = {
    ...{ text, most: QUESTION_MAX },
    hint: usual && !text ? say("template-question-hint", { question: usual }) : "",
  };
  return lineField(about(draft, `${pathOf(index, at)}.question`, say("template-question"), more), {
    value: text,
    write: (question) => change(withinRound(sketch, index, at, { question })),
  });
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 * @param {number} at
 */
function options({ sketch, draft, change }, part, index, at) {
  const hint = say("template-options-hint", { least: LEAST_OPTIONS, most: MOST_OPTIONS });
  const label = say("template-options");
  return textField(about(draft, `${pathOf(index, at)}.options`, label, { hint }), {
    value: shownOptions(part, at) ?? "",
    rows: 3,
    write: (typed) => change(withinRound(sketch, index, at, { typed })),
  });
}

/**
 * @param {Editor} editor
 * @param {SketchedRound} round
 * @param {number} index
 * @param {number} at
 */
function texts({ sketch, draft, change }, round, index, at) {
  const many = Array.from({ length: MOST_TEXTS }, (_, less) => less + 1);
  return choiceField(about(draft, `${pathOf(index, at)}.texts`, say("template-texts")), {
    value: String(round.texts),
    options: many.map((count) => [String(count), say("template-texts_all", { count })]),
    write: (count) => change(withinRound(sketch, index, at, { texts: Number(count) })),
  });
}
