// @ts-check
// What people are called in a kind of meeting, while its coach changes it; and how that sounds.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { listed, OWN, PEOPLE, packs, withPeople } from "../called.js";
import { choiceField, lineField } from "../parts/fields.js";
import { CALLED_MAX } from "../templates.js";
import { say } from "../words.js";
import { about } from "./template-fields.js";

/** @import { Editor } from "./template.js" */

/** @param {Editor} editor */
export function people(editor) {
  const { sketch, draft, page, pack, change } = editor;
  return html`
    <div class="template__people">
      ${choiceField(about(draft, "template.labels", say("template-labels")), {
        value: sketch.calls ? OWN : listed(sketch.labels, page.called),
        options: [...packs(page.called), [OWN, say("template-called-own")]],
        write: (choice) => change(withPeople(sketch, choice, pack)),
      })}
      ${sketch.calls ? html`<div class="template__called">${PEOPLE.map((one) => called(editor, one))}</div>` : nothing}
      <p class="field__hint template__example">${say("called-example", {}, pack)}</p>
    </div>
  `;
}

/**
 * @param {Editor} editor
 * @param {typeof PEOPLE[number]} one
 */
function called({ sketch, draft, change }, one) {
  const text = sketch.called[one];
  const more = { text, most: CALLED_MAX };
  return lineField(about(draft, `template.called.${one}`, say(`called-${one}-label`), more), {
    value: text,
    write: (word) => change({ ...sketch, called: { ...sketch.called, [one]: word } }),
  });
}
