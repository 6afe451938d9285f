// @ts-check
// What stays: a commitment, the trail of a meeting, the player of a replay; and the notices.

import { html } from "../../../vendor/lit-html/lit-html.js";
import { clock } from "../../clock.js";
import { Drafts, NO_STORAGE } from "../../drafts.js";
import { notKept } from "../../parts/not-kept.js";
import { player } from "../../views/player.js";
import { promise, reportFacts, takenBack } from "../../views/promise.js";
import { trail } from "../../views/trail.js";
import { tray } from "../../views/tray.js";
import { say } from "../../words.js";
import { asking, MINUTE, meeting, seen, willDo } from "./made-up.js";
import { sample } from "./sample.js";

export function commitments() {
  const told = { id: "told", meeting: 2, at: 1, happened: say("design-answer"), by_when: null };
  const report = { ...told, outcome: /** @type {const} */ ("partly"), learned: "", surprised: "" };
  return html`
    ${sample(say("design-commitment-made"), html`<article class="commitment">${promise("Ben", willDo())}</article>`)}
    ${sample(say("design-commitment-told"), html`<article class="commitment">${promise("Ben", willDo({ changed: true }))}${reportFacts(report)}</article>`)}
    ${sample(say("design-commitment-gone"), takenBack("Ben", willDo({ withdrawn: true })))}
  `;
}

export function trails() {
  const note = (/** @type {string} */ phase, /** @type {string} */ text) => ({
    ...{ id: phase, by: "ben", phase, text },
  });
  const answers = [{ id: "answer", by: "ben", text: say("design-answer") }];
  const landed = { status: /** @type {const} */ ("answered"), starred: true, answers };
  const m = {
    ...asking(meeting("explore"), "chloe", landed),
    phase: "closed",
    landed: true,
    problem: [note("present", say("design-problem"))],
    reframed: [note("reframe", say("design-key"))],
    commitments: [willDo({ witnesses: ["chloe"] })],
    learnings: [
      {
        ...{ id: "learned", by: "esi", text: say("design-learned") },
        ...{ level: /** @type {const} */ ("set"), seen_by: /** @type {const} */ ("set") },
      },
    ],
  };
  return sample(say("design-trail"), trail(seen(m, "chloe")));
}

export function players() {
  const at = clock.now();
  const lines = [1, 2, 3, 4, 5, 6].map((seq) => ({
    ...{ seq, at: at + seq * MINUTE, who: "Chloe", text: say("design-sample"), heading: false },
  }));
  const move = { go() {}, toggle() {}, faster() {} };
  const replay = {
    ...{ lines, listsMoments: false, leap() {}, toggleMoments() {} },
    player: { isPlaying: false, seq: 3, speed: 1, length: lines.length, ...move },
    bands: ["present", "explore"].map((kind, place) => ({
      ...{ seq: 1 + place * 3, length: 3, title: say(`phase-${kind}-name`) },
    })),
    marks: [
      { seq: 2, kind: "question" },
      { seq: 4, kind: "reveal" },
      { seq: 6, kind: "commitment" },
    ],
  };
  return sample(say("replay-title"), player(/** @type {any} */ (replay)));
}

export function notices() {
  const draft = new Drafts(NO_STORAGE, "design").of("ask");
  draft.values.text = say("design-sample");
  const one = { name: "ask", kind: "ask", draft, way: null };
  const waiting = { ...seen(meeting("explore"), "chloe").session.tray, waiting: () => [one] };
  return html`
    <p class="notice">${say("transcript-past")}</p>
    <p class="notice notice--warning">${say("connection-lost-long")}</p>
    ${notKept(false)}
    ${sample(say("design-refused"), html`<p class="notice wrong">${say("refusal-not_now")}</p>`)}
    ${sample(say("tray-title"), tray(seen(meeting("explore"), "chloe", { tray: waiting })))}
  `;
}
