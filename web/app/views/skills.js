// @ts-check
// The skill that each practises today: chosen at the start, looked at on the way and at the end.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Member } from "../protocol.js" */
/** @import { Room } from "./room.js" */

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

/** @param {Room} room */
export function skillChoice(room) {
  if (!may(room.m, room.me, "choose_skill")) return skillsOfAll(room);
  return html`
    <section class="section" aria-labelledby="skill-title">
      <h2 class="section__title" id="skill-title">${say("skill-title")}</h2>
      ${form(room.drafts.of("skill"), {
        act: "choose_skill",
        name: say("skill-form"),
        kind: "form--row",
        fields: [
          {
            name: "skill",
            label: say("skill-label"),
            kind: "line",
            suggest: IDEAS.map((key) => say(`skill-idea-${key}`)),
          },
        ],
        label: say("skill-send"),
        send: () => room.send("skill", "choose_skill"),
      })}
      ${list(room)}
    </section>
  `;
}

/** @param {Room} room */
export function skillsOfAll(room) {
  const found = list(room);
  return found === nothing
    ? nothing
    : html`<section class="section"><h2 class="section__title">${say("skill-title")}</h2>${found}</section>`;
}

/** @param {Room} room */
function list(room) {
  const skilled = room.m.members.filter((p) => p.seated && p.skill);
  if (!skilled.length) return nothing;
  return html`<ul class="skills">${skilled.map((p) => html`<li><strong>${p.name}</strong> ${p.skill}</li>`)}</ul>`;
}

/**
 * At the end: how it went for oneself, and what the others saw.
 * @param {Room} room
 */
export function skillCheck(room) {
  const skilled = room.m.members.filter((p) => p.seated && p.skill);
  if (!skilled.length) return nothing;
  const me = skilled.find((p) => p.id === room.me);
  return html`
    <section class="section" aria-labelledby="skill-check-title">
      <h2 class="section__title" id="skill-check-title">${say("skill-check")}</h2>
      <ul class="skills">${skilled.map((p) => one(room, p))}</ul>
      ${me && can(room.m, room.me, "rate_skill") ? rate(room, me) : nothing}
      ${example(
        room,
        skilled.filter((p) => p.id !== room.me),
      )}
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {Member} p
 */
function one(room, p) {
  const seen = room.m.examples.filter((example) => example.member === p.id);
  return html`
    <li>
      <strong>${p.name}</strong> ${p.skill} ${p.rating ? html`<span class="badge">${say(`skill-rating-${p.rating}`)}</span>` : nothing}
      ${seen.map((example) => html`<p class="skills__seen">${say("skill-seen", { name: name(room.m, example.by) })} ${example.text}</p>`)}
    </li>
  `;
}

/**
 * @param {Room} room
 * @param {Member} me
 */
function rate(room, me) {
  return html`
    <div class="choices" role="group" aria-label=${say("skill-rate")}>
      <span class="field__label">${say("skill-rate")}</span>
      ${RATINGS.map(
        (rating) =>
          html`<button class="choices__choice" type="button" aria-pressed=${String(me.rating) === rating} @click=${() => room.press("rate_skill", { rating: Number(rating) })}>${say(`skill-rating-${rating}`)}</button>`,
      )}
    </div>
  `;
}

/**
 * @param {Room} room
 * @param {Member[]} others
 */
function example(room, others) {
  if (!others.length || !can(room.m, room.me, "give_example")) return nothing;
  const draft = room.drafts.of("example");
  return html`
    <details class="more"><summary>${say("skill-example")}</summary>
      ${form(draft, {
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
        send: () => room.send("example", "give_example"),
      })}
    </details>
  `;
}
