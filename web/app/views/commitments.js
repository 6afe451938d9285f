// @ts-check
// What people commit to: what, by when, and whatever makes it likelier to happen.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { ASIDES, MOST_SURE, promised } from "../commitment.js";
import { hints } from "../commitment-hints.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { MOST_COMMITMENTS } from "../protocol.js";
import { day, say } from "../words.js";

/** @import { Commitment } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const SURE = Array.from({ length: MOST_SURE }, (_, at) => String(at + 1));

/** @param {Scene} scene */
export function commitments(scene) {
  const { meeting } = scene;
  return html`
    <section class="section" aria-labelledby="commitments-title">
      <h2 class="section__title" id="commitments-title">${say("commitments-title")}</h2>
      ${meeting.commitments.length ? nothing : html`<p class="section__empty">${say("commitments-none")}</p>`}
      ${meeting.commitments.map((made) => commitment(name(meeting, made.member), made))}
      ${may(meeting, scene.me, "commit") ? another(scene) : nothing}
    </section>
  `;
}

/**
 * A commitment with all that belongs to it.
 * @param {string} who
 * @param {Partial<Commitment>} made
 */
export function commitment(who, made) {
  return html`
    <article class="commitment">
      <p class="commitment__who">${say("commitment-who", { name: who })}</p>
      <p class="commitment__what">${promised(made.what ?? "")}</p>
      <dl class="facts">
        <dt>${say("commit-by_when")}</dt><dd>${day(made.by_when ?? "")}</dd>
        ${ASIDES.map((fact) => (made[fact] ? html`<dt>${say(`commit-${fact}`)}</dt><dd>${made[fact]}</dd>` : nothing))}
        ${made.confidence ? html`<dt>${say("commit-confidence")}</dt><dd>${say("commit-confidence-of", { count: made.confidence })}</dd>` : nothing}
      </dl>
    </article>
  `;
}

/** @param {Scene} scene */
function another(scene) {
  const own = scene.meeting.commitments.filter((made) => made.member === scene.me).length;
  if (own >= MOST_COMMITMENTS)
    return html`<p class="section__empty">${say("refusal-enough_commitments")}</p>`;
  if (!own) return compose(scene);
  return html`<details class="more"><summary>${say("commit-another")}</summary>${compose(scene)}</details>`;
}

/** @param {Scene} scene */
function compose(scene) {
  const draft = scene.session.drafts.of("commit");
  return form(draft, {
    act: "commit",
    name: say("commit-form"),
    fields: [
      { name: "what", label: say("commit-what"), kind: "text" },
      { name: "by_when", label: say("commit-by_when"), kind: "date" },
      ...ASIDES.map((name) => ({
        name,
        label: say(`commit-${name}`),
        more: name !== "first_step",
      })),
      {
        name: "confidence",
        label: say("commit-confidence"),
        kind: "choice",
        usual: "0",
        more: true,
        options: [
          ["0", say("commit-confidence-none")],
          ...SURE.map((n) => /** @type {[string, string]} */ ([n, n])),
        ],
      },
    ],
    more: say("commit-more"),
    hints: hints(draft.values).map((key) => say(`lint-${key}`)),
    label: say("commit-send"),
    send: () => scene.session.send("commit", "commit"),
  });
}
