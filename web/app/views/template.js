// @ts-check
// A kind of meeting while its coach changes it: the whole, its phases in order, what they come to.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { choiceField, lineField } from "../parts/fields.js";
import { formFrame } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { LABELS, TALKS } from "../protocol.js";
import { isOnForm, MOST_AIRTIMES, minutesOf } from "../templates.js";
import { say } from "../words.js";
import { templatePhase, wrongAt } from "./template-phase.js";

/** @import { Draft } from "../draft.js" */
/** @import { Labels, SetPage, Talk } from "../protocol.js" */
/** @import { Sketch } from "../templates.js" */

/**
 * What the page is drawn from: `from` is the name of what was copied, empty for a change; `begun`
 * says that the sketch was found half-changed, `announced` what a screen reader hears of the last step.
 * @typedef {{ page: SetPage, sketch: Sketch, from: string, draft: Draft, begun: boolean,
 *   announced: string, change: (next: Sketch) => void, move: (index: number, by: 1 | -1) => void,
 *   add: (index: number) => void, remove: (index: number) => void, save: () => void,
 *   restart: () => void }} Editor
 */

/** The field of the act that holds the template: what is refused is named by its path from there. */
const ACT_FIELD = "template";

/** @param {Editor} editor */
export function templateView(editor) {
  const { page, from } = editor;
  return html`
    <main class="template">
      <header class="set__head">
        <p class="sheet__over"><a href="/sets/${page.set}">${page.name}</a></p>
        <h1 class="sheet__title" id="template-title" tabindex="-1">${say(from ? "template-title-copy" : "template-title-change")}</h1>
        <p class="set__me">${from ? say("template-lead-copy", { name: from }) : say("template-lead-change")}</p>
      </header>
      ${begun(editor)}
      ${formFrame(
        { name: say("template-form"), look: "template__form", send: () => editor.save() },
        html`${whole(editor)}${phases(editor)}${bar(editor)}`,
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
function whole(editor) {
  const { sketch, change } = editor;
  const about = aboutOf(editor);
  return html`
    <section class="card template__whole" aria-labelledby="whole-title">
      <h2 class="card__title" id="whole-title">${say("template-about")}</h2>
      ${lineField(about("name", say("template-name")), {
        value: sketch.name,
        write: (name) => change({ ...sketch, name }),
      })}
      ${choiceField(about("airtimes", say("template-airtimes"), say("template-airtimes-hint")), {
        value: String(sketch.airtimes),
        options: numbers(MOST_AIRTIMES),
        write: (airtimes) => change({ ...sketch, airtimes: Number(airtimes) }),
      })}
      ${choiceField(about("labels", say("template-labels")), {
        value: sketch.labels,
        options: LABELS.map((pack) => [pack, say("template-labels-example", {}, pack)]),
        write: (labels) => change({ ...sketch, labels: /** @type {Labels} */ (labels) }),
      })}
      ${choiceField(about("talk", say("template-talk")), {
        value: sketch.talk,
        options: TALKS.map((talk) => [talk, say(`template-talk-${talk}`)]),
        write: (talk) => change({ ...sketch, talk: /** @type {Talk} */ (talk) }),
      })}
      ${leading(editor)}
    </section>
  `;
}

/** @param {Editor} editor */
function leading(editor) {
  const { sketch, change } = editor;
  const label = say("template-facilitated");
  return choiceField(aboutOf(editor)("facilitated", label, say("template-facilitated-hint")), {
    value: String(sketch.facilitated),
    options: ["true", "false"].map((by) => [by, say(`template-facilitated-${by}`)]),
    write: (by) => change({ ...sketch, facilitated: by === "true" }),
  });
}

/**
 * What stands around a field of the template.
 * @param {Editor} editor
 */
function aboutOf({ draft }) {
  return (
    /** @type {string} */ field,
    /** @type {string} */ label,
    /** @type {string | undefined} */ hint = undefined,
  ) => {
    const id = `${ACT_FIELD}.${field}`;
    return { id, label, hint, wrong: wrongAt(draft, id) };
  };
}

/**
 * @param {number} most
 * @returns {[string, string][]}
 */
function numbers(most) {
  return Array.from({ length: most }, (_, index) => [
    String(index + 1),
    say("template-presenters", { count: index + 1 }),
  ]);
}

/** @param {Editor} editor */
function phases(editor) {
  const { sketch, draft, add } = editor;
  const id = `${ACT_FIELD}.phases`;
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
function bar({ page, sketch, draft }) {
  const elsewhere = draft.refusal && !isOnForm(draft.refusal.field);
  const minutes = say("template-minutes_all", { count: minutesOf(sketch) });
  return html`
    <div class="template__bar">
      <p class="template__total" role="status">${say("template-total", { minutes, phases: say("template-phases_all", { count: sketch.phases.length }) })}</p>
      ${elsewhere ? html`<p class="field__wrong" role="alert">${say(`refusal-${draft.refusal?.code}`)}</p>` : nothing}
      <a class="button button--quiet" href="/sets/${page.set}">${say("template-back")}</a>
      <button class="button" ?disabled=${draft.sending}>${say(draft.sending ? "form-sending" : "template-save")}</button>
    </div>
  `;
}
