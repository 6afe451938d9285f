// @ts-check
// The strip: each thing that calls, the time in each state, and each state of the connection.

import { html } from "../../../vendor/lit-html/lit-html.js";
import { connectionNotice } from "../../views/connection-notice.js";
import { strip } from "../../views/strip.js";
import { say } from "../../words.js";
import { after, asking, meeting, seen, withRound } from "./made-up.js";
import { sample } from "./sample.js";

/** @import { StateName } from "../../session/connection-state.js" */

/** How many of the ten minutes are gone in each state of the clock. */
const MINUTES_GONE = [2, 9.2, 11];
/** @type {StateName[]} */
const STATES = ["live", "joining", "lost", "unsaving", "ending"];

export function calls() {
  const explore = meeting("explore");
  const floor = { type: "floor_taken", question: say("design-floor"), showing: "nothing" };
  const turn = withRound(meeting("open"), "turns");
  const mine = { ...turn.rounds[0], order: ["chloe", "dev"] };
  const all = [
    seen({ ...turn, rounds: [mine] }, "chloe"),
    seen(withRound(explore, "thoughts"), "chloe"),
    seen(withRound(explore, "pulse"), "chloe"),
    seen(asking(explore, "dev"), "ben"),
    seen(after(explore, floor), "chloe"),
  ];
  return sample(say("design-strip-calls"), html`${all.map(strip)}`, "design__sample--rows");
}

export function clocks() {
  const gone = MINUTES_GONE.map((ago) => meeting("explore", { ago }));
  const held = meeting("explore", { clock: { running: false, since: 0, automatic: false } });
  const all = [...gone, held].map((m) => strip(seen(m, "chloe")));
  return sample(say("design-strip-clocks"), html`${all}`, "design__sample--rows");
}

export function connections() {
  const all = STATES.map((connectionState) => {
    const scene = seen(meeting("explore"), "chloe", { connectionState });
    return html`${strip(scene)}${connectionNotice(scene)}`;
  });
  return sample(say("design-strip-connections"), html`${all}`, "design__sample--rows");
}
