// @ts-check
// What the lens says under a box, and what its author can do about it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { small } from "../parts/button.js";
import { say } from "../words.js";

/** @import { Nudge, Nudges } from "../session/nudges.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What a form in which a question is written takes from the lens: the label of its button, what
 * stands under it, and what goes along when it is sent.
 * @param {Scene} scene
 * @param {string} form
 * @param {string} label
 */
export function lensed({ session }, form, label) {
  const { nudges, drafts } = session;
  const box = `${drafts.of(form).key}.text`;
  const nudge = nudges?.of(form) ?? null;
  return {
    label: nudge ? say("nudge-as_is") : label,
    heard: () => nudges?.wrote(form),
    sending: () => nudges?.sending(form),
    under: nudges ? nudgeUnder(nudges, form, nudge, box) : nothing,
  };
}

/**
 * @param {Nudges} nudges
 * @param {string} form
 * @param {Nudge | null} nudge
 * @param {string} box the id of its box
 */
function nudgeUnder(nudges, form, nudge, box) {
  const before = nudge ? "" : nudges.before(form);
  return html`
    <div class="nudge">
      <p class="nudge__says" role="status">${nudge ? says(nudge) : nothing}</p>
      ${nudge ? ways(nudges, form, nudge, box) : nothing}
      ${
        before
          ? small(
              say("nudge-back"),
              then(box, () => nudges.putBack(form)),
            )
          : nothing
      }
    </div>
  `;
}

/**
 * What is said, after the words that gave rise to it.
 * @param {{ words: string, says: string }} nudge
 */
export function says({ words, says }) {
  return html`${words ? html`<q class="nudge__words">${words}</q> ` : nothing}${says}`;
}

/**
 * @param {Nudges} nudges
 * @param {string} form
 * @param {Nudge} nudge
 * @param {string} box
 */
function ways(nudges, form, nudge, box) {
  const { openers, parts } = nudge;
  return html`
    <div class="nudge__ways">
      ${parts.map((part) =>
        way(
          say("nudge-split", { question: part }),
          then(box, () => nudges.split(form, nudge, part)),
        ),
      )}
      ${openers.map((opener) =>
        way(
          opener,
          then(box, () => nudges.take(form, opener)),
        ),
      )}
      ${small(
        say("nudge-genuine"),
        then(box, () => nudges.genuine(form)),
      )}
    </div>
    <p class="nudge__private">${say("nudge-private")}</p>
  `;
}

/**
 * Words that can be taken up.
 * @param {string} words
 * @param {() => void} go
 */
export function way(words, go) {
  return html`<button class="nudge__way" type="button" @click=${go}>${words}</button>`;
}

/**
 * After a press the button is gone: go on in the box.
 * @param {string} box
 * @param {() => void} go
 */
export function then(box, go) {
  return () => {
    go();
    document.getElementById(box)?.focus();
  };
}
