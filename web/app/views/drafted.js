// @ts-check
// Questions for later: drafted by somebody for themselves alone, to be asked with a press.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { formOf } from "../drafts.js";
import { can, may } from "../may.js";
import { draftsOf } from "../meeting/drafting.js";
import { floorIs, openRound } from "../meeting/going-on.js";
import { capacities } from "../meeting/who.js";
import { once, small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { rows } from "../parts/rows.js";
import { actOf, kindOfForm } from "../session/ways.js";
import { say } from "../words.js";
import { then } from "./nudge.js";
import { send } from "./send.js";

/** @import { Note } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Where the phase has no place to ask, there is one to draft; a calm screen has that alone.
 * @param {Scene} scene
 * @param {boolean} calm
 */
export function forLater(scene, calm) {
  if (calm) return draftBox(scene, false);
  const open = floorIs(scene.meeting) === "presenter";
  return html`${isListed(scene) ? nothing : drafted(scene)}${draftBox(scene, open)}`;
}

/**
 * Whether the list stands with the form of a round in which questions are written.
 * @param {Scene} scene
 */
function isListed({ meeting, me }) {
  const round = openRound(meeting);
  return (
    round?.purpose === "questions" &&
    round.revealed === null &&
    round.order.includes(/** @type {string} */ (me))
  );
}

/**
 * Those that stand, behind a line beside the place to ask; and the place to draft one, while it is
 * not the time to ask.
 * @param {Scene} scene
 */
export function keptForLater(scene) {
  const { meeting, me, session } = scene;
  const stand = listed(scene, "ask");
  const coming = onTheirWay(scene);
  const count = stand.length + coming.length;
  const box = can(meeting, me, "ask") ? nothing : draftForm(scene);
  if (!count && box === nothing) return nothing;
  const words = count ? say("drafted-count", { count }) : say("drafted-form");
  const begun = box === nothing ? [] : [session.drafts.of("question")];
  return folded(begun, words, html`${listOf(scene, { stand, coming }, "ask")}${box}`);
}

/**
 * The place to draft one, for whoever may.
 * @param {Scene} scene
 * @param {boolean} open
 */
function draftBox(scene, open) {
  const box = draftForm(scene);
  if (box === nothing) return nothing;
  const draft = scene.session.drafts.of("question");
  return folded([draft], say("drafted-form"), box, { open, look: "note" });
}

/** @param {Scene} scene */
function draftForm(scene) {
  const { meeting, me, session } = scene;
  // Whoever presents has no need of one: they are asked.
  const presents = capacities(meeting, me).includes("presenter");
  if (presents || !may(meeting, me, "draft_question")) return nothing;
  return form(session.drafts.of("question"), {
    act: "draft_question",
    name: say("drafted-form"),
    look: "form--note",
    fields: [
      {
        name: "text",
        label: say("drafted-label"),
        kind: "text",
        rows: 2,
        hint: say("drafted-hint"),
      },
    ],
    label: say("drafted-keep"),
    send: () => send(scene, "question"),
  });
}

/**
 * The drafts that stand; beside a form but for the one that was put into it.
 * @param {Scene} scene
 * @param {string} into the name of a form that takes them up, if there is one
 */
export function drafted(scene, into = "") {
  const stand = listed(scene, into);
  const coming = onTheirWay(scene);
  if (!stand.length && !coming.length) return nothing;
  return html`
    <section class="own" aria-labelledby="drafted-${into}">
      <h3 class="questions__group" id="drafted-${into}">${say("drafted-title")}</h3>
      ${listOf(scene, { stand, coming }, into)}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {{ stand: Note[], coming: string[] }} questions
 * @param {string} into
 */
function listOf(scene, { stand, coming }, into) {
  return html`
    <ul class="queue__list" aria-label=${say("drafted-title")}>
      ${rows(
        stand,
        ({ id }) => id,
        (one) => row(scene, one, into),
      )}
      ${coming.map((text) => html`<li class="queue__item"><span class="queue__text">${text}</span></li>`)}
    </ul>
  `;
}

/**
 * @param {Scene} scene
 * @param {string} into
 */
function listed({ meeting, me, session }, into) {
  if (!may(meeting, me, "drop_draft")) return [];
  const { draft = "", text = "" } = into ? session.drafts.of(into).values : {};
  return draftsOf(meeting, me).filter(({ id }) => id !== draft || !text.trim());
}

/**
 * Those that are being sent: they stand in the list, and not in the tray.
 * @param {Scene} scene
 */
function onTheirWay({ meeting, me, session: { drafts } }) {
  if (!may(meeting, me, "drop_draft")) return [];
  const sent = drafts
    .begun()
    .filter((name) => kindOfForm(name) === "question" && formOf(name) !== "question")
    .map((name) => drafts.of(name))
    .filter(({ sending }) => sending);
  for (const draft of sent) draft.isShown = true;
  return sent.flatMap(({ written }) => written);
}

/**
 * @param {Scene} scene
 * @param {Note} one
 * @param {string} into
 */
function row(scene, one, into) {
  const { meeting, me, session } = scene;
  const go = once(() => session.press("drop_draft", { draft: one.id }));
  return html`
    <li class="queue__item">
      <span class="queue__text">${linked(one.text)}</span>
      ${can(meeting, me, "ask") ? askThis(scene, one) : nothing}
      ${into && session.nudges ? small(say(into === "ask" ? "drafted-change" : "drafted-use"), takeUp(scene, one, into)) : nothing}
      ${small(say("drafted-let_go"), go)}
    </li>`;
}

/**
 * As it stands, to whom questions are usually put.
 * @param {Scene} scene
 * @param {Note} one
 */
function askThis({ meeting, me, session }, { id, text }) {
  const asked = { values: { draft: id, text } };
  const way = actOf(meeting, /** @type {string} */ (me), "ask", asked);
  const seen = session.nudges?.seen(text);
  return small(
    say("drafted-ask"),
    once(() => session.press("ask", { ...way?.extra, text, ...seen })),
  );
}

/**
 * Into a form, to go on with it there.
 * @param {Scene} scene
 * @param {Note} one
 * @param {string} into
 */
function takeUp({ meeting, me, session }, one, into) {
  const box = `${session.drafts.of(into).key}.text`;
  return then(box, () => session.nudges?.takeUp(into, one, draftsOf(meeting, me)));
}

/**
 * Written in a round that hides, a draft is done with.
 * @param {Scene} scene
 * @param {string} name of the form
 * @param {object} [more]
 */
export async function sendWritten(scene, name, more) {
  const { meeting, me, session } = scene;
  const { draft } = session.drafts.of(name).values;
  const refusal = await send(scene, name, more);
  const stands = draftsOf(meeting, me).some(({ id }) => id === draft);
  if (!refusal && stands) session.press("drop_draft", { draft });
  return refusal;
}
