// @ts-check
// What all else is built from: colours, type, spaces, buttons, fields, icons, badges, notices, drawings.

import { html } from "../../../vendor/lit-html/lit-html.js";
import { Drafts, NO_STORAGE } from "../../drafts.js";
import { copyable } from "../../parts/copyable.js";
import { drawing, empty, mark } from "../../parts/drawing.js";
import { form } from "../../parts/form.js";
import { ICONS, icon } from "../../parts/icon.js";
import { OUTCOMES } from "../../protocol.js";
import { say } from "../../words.js";
import { somebody } from "./made-up.js";

const COLOURS = [
  ...["paper", "surface", "sunk", "line", "edge", "ink", "ink-soft"],
  ...["accent", "accent-deep", "accent-pale", "on-accent", "mark"],
  ...["coach", "coach-deep", "coach-pale", "presenter", "presenter-pale", "wrong", "wrong-pale"],
];
const SIZES = ["hero", "xxl", "xl", "l", "m", "s", "xs"];
const SPACES = [1, 2, 3, 4, 5, 6, 7, 8];

export function colours() {
  return html`<div class="design__colours">${COLOURS.map((key) => html`<div class="design__colour"><span class="design__swatch" data-property="background" data-token="color-${key}"></span>${key}</div>`)}</div>`;
}

export function type() {
  return SIZES.map(
    (key) =>
      html`<p class=${key === "hero" || key === "xxl" ? "hero" : ""} data-property="font-size" data-token="text-${key}">${key}: ${say("design-sample")}</p>`,
  );
}

export function spaces() {
  return SPACES.map(
    (key) =>
      html`<div class="design__space">${key}<span class="design__bar" data-property="inline-size" data-token="space-${key}"></span></div>`,
  );
}

export function buttons() {
  return html`
    <div class="design__row">
      <button class="button" type="button">${say("ask-send")}</button>
      <button class="button button--quiet" type="button">${say("round-pass")}</button>
      <button class="button button--coach" type="button">${say("coach-move", { phase: say("phase-explore-name") })}</button>
      <button class="button button--small" type="button">${say("copy")}</button>
      <button class="button button--small button--quiet" type="button">${say("copy")}</button>
      <button class="button" type="button" disabled>${say("form-sending")}</button>
    </div>
  `;
}

export function fields() {
  const draft = new Drafts(NO_STORAGE, "design").of("sample");
  draft.refusal = { code: "blank", sentence: "", field: "text", again: false, after: 0 };
  const people = [0, 1, 2].map(somebody);
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
          options: OUTCOMES.map((key) => [key, say(`outcome-${key}`)]),
        },
        {
          name: "to",
          label: say("ask-to"),
          kind: "choice",
          options: people.map(({ id, name }) => [id, name]),
        },
      ],
      label: say("ask-send"),
      send: () => {},
    })}
    ${copyable(say("design-sample"), say("design-fields"))}
  `;
}

export function icons() {
  return html`<div class="design__row">${ICONS.map((name) => html`<span class="design__icon">${icon(name)} ${name}</span>`)}</div>`;
}

export function badges() {
  return html`
    <div class="design__row">
      ${["coach", "presenter", "member"].map((role) => html`<span class="badge badge--${role}">${say(`role-${role}`)}</span>`)}
      ${OUTCOMES.map((outcome) => html`<span class="badge badge--${outcome}">${say(`outcome-${outcome}`)}</span>`)}
    </div>
  `;
}

export function drawings() {
  return html`
    ${mark()}
    <div class="design__row">${drawing("set", "design__drawing")}${drawing("mark", "drawing--coming")}</div>
    ${empty("outside", say("home-yours-none"))}
    ${empty("unplanned", say("set-ahead-none"))}
    ${empty("kept", say("set-kept-none"))}
    ${empty("unwritten", say("set-open-none"))}
  `;
}
