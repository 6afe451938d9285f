// @ts-check
// People: their rounds of colour in all shapes, and the ring of them in every state.

import { html } from "../../../vendor/lit-html/lit-html.js";
import { avatar } from "../../parts/person.js";
import { ring } from "../../views/ring.js";
import { say } from "../../words.js";
import { asking, meeting, seen, somebody, withRound } from "./made-up.js";
import { sample } from "./sample.js";

/** As many as a set can have. */
const MOST = 24;

export function avatars() {
  const all = Array.from({ length: MOST }, (_, place) => avatar(somebody(place)));
  return html`<div class="design__row">${all}</div><div class="design__row">${avatar(somebody(1), "reconnecting")}${avatar(somebody(2), "absent")}</div>`;
}

export function rings() {
  const turns = withRound(meeting("open"), "turns", { had: ["chloe"], passed: ["dev"] });
  const writing = withRound(meeting("explore"), "thoughts", {
    writers: ["chloe", "esi"],
    ready: 2,
  });
  const raised = { chloe: ["hand"], esi: ["slow"], farid: ["moment"], dev: ["writing"] };
  const signals = { isRaised: () => false, async toggle() {}, shown: /** @type {any} */ (raised) };
  const away = { dev: "reconnecting", esi: "absent" };
  return html`
    ${sample(say("design-ring-here"), ring(seen(meeting("explore"), "chloe")))}
    ${sample(say("design-ring-turn"), ring(seen(turns, "chloe")))}
    ${sample(say("design-ring-asked"), ring(seen(asking(meeting("explore"), "chloe"), "chloe")))}
    ${sample(say("design-ring-ready"), ring(seen(writing, "chloe")))}
    ${sample(say("design-ring-away"), ring(seen(meeting("explore"), "chloe", {}, away)))}
    ${sample(say("design-ring-signals"), ring(seen(meeting("explore"), "ana", { signals })))}
    ${sample(say("design-ring-many"), ring(seen(meeting("explore", { count: MOST }), "chloe")))}
  `;
}
