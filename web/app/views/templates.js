// @ts-check
// The templates that a set can plan meetings with, for its coach to copy and change.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rows } from "../parts/rows.js";
import { templateFor, templateName } from "../template-names.js";
import { minutesOf, phasesOf, presentersOf } from "../templates.js";
import { say } from "../words.js";

/** @import { SavedTemplate, SetPage, Template } from "../protocol.js" */

/**
 * What a meeting can be planned with, as a list to choose from.
 * @param {SetPage} page
 * @returns {[string, string][]}
 */
export function templateOptions({ templates }) {
  return templates.map(({ key, template }) => [key, timed(template)]);
}

/**
 * The name of a template with its minutes, where the name does not say them.
 * @param {Template} template
 */
function timed(template) {
  const sum = minutesOf(template);
  if (new RegExp(`\\b${sum}\\b`).test(template.name)) return template.name;
  const minutes = say("template-minutes_all", { count: sum });
  return say("set-plan-option", { name: template.name, minutes });
}

/**
 * @param {{ page: SetPage, removeTemplate: (saved: SavedTemplate) => void,
 *   wrong: (saved: SavedTemplate) => string }} scene
 */
export function templates({ page, removeTemplate, wrong }) {
  return html`
    <section class="card" aria-labelledby="kinds-title">
      <h2 class="card__title" id="kinds-title" tabindex="-1">${say("set-kinds")}</h2>
      <p class="card__lead">${say("set-kinds-lead")}</p>
      <ul class="kinds">
        ${rows(
          page.templates,
          (saved) => saved.key,
          (saved) => template(page.set, saved, removeTemplate, wrong(saved)),
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {string} set
 * @param {SavedTemplate} saved
 * @param {(saved: SavedTemplate) => void} remove
 * @param {string} wrong
 */
function template(set, saved, remove, wrong) {
  const name = templateName(saved.template);
  const address = `sets/${set}/templates/${saved.key}`;
  return html`
    <li class="kinds__kind">
      <div class="kinds__words">
        <p class="kinds__name">${name}${saved.built_in ? nothing : html` <span class="badge badge--coach">${say("set-kinds-own")}</span>`}</p>
        <p class="links__fact">${measures(saved.template)}</p>
        ${saved.built_in ? html`<p class="links__fact">${templateFor(saved.template)}</p>` : nothing}
        ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
      </div>
      <div class="kinds__buttons">
        <a class="button button--small button--quiet" href="${address}?copy" aria-label=${say("set-kinds-copy-which", { name })}>${say("set-kinds-copy")}</a>
        ${saved.built_in ? nothing : own(saved, address, remove)}
      </div>
    </li>
  `;
}

/**
 * What can be done with a template of the set's own.
 * @param {SavedTemplate} saved
 * @param {string} address
 * @param {(saved: SavedTemplate) => void} remove
 */
function own(saved, address, remove) {
  const name = templateName(saved.template);
  const sure = () => confirm(say("set-kinds-remove-sure", { name })) && remove(saved);
  return html`
    <a class="button button--small button--quiet" href=${address} aria-label=${say("set-kinds-change-which", { name })}>${say("set-kinds-change")}</a>
    <button class="button button--small button--quiet" type="button" aria-label=${say("set-kinds-remove-which", { name })} @click=${sure}>${say("set-kinds-remove")}</button>
  `;
}

/**
 * How long, in how many phases, for how many presenters, and whether one of them leads.
 * @param {Template} template
 */
function measures(template) {
  return [
    say("template-minutes_all", { count: minutesOf(template) }),
    say("template-phases_all", { count: phasesOf(template) }),
    say("template-presenters", { count: presentersOf(template) }),
    ...(template.facilitated ? [] : [say("template-alone")]),
  ].join(" · ");
}
