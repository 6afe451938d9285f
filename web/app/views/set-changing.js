// @ts-check
// A planned meeting is put right: its title, its day and hour, its course; or it is cancelled.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { fromField, toField } from "../moment.js";
import { folded } from "../parts/folded.js";
import { wrongOf } from "../parts/form.js";
import { form } from "../parts/form-between.js";
import { templateName } from "../template-names.js";
import { say } from "../words.js";
import { templateOptions } from "./templates.js";

/** @import { Planned } from "../protocol.js" */
/** @import { Field } from "../parts/form.js" */
/** @import { SetScene } from "./set.js" */

/**
 * @param {SetScene} scene
 * @param {Planned} meeting
 */
export function changing(scene, meeting) {
  const draft = scene.drafts.of(`change-${meeting.number}`);
  const { title } = meeting;
  return folded(
    [draft],
    html`${say("set-change")}<span class="visually-hidden">: ${title}</span>`,
    html`${changeForm(scene, meeting)}${meeting.started_at ? nothing : cancelling(scene, meeting)}`,
  );
}

/**
 * @param {SetScene} scene
 * @param {Planned} meeting
 */
function changeForm(scene, meeting) {
  const { page, drafts } = scene;
  const { number, title, starts_at, template } = meeting;
  const name = `change-${number}`;
  const now = toField(starts_at);
  /** @type {Field[]} */
  const fields = [
    { name: "title", label: say("set-change-title"), usual: title },
    { name: "starts_at", label: say("set-plan-when"), kind: "datetime-local", usual: now },
  ];
  if (!meeting.started_at)
    fields.push({
      name: "template",
      label: say("set-plan-template"),
      kind: "choice",
      options: [
        ["", say("set-change-same", { name: templateName(template) })],
        ...templateOptions(page),
      ],
    });
  const send = () => {
    const { values } = drafts.of(name);
    scene.ask("change_meeting", name, {
      meeting: `${number}`,
      title: values.title ?? title,
      starts_at: `${fromField(values.starts_at ?? now)}`,
      template: values.template ?? "",
    });
  };
  return form(drafts.of(name), {
    act: "change_meeting",
    name: say("set-change-form", { title }),
    fields,
    label: say("set-language-save"),
    send,
  });
}

/**
 * @param {SetScene} scene
 * @param {Planned} meeting
 */
function cancelling(scene, { number, title }) {
  const name = `cancel-${number}`;
  const wrong = wrongOf(scene.drafts.of(name));
  const sure = () =>
    confirm(say("set-cancel-sure", { title })) &&
    scene.ask("cancel_meeting", name, { meeting: `${number}` });
  return html`
    ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
    <p><button class="button button--small button--quiet" type="button" @click=${sure}>${say("set-cancel", { title })}</button></p>
  `;
}
