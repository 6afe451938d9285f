// @ts-check
// The words of a phase while its coach changes them: the usual ones, or four boxes of its own.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isStillUsual, OWN_WORDS } from "../own-words.js";
import { textField } from "../parts/fields.js";
import { stepName } from "../phase-names.js";
import { withPart } from "../sketch.js";
import { NOW_MAX, SCRIPT_MAX } from "../templates.js";
import { say } from "../words.js";
import { about } from "./template-fields.js";

/** @import { Part } from "../sketch.js" */
/** @import { Editor } from "./template.js" */

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 */
export function templateWords(editor, part, index) {
  const usual = stepName({ ...part, name: "" });
  const id = `words-${part.id}`;
  if (!part.words)
    return html`
      <div class="template-words">
        <p class="field__hint">${say("template-words-usual", { name: usual })}</p>
        <p><button class="button button--small button--quiet" id=${id} type="button" @click=${() => editor.openWords(index)}>${say("template-words-open")}</button></p>
      </div>`;
  return html`
    <fieldset class="template-words">
      <legend class="field__label">${say("template-words")}</legend>
      <p class="field__hint">${say("template-words-hint")}</p>
      ${isStillUsual(part, editor.pack) ? html`<p class="template-words__still">${say("template-words-still", { name: usual })}</p>` : nothing}
      ${OWN_WORDS.map((field) => box(editor, part, index, field))}
      <p><button class="button button--small button--quiet" id=${id} type="button" @click=${() => editor.closeWords(index)}>${say("template-words-close")}</button></p>
    </fieldset>
  `;
}

/**
 * @param {Editor} editor
 * @param {Part} part
 * @param {number} index
 * @param {typeof OWN_WORDS[number]} field
 */
function box({ sketch, draft, pack, change }, { words }, index, field) {
  const text = words?.[field] ?? "";
  const isScript = field === "script";
  const label = say(`template-words-${field}`, {}, pack);
  const more = { text, most: isScript ? SCRIPT_MAX : NOW_MAX };
  return textField(about(draft, `template.phases[${index}].words.${field}`, label, more), {
    value: text,
    rows: isScript ? 4 : 2,
    write: (said) =>
      change(withPart(sketch, index, { words: words && { ...words, [field]: said } })),
  });
}
