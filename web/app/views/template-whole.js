// @ts-check
// What holds for a kind of meeting as a whole, while its coach changes it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { checkBox } from "../parts/controls.js";
import { choiceField, lineField } from "../parts/fields.js";
import { TALKS } from "../protocol.js";
import { MOST_AIRTIMES, NAME_MAX } from "../templates.js";
import { say } from "../words.js";
import { about, wrongAt } from "./template-fields.js";
import { people } from "./template-people.js";

/** @import { Talk } from "../protocol.js" */
/** @import { Editor } from "./template.js" */

/** @param {Editor} editor */
export function whole(editor) {
  const { sketch, draft, change } = editor;
  const of = (/** @type {string} */ field, /** @type {string} */ label, more = {}) =>
    about(draft, `template.${field}`, label, more);
  return html`
    <section class="card template__whole" aria-labelledby="whole-title">
      <h2 class="card__title" id="whole-title">${say("template-about")}</h2>
      ${lineField(of("name", say("template-name"), { text: sketch.name, most: NAME_MAX }), {
        value: sketch.name,
        write: (name) => change({ ...sketch, name }),
      })}
      ${choiceField(
        of("airtimes", say("template-airtimes"), { hint: say("template-airtimes-hint") }),
        {
          value: String(sketch.airtimes),
          options: numbers(MOST_AIRTIMES),
          write: (airtimes) => change({ ...sketch, airtimes: Number(airtimes) }),
        },
      )}
      ${choiceField(of("talk", say("template-talk")), {
        value: sketch.talk,
        options: TALKS.map((talk) => [talk, say(`template-talk-${talk}`)]),
        write: (talk) => change({ ...sketch, talk: /** @type {Talk} */ (talk) }),
      })}
      ${choiceField(
        of("facilitated", say("template-facilitated"), { hint: say("template-facilitated-hint") }),
        {
          value: String(sketch.facilitated),
          options: ["true", "false"].map((by) => [by, say(`template-facilitated-${by}`)]),
          write: (by) => change({ ...sketch, facilitated: by === "true" }),
        },
      )}
      ${people(editor)}
      <div class="template__ways">${way(editor, "automatic")}${way(editor, "shared")}</div>
    </section>
  `;
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

/**
 * Something that holds or does not.
 * @param {Editor} editor
 * @param {"automatic" | "shared"} field
 */
function way({ sketch, draft, change }, field) {
  const id = `template.${field}`;
  const wrong = wrongAt(draft, id);
  return html`
    <label class="template-phase__each">
      ${checkBox({ id, checked: sketch[field], change: (checked) => change({ ...sketch, [field]: checked }) })}
      <span>${say(`template-${field}`)}</span>
    </label>
    ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
  `;
}
