// @ts-check
// The place to ask, in reach of one's hand in every phase that has questions.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { askable, can, may, whyNot } from "../may.js";
import { draftsOf } from "../meeting/drafting.js";
import { talkRound } from "../meeting/going-on.js";
import { asksIn } from "../meeting/turns.js";
import { capacities, takers, usuallyAsked } from "../meeting/who.js";
import { small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { whom } from "../whom.js";
import { say } from "../words.js";
import { heardKinds } from "./heard.js";
import { lensed } from "./nudge.js";
import { rest } from "./rest.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { Scene } from "./scene.js" */

/** While these hold there is no box, unless something stands in it. */
const UNSEEN = ["writing", "floor_taken"];

/**
 * Folded for those who are here to answer.
 * @param {Scene} scene
 */
export function composer(scene) {
  const { meeting } = scene;
  if (!may(meeting, scene.me, "ask")) return nothing;
  const write = compose(scene);
  if (capacities(meeting, scene.me).includes("presenter"))
    return html`${folded([scene.session.drafts.of("ask")], say("ask-form"), write)}${forLater(scene)}`;
  const tap = meeting.talks ? askedAloud(scene) : nothing;
  const counted = heardKinds(scene);
  if (write === nothing && tap === nothing) return counted;
  const words = say("ask-write");
  return html`<div class="composer">${saidOrWritten(scene, { tap, write, words, drafts: ["ask"] })}${counted}${forLater(scene)}</div>`;
}

/**
 * The questions that were kept for later, and the place to draft one while it is not the time to ask.
 * @param {Scene} scene
 */
function forLater(scene) {
  const { meeting, me } = scene;
  const isNeeded = draftsOf(meeting, me).length > 0 || !can(meeting, me, "ask");
  return rest(isNeeded)?.keptForLater(scene) ?? nothing;
}

/**
 * Asked in speech, with a line of what it was about if one likes; in a go-round the tap that ends
 * the turn says it all.
 * @param {Scene} scene
 */
function askedAloud(scene) {
  const { meeting, session } = scene;
  const me = /** @type {string} */ (scene.me);
  const round = talkRound(meeting);
  if (!can(meeting, me, "ask_aloud") || (round && asksIn(meeting, round))) return nothing;
  const to = usuallyAsked(meeting);
  if (may(meeting, me, "set_aside")) return heard(scene, to);
  return form(session.drafts.of("ask_aloud"), {
    act: "ask_aloud",
    name: say("ask-aloud"),
    look: "form--row",
    fields: [{ name: "about", label: say("ask-aloud-about"), kind: "line" }],
    label: say("ask-aloud"),
    send: () => send(scene, "ask_aloud"),
  });
}

/**
 * Whoever leads notes who asked aloud, by a tap.
 * @param {Scene} scene
 * @param {string} to
 */
function heard({ meeting, session }, to) {
  const others = takers(meeting, "questions").filter((id) => id !== to);
  const note = (/** @type {string} */ member) =>
    small(name(meeting, member), () => session.press("ask_aloud", { member, to, about: "" }));
  return html`
    <div class="round__acts" role="group" aria-label=${say("ask-heard")}>
      <span class="field__hint">${say("ask-heard")}</span>
      ${rows(others, (member) => member, note)}
    </div>`;
}

/**
 * The text stays while it cannot be sent; why is said under it.
 * @param {Scene} scene
 */
function compose(scene) {
  const me = /** @type {string} */ (scene.me);
  const others = askable(scene.meeting, me);
  if (!others.length) return nothing;
  const draft = scene.session.drafts.of("ask");
  const why = whyNot(scene.meeting, me, "ask");
  const ids = others.map((p) => p.id);
  const known = whom(scene.meeting, me, ids);
  if (UNSEEN.includes(why) && !draft.values.text) return nothing;
  const lens = lensed(scene, "ask", say("ask-send"));
  return html`${form(draft, {
    act: "ask",
    name: say("ask-form"),
    look: "form--ask",
    closed: why && say(`refusal-${why}`),
    fields: [
      { name: "text", label: say("ask-label"), kind: "text", heard: lens.heard },
      {
        name: "to",
        label: say("ask-to"),
        kind: "choice",
        quiet: true,
        options: known.map((id) => [id, name(scene.meeting, id)]),
      },
    ],
    label: lens.label,
    send: () => send(scene, "ask", lens.sending()),
    under: lens.under,
  })}`;
}
