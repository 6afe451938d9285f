// @ts-check
// A kind of meeting while its coach changes it: the whole, its phases in order, what they come to,
// and what each will read.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { formFrame } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { isOnForm } from "../sketch.js";
import { minutesOf, phasesOf } from "../templates.js";
import { say } from "../words.js";
import { lasting, wrongAt } from "./template-fields.js";
import { templatePhase } from "./template-phase.js";
import { reads } from "./template-reads.js";
import { whole } from "./template-whole.js";

/** @import { Draft } from "../draft.js" */
/** @import { Told } from "../phases.js" */
/** @import { SetPage } from "../protocol.js" */
/** @import { Sketch } from "../sketch.js" */

/**
 * What the page is drawn from: `from` is the name of what was copied, empty for a change; `begun`
 * says that the sketch was found half-changed, `announced` what a screen reader hears of the last step.
 * `at` is the id of the phase that is open, `pack` how people are called; what is read is shown `as`
 * a capacity, of that phase or of `all`, on a narrow screen in place of the form (`isReading`).
 * @typedef {{ page: SetPage, sketch: Sketch, from: string, draft: Draft, begun: boolean,
 *   announced: string, at: number | null, pack: string, as: Told, isAll: boolean,
 *   isReading: boolean, change: (next: Sketch) => void, unfold: (id: number) => void,
 *   move: (index: number, by: 1 | -1) => void, add: (index: number) => void,
 *   remove: (index: number) => void, openWords: (index: number) => void,
 *   closeWords: (index: number) => void, look: (how: Partial<Looking>) => void,
 *   save: () => void, restart: () => void }} Editor
 */

/** @typedef {Pick<Editor, "as" | "isAll" | "isReading">} Looking */

/** @param {Editor} editor */
export function templateView(editor) {
  const { page, from, isReading } = editor;
  return html`
    <main class="template ${isReading ? "template--reading" : ""}">
      <header class="template__head">
        <p class="sheet__over"><a href="sets/${page.set}">${page.name}</a></p>
        <h1 class="sheet__title" id="template-title" tabindex="-1">${say(from ? "template-title-copy" : "template-title-change")}</h1>
        <p class="set__me">${from ? say("template-lead-copy", { name: from }) : say("template-lead-change")}</p>
      </header>
      ${begun(editor)}
      ${formFrame(
        { name: say("template-form"), look: "template__form", send: () => editor.save() },
        html`
          <div class="template__parts">${whole(editor)}${phases(editor)}</div>
          ${reads(editor)}
          ${bar(editor)}`,
      )}
      <p class="visually-hidden" role="status">${editor.announced}</p>
    </main>
  `;
}

/** @param {Editor} editor */
function begun({ begun, restart }) {
  if (!begun) return nothing;
  return html`
    <p class="notice template__begun">
      <span>${say("template-begun")}</span>
      <button class="button button--small button--quiet" type="button" @click=${restart}>${say("template-restart")}</button>
    </p>
  `;
}

/** @param {Editor} editor */
function phases(editor) {
  const { sketch, draft, add } = editor;
  const id = "template.phases";
  const wrong = wrongAt(draft, id);
  return html`
    <section class="template__phases" aria-labelledby=${id}>
      <h2 class="card__title" id=${id} tabindex="-1" aria-describedby=${wrong ? "phases-wrong" : nothing}>${say("template-phases")}</h2>
      ${wrong ? html`<p class="field__wrong" id="phases-wrong" role="alert">${wrong}</p>` : nothing}
      <ol class="template__list">
        ${rows(
          sketch.phases,
          (part) => part.id,
          (part, index) => templatePhase(editor, part, index),
        )}
      </ol>
      ${
        sketch.phases.length
          ? nothing
          : html`
            <p class="card__lead">${say("template-phases-none")}</p>
            <p><button class="button button--quiet" id="template-add" type="button" @click=${() => add(-1)}>${say("template-add-first")}</button></p>`
      }
    </section>
  `;
}

/** @param {Editor} editor */
function bar({ page, sketch, draft, isReading, look }) {
  const elsewhere = draft.refusal && !isOnForm(draft.refusal.field);
  const minutes = lasting(minutesOf(sketch));
  const phases = say("template-phases_all", { count: phasesOf(sketch) });
  return html`
    <div class="template__bar">
      <p class="template__total" role="status">${say("template-total", { minutes, phases })}</p>
      ${elsewhere ? html`<p class="field__wrong" role="alert">${say(`refusal-${draft.refusal?.code}`)}</p>` : nothing}
      <button class="button button--quiet template__switch" type="button" @click=${() => look({ isReading: !isReading })}>${say(isReading ? "template-reads-end" : "template-reads")}</button>
      <a class="button button--quiet" href="sets/${page.set}">${say("template-back")}</a>
      <button class="button" ?disabled=${draft.sending}>${say(draft.sending ? "form-sending" : "template-save")}</button>
    </div>
  `;
}
