// @ts-check
// What people commit to: what, by when, and whatever makes it likelier to happen.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { ASIDES, MOST_SURE, promised } from "../commitment.js";
import { hints } from "../commitment-hints.js";
import { may, whyNot } from "../may.js";
import { folded } from "../parts/folded.js";
import { forAll } from "../parts/for-all.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { MOST_COMMITMENTS } from "../protocol.js";
import { say } from "../words.js";
import { posted } from "./posted.js";
import { idOf, promise, takenBack } from "./promise.js";
import { sameAction } from "./same-actions.js";
import { send } from "./send.js";
import { witnesses } from "./witnesses.js";

/** @import { Field } from "../parts/form.js" */
/** @import { Commitment } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const SURE = Array.from({ length: MOST_SURE }, (_, at) => String(at + 1));

/**
 * @param {Scene} scene
 * @param {"now" | "before"} [when]
 */
export function commitments(scene, when = "now") {
  const { meeting } = scene;
  return html`
    <section class="section" tabindex="-1" aria-labelledby="commitments-title">
      <h2 class="section__title" id="commitments-title">${say("commitments-title")}</h2>
      ${meeting.commitments.length ? nothing : html`<p class="section__empty">${say("commitments-none")}</p>`}
      ${meeting.commitments.map((made) => one(scene, made))}
      ${when === "now" ? sameAction(scene) : nothing}
      ${may(meeting, scene.me, "commit") ? another(scene) : nothing}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Commitment} made
 */
function one(scene, made) {
  const who = name(scene.meeting, made.member);
  if (made.withdrawn) return takenBack(who, made);
  return html`
    <article class="commitment">
      ${posted(scene, { id: made.id, text: made.what }, promise(who, made))}
      ${witnesses(scene, made, idOf(made))}
      ${made.member === scene.me && isStillTheirs(scene, made) ? change(scene, made) : nothing}
    </article>
  `;
}

/**
 * Whether it can be said otherwise: until it was reported on in another meeting.
 * @param {Scene} scene
 * @param {Commitment} made
 */
function isStillTheirs({ meeting, me, group }, { id, member }) {
  const known = group?.commitments.find((c) => c.id === id && c.member === member);
  return may(meeting, me, "change_commitment") && !known?.report;
}

/**
 * @param {Scene} scene
 * @param {Commitment} made
 */
function change(scene, made) {
  const { session } = scene;
  const name = `change-${made.id}`;
  const draft = session.drafts.of(name);
  const why = whyNot(scene.meeting, /** @type {string} */ (scene.me), "change_commitment");
  const withdraw = () =>
    confirm(say("commit-withdraw-sure", { what: promised(made.what) })) &&
    session.press("withdraw_commitment", { commitment: made.id });
  const compose = form(draft, {
    act: "change_commitment",
    name: say("commit-change-form", { what: made.what }),
    closed: why && say(`refusal-${why}`),
    fields: fields(made),
    more: say("commit-more"),
    hints: hints({ ...valuesOf(made), ...draft.values }).map((key) => say(`lint-${key}`)),
    label: say("commit-change-send"),
    beside: forAll({
      key: `withdraw-${made.id}`,
      words: say("commit-withdraw"),
      look: "button--quiet",
      go: withdraw,
    }),
    send: () => send(scene, name),
  });
  return folded([draft], say("commit-change"), compose);
}

/** @param {Scene} scene */
function another(scene) {
  const mine = scene.meeting.commitments.filter((made) => made.member === scene.me);
  const own = mine.filter((made) => !made.withdrawn).length;
  if (own >= MOST_COMMITMENTS)
    return html`<p class="section__empty">${say("refusal-enough_commitments")}</p>`;
  if (!own) return compose(scene);
  return folded([scene.session.drafts.of("commit")], say("commit-another"), compose(scene));
}

/** @param {Scene} scene */
function compose(scene) {
  const draft = scene.session.drafts.of("commit");
  return form(draft, {
    act: "commit",
    name: say("commit-form"),
    fields: fields(),
    more: say("commit-more"),
    hints: hints(draft.values).map((key) => say(`lint-${key}`)),
    label: say("commit-send"),
    send: () => send(scene, "commit"),
  });
}

/**
 * The fields of a commitment; where it was made, with what stands in them.
 * @param {Commitment} [made]
 * @returns {Field[]}
 */
function fields(made) {
  const said = made && valuesOf(made);
  return [
    {
      name: "what",
      label: say("commit-what"),
      kind: "text",
      usual: said?.what,
      missing: say("commit-what-missing"),
    },
    {
      name: "by_when",
      label: say("commit-by_when"),
      kind: "date",
      usual: said?.by_when,
      missing: say("commit-by_when-missing"),
    },
    ...ASIDES.map((aside) => ({
      name: aside,
      label: say(`commit-${aside}`),
      usual: said?.[aside],
      more: aside !== "first_step",
    })),
    {
      name: "confidence",
      label: say("commit-confidence"),
      kind: "choice",
      usual: said?.confidence ?? "0",
      more: true,
      options: [
        ["0", say("commit-confidence-none")],
        ...SURE.map((n) => /** @type {[string, string]} */ ([n, n])),
      ],
    },
  ];
}

/**
 * A commitment as a form holds it.
 * @param {Commitment} made
 * @returns {Record<string, string>}
 */
function valuesOf(made) {
  const { what, by_when, confidence } = made;
  const asides = ASIDES.map((aside) => [aside, made[aside]]);
  return {
    what,
    by_when: by_when ?? "",
    confidence: String(confidence),
    ...Object.fromEntries(asides),
  };
}
