// @ts-check
// For whoever comes late: the problem, the latest questions, and where everyone is.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { presenting } from "../meeting/who.js";
import { linked } from "../parts/linked.js";
import { name } from "../people.js";
import { phaseName, whatNow } from "../phases.js";
import { airtimeHere, broughtWordings, problemOf, titleOfProblem } from "../problems.js";
import { answerText, isStruck, questionText } from "../said.js";
import { standing } from "../wordings.js";
import { list, say } from "../words.js";
import { words } from "./posted.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const LATEST = 3;

/** @param {Scene} scene */
export function catchUp(scene) {
  if (scene.me === null) return nothing;
  const { meeting } = scene;
  const who = presenting(meeting);
  const asked = meeting.questions.filter(
    (q) => q.text && q.status !== "withdrawn" && !isStruck(meeting, q.id),
  );
  const standing = meeting.commitments.filter((made) => !made.withdrawn);
  const committed = new Set(standing.map((made) => name(meeting, made.member)));
  const worthReading = [...asked.filter((q) => q.starred), ...asked.slice(-LATEST)];
  return html`
    <section class="card catch-up" aria-labelledby="catch-up-title">
      <h2 class="card__title" id="catch-up-title">${say("catch_up-title")}</h2>
      <p>${say("catch_up-phase", { phase: phaseName(meeting) })} ${whatNow(meeting, scene.me)}</p>
      ${who.length ? html`<h3 class="card__subtitle">${titleOfProblem(meeting, who)}</h3>` : nothing}
      ${theProblem(meeting)}
      ${
        worthReading.length
          ? html`<h3 class="card__subtitle">${say("catch_up-questions")}</h3>
            <ul class="queue__list">${[...new Set(worthReading)].map((q) => html`<li class="queue__item"><span class="queue__text">${questionText(meeting, q)}</span> ${q.answers.map((a) => html`<span class="queue__who">${answerText(meeting, a)}</span>`)}</li>`)}</ul>`
          : nothing
      }
      ${committed.size ? html`<p>${say("catch_up-commitments", { names: list([...committed]) })}</p>` : nothing}
      <p><button class="button button--small" type="button" @click=${() => scene.session.catchUp.done()}>${say("catch_up-done")}</button></p>
    </section>
  `;
}

/**
 * The problem that is worked on: from how the set worded it before, or the bid with which it began,
 * to how it looks now.
 * @param {Meeting} meeting
 */
function theProblem(meeting) {
  const { bid, parts, now, key, goal } = problemOf(meeting, airtimeHere(meeting));
  const told = [bid, ...parts, now].filter((part) => part !== null && part !== undefined);
  const pinned = [
    { label: "problem-key", note: key },
    { label: "problem-goal", note: goal },
  ];
  return html`
    ${standing(broughtWordings(meeting)).map(({ text }) => html`<p class="problem__text">${linked(text)}</p>`)}
    ${told.map((part) => html`<p class="problem__text">${words(meeting, part)}</p>`)}
    ${pinned.map(({ label, note }) =>
      note
        ? html`<p><span class="problem__now">${say(label)}</span> ${words(meeting, note)}</p>`
        : nothing,
    )}
  `;
}
