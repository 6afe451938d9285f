// @ts-check
// The skill that each practises today: chosen at the start, looked at on the way and at the end.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { send } from "./send.js";

/** @import { Member } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const IDEAS = [
  "listening",
  "open",
  "patience",
  "courage",
  "curiosity",
  "short",
  "feedback",
  "trust",
];
const RATINGS = ["1", "2", "3", "4", "5"];

/** @param {Scene} scene */
export function skillChoice(scene) {
  if (!may(scene.meeting, scene.me, "choose_skill")) return skillsOfAll(scene);
  return html`
    <section class="section" aria-labelledby="skill-title">
      <h2 class="section__title" id="skill-title">${say("skill-title")}</h2>
      ${form(scene.session.drafts.of("skill"), {
        act: "choose_skill",
        name: say("skill-form"),
        look: "form--row",
        fields: [
          {
            name: "skill",
            label: say("skill-label"),
            kind: "line",
            suggest: IDEAS.map((key) => say(`skill-idea-${key}`)),
          },
        ],
        label: say("skill-send"),
        send: () => send(scene, "skill"),
      })}
      ${list(scene)}
    </section>
  `;
}

/** @param {Scene} scene */
export function skillsOfAll(scene) {
  const found = list(scene);
  return found === nothing
    ? nothing
    : html`<section class="section"><h2 class="section__title">${say("skill-title")}</h2>${found}</section>`;
}

/** @param {Scene} scene */
function list(scene) {
  const skilled = scene.meeting.members.filter((p) => p.seated && p.skill);
  if (!skilled.length) return nothing;
  return html`<ul class="skills">${skilled.map((p) => html`<li>${named(scene, p)}</li>`)}</ul>`;
}

/**
 * @param {Scene} scene
 * @param {Member} p
 */
function named(scene, p) {
  const said = { id: p.skill_id, text: p.skill };
  return posted(scene, said, html`<strong>${p.name}</strong> ${words(scene.meeting, said)}`);
}

/**
 * At the end: how it went for oneself, and what the others saw.
 * @param {Scene} scene
 */
export function skillCheck(scene) {
  const skilled = scene.meeting.members.filter((p) => p.seated && p.skill);
  if (!skilled.length) return nothing;
  const me = skilled.find((p) => p.id === scene.me);
  return html`
    <section class="section" aria-labelledby="skill-check-title">
      <h2 class="section__title" id="skill-check-title">${say("skill-check")}</h2>
      <ul class="skills">${skilled.map((p) => one(scene, p))}</ul>
      ${me && can(scene.meeting, scene.me, "rate_skill") ? rate(scene, me) : nothing}
      ${example(
        scene,
        skilled.filter((p) => p.id !== scene.me),
      )}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Member} p
 */
function one(scene, p) {
  const seen = scene.meeting.examples.filter((example) => example.member === p.id);
  return html`
    <li>
      ${named(scene, p)} ${p.rating ? html`<span class="badge">${say(`skill-rating-${p.rating}`)}</span>` : nothing}
      ${seen.map((example) => posted(scene, example, html`<p class="skills__seen">${say("skill-seen", { name: name(scene.meeting, example.by) })} ${words(scene.meeting, example)}</p>`))}
    </li>
  `;
}

/**
 * @param {Scene} scene
 * @param {Member} me
 */
function rate(scene, me) {
  return html`
    <div class="choices" role="group" aria-label=${say("skill-rate")}>
      <span class="field__label">${say("skill-rate")}</span>
      ${RATINGS.map(
        (rating) =>
          html`<button class="choices__choice" type="button" aria-pressed=${String(me.rating) === rating} @click=${() => scene.session.press("rate_skill", { rating: Number(rating) })}>${say(`skill-rating-${rating}`)}</button>`,
      )}
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {Member[]} others
 */
function example(scene, others) {
  if (!others.length || !can(scene.meeting, scene.me, "give_example")) return nothing;
  const draft = scene.session.drafts.of("example");
  const give = form(draft, {
    act: "give_example",
    name: say("skill-example"),
    fields: [
      {
        name: "member",
        label: say("skill-example-of"),
        kind: "choice",
        options: others.map((p) => [p.id, p.name]),
      },
      { name: "text", label: say("skill-example-label"), kind: "text" },
    ],
    label: say("skill-example-send"),
    send: () => send(scene, "example"),
  });
  return folded([draft], say("skill-example"), give);
}
