// @ts-check
// What whoever leads has: the bar with each next step, and what it opens; and what a member has before them.

import { html } from "../../../vendor/lit-html/lit-html.js";
import { askAll, quiet } from "../../views/at-hand.js";
import { coachBar } from "../../views/coach-bar.js";
import { dock } from "../../views/dock.js";
import { menu } from "../../views/menu.js";
import { says, way } from "../../views/nudge.js";
import { panel } from "../../views/panel.js";
import { say } from "../../words.js";
import { after, asking, meeting, seen, withRound } from "./made-up.js";
import { sample } from "./sample.js";

const WRITERS = ["ben", "chloe", "dev"];

/** One meeting for each step that the bar can lead to. */
function moments() {
  const explore = meeting("explore");
  const writing = { order: WRITERS, writers: ["ben"], ready: 1 };
  return [
    meeting("lobby", { began_at: 0 }),
    meeting("present"),
    explore,
    withRound(meeting("open"), "turns"),
    withRound(explore, "thoughts", writing),
    withRound(explore, "thoughts", { ...writing, writers: WRITERS, ready: WRITERS.length }),
    withRound(explore, "thoughts", { ...writing, ready: WRITERS.length, revealed: [] }),
    withRound(explore, "silence"),
    after(explore, { type: "floor_taken", question: say("design-floor"), showing: "nothing" }),
    meeting("choose", { presenters: [[]] }),
    meeting("close"),
  ];
}

export function bars() {
  const all = moments().map((m) => coachBar(seen(m, "ana")));
  return sample(say("design-bar"), html`${all}`, "design__sample--rows");
}

export function overlays() {
  const scene = seen(asking(meeting("explore"), "chloe"), "ana");
  return html`
    <div class="design__overlays">
      ${sample(say("design-overlay-floor"), askAll(scene), "design__sample--open")}
      ${sample(say("design-overlay-silence"), quiet(scene), "design__sample--open")}
      ${sample(say("design-overlay-more"), panel(scene), "design__sample--open")}
      ${sample(say("design-overlay-menu"), menu(scene), "design__sample--open")}
    </div>
  `;
}

export function docks() {
  const m = asking(meeting("explore"), "chloe", { status: "answered" });
  const turn = withRound(meeting("open"), "turns", { order: ["chloe", "dev"] });
  return html`
    ${sample(say("design-dock-ask"), dock(seen({ ...m, talks: false }, "dev")))}
    ${sample(say("design-dock-talk"), dock(seen(m, "dev")))}
    ${sample(say("design-dock-turn"), dock(seen(turn, "chloe")))}
    ${sample(say("design-dock-write"), dock(seen(withRound(m, "thoughts"), "chloe")))}
  `;
}

export function nudges() {
  const nudge = { words: say("design-nudge-words"), says: say("design-nudge-says") };
  return sample(
    say("design-nudge"),
    html`
      <div class="nudge">
        <p class="nudge__says">${says(nudge)}</p>
        <div class="nudge__ways">${way(say("design-nudge-opener"), () => {})}</div>
        <p class="nudge__private">${say("nudge-private")}</p>
      </div>
    `,
  );
}
