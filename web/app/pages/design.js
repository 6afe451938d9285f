// @ts-check
// The page that shows every part of the design, as it is.

import { html, render } from "/vendor/lit-html/lit-html.js";
import { clock } from "../clock.js";
import { Drafts, NO_STORAGE } from "../drafts.js";
import { copyable } from "../parts/copyable.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { START } from "../protocol.js";
import { onlooker } from "../session/onlooker.js";

import { line } from "../views/line.js";
import { promise } from "../views/promise.js";
import { ring } from "../views/ring.js";
import { strip } from "../views/strip.js";
import { say } from "../words.js";

const UNSAID = {
  id: "sample-commitment",
  meeting: 0,
  how_known: "",
  obstacle: "",
  if_then: "",
  report: null,
  changed: false,
};
const COLOURS = [
  "paper",
  "surface",
  "sunk",
  "line",
  "edge",
  "ink",
  "ink-soft",
  "accent",
  "accent-deep",
  "accent-pale",
  "on-accent",
  "coach",
  "coach-deep",
  "coach-pale",
  "presenter",
  "presenter-pale",
  "wrong",
  "wrong-pale",
];
const SIZES = ["xxl", "xl", "l", "m", "s", "xs"];
const SPACES = [1, 2, 3, 4, 5, 6, 7, 8];
const CAST = ["Ana", "Ben", "Chloe", "Dev", "Esi", "Farid"].map((name, place) => ({
  id: `${name}-sample`,
  name,
  place,
}));

/** @param {HTMLElement} container */
export function open(container) {
  render(view(), container);
  for (const swatch of container.querySelectorAll("[data-token]"))
    paint(/** @type {HTMLElement} */ (swatch));
}

/**
 * A style in an attribute is not allowed by our own rules; one set by a script is.
 * @param {HTMLElement} element
 */
function paint(element) {
  const { property = "", token = "" } = element.dataset;
  element.style.setProperty(property, `var(--${token})`);
}

function view() {
  return html`
    <main class="design">
      <header class="stage__head">
        <h1 class="stage__title">${say("design-title")}</h1>
        <p class="stage__now">${say("design-lead")}</p>
      </header>
      ${part("colours", html`<div class="design__colours">${COLOURS.map(colour)}</div>`)}
      ${part("type", html`${SIZES.map(size)}`)}
      ${part("spaces", html`${SPACES.map(space)}`)}
      ${part("buttons", buttons())}
      ${part("fields", fields())}
      ${part("people", html`<div class="design__row">${CAST.map((p) => avatar(p))} ${avatar(CAST[1], "reconnecting")}</div>`)}
      ${part("badges", badges())}
      ${part("lines", lines())}
    </main>
  `;
}

/**
 * @param {string} key
 * @param {unknown} content
 */
function part(key, content) {
  return html`<section class="design__part"><h2 class="section__title">${say(`design-${key}`)}</h2>${content}</section>`;
}

/** @param {string} key */
function colour(key) {
  return html`<div class="design__colour"><span class="design__swatch" data-property="background" data-token="color-${key}"></span>${key}</div>`;
}

/** @param {string} key */
function size(key) {
  return html`<p data-property="font-size" data-token="text-${key}">${key}: ${say("design-sample")}</p>`;
}

/** @param {number} key */
function space(key) {
  return html`<div class="design__space">${key}<span class="design__bar" data-property="inline-size" data-token="space-${key}"></span></div>`;
}

function buttons() {
  return html`
    <div class="design__row">
      <button class="button" type="button">${say("ask-send")}</button>
      <button class="button button--quiet" type="button">${say("round-pass")}</button>
      <button class="button button--coach" type="button">${say("coach-move", { phase: say("phase-explore-name") })}</button>
      <button class="button button--small" type="button">${say("copy")}</button>
      <button class="button" type="button" disabled>${say("form-sending")}</button>
    </div>
  `;
}

function fields() {
  const draft = new Drafts(NO_STORAGE, "design").of("sample");
  draft.refusal = { code: "blank", sentence: "", field: "text", again: false };
  return html`
    ${form(draft, {
      name: say("design-fields"),
      fields: [
        { name: "text", label: say("ask-label"), kind: "text", hint: say("problem-present-hint") },
        { name: "day", label: say("commit-by_when"), kind: "date" },
        {
          name: "how",
          label: say("reports-how"),
          kind: "pills",
          options: [
            ["done", say("outcome-done")],
            ["partly", say("outcome-partly")],
          ],
        },
        {
          name: "to",
          label: say("ask-to"),
          kind: "choice",
          options: CAST.map((p) => [p.id, p.name]),
        },
      ],
      label: say("ask-send"),
      send: () => {},
    })}
    ${copyable(say("design-sample"), say("design-fields"))}
  `;
}

function badges() {
  return html`
    <div class="design__row">
      ${["coach", "presenter", "member"].map((role) => html`<span class="badge badge--${role}">${say(`role-${role}`)}</span>`)}
      ${["done", "partly", "not_yet", "changed"].map((outcome) => html`<span class="badge badge--${outcome}">${say(`outcome-${outcome}`)}</span>`)}
    </div>
    <p class="notice">${say("transcript-past")}</p>
    <p class="notice notice--warning">${say("connection-lost-long")}</p>
  `;
}

function lines() {
  const [ana, ben, chloe] = CAST;
  const members = CAST.map((p) => ({
    ...p,
    role: /** @type {const} */ ("member"),
    seated: true,
    skill: "",
    skill_id: "",
    rating: 0,
  }));
  const now = clock.now();
  const running = { running: true, since: now, automatic: false };
  const meeting = { ...START, members, phase: "explore", began_at: now, clock: running };
  const scene = { meeting, me: null, presence: {}, session: onlooker() };
  return html`
    ${strip(scene)}${ring(scene)}
    <ul class="lines">${line(scene, { id: "sample-line", by: ana.id, text: say("design-sample") })}</ul>
    <div class="question">
      <p class="question__who">${avatar(chloe)} <span>${say("questions-asks", { asker: chloe.name, asked: ben.name })}</span></p>
      <p class="question__text">${say("design-sample")}</p>
      <div class="answer"><p class="answer__who">${say("questions-answers", { name: ben.name })}</p><p class="answer__text">${say("design-lead")}</p></div>
    </div>
    <article class="commitment">${promise(ben.name, { ...UNSAID, what: say("design-sample"), by_when: "2026-12-01", first_step: say("design-lead"), confidence: 7 })}</article>
  `;
}
