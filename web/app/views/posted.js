// @ts-check
// Words that somebody posted, with the way to correct one's own for a while, or to strike them out.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { isBegun } from "../parts/folded.js";
import { forAll, staying } from "../parts/for-all.js";
import { form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { linked } from "../parts/linked.js";
import { COMMANDS } from "../protocol.js";
import { changeOf, isStruck, postOf, textOf } from "../said.js";
import { say } from "../words.js";
import { send } from "./send.js";

/** @import { Meeting, Post } from "../protocol.js" */
/** @import { Said } from "../said.js" */
/** @import { Scene } from "./scene.js" */

const LONGEST = COMMANDS.correct.text.maxLength ?? 0;

/**
 * The words, or that they are struck out; and whether they are others than at first.
 * @param {Meeting} meeting
 * @param {Said} said
 * @param {string} aloud
 */
export function words(meeting, said, aloud = "") {
  const text = textOf(meeting, said, aloud);
  if (isStruck(meeting, said.id)) return html`<em class="struck">${text}</em>`;
  const changed = changeOf(meeting, said.id);
  const shown = linked(text);
  return changed ? html`${shown} <span class="badge">${changed}</span>` : shown;
}

/**
 * What was posted, as it is shown, with what may be done with it beside: the room for that stays when
 * it goes.
 * @param {Scene} scene
 * @param {Said} said
 * @param {unknown} content
 */
export function posted(scene, said, content) {
  const { meeting, me } = scene;
  const post = me === null ? null : postOf(meeting, said.id);
  const mine = post !== null && post.by === me && post.most > 0;
  const leads = may(meeting, me, "strike_out");
  if (!post || !(mine || leads)) return content;
  return html`
    <div class="posted" tabindex="-1">
      <div class="posted__words">${content}</div>
      <div class="posted__ways ${mine ? "posted__ways--mine" : ""}">
        ${mine ? correct(scene, post, said) : nothing}
        ${leads ? strike(scene, post, said) : nothing}
      </div>
      ${mine ? correction(scene, post, said) : nothing}
    </div>
  `;
}

/** @param {Post} post */
function draftName({ id }) {
  return `correct-${id}`;
}

/**
 * Whether its correction is being written; what was begun before a reload is, too.
 * @param {Scene} scene
 * @param {Post} post
 */
function isOpen({ session }, post) {
  return session.corrections.open === post.id || isBegun(session.drafts.of(draftName(post)));
}

/**
 * @param {Scene} scene
 * @param {Post} post
 * @param {Said} said
 */
function correct(scene, post, said) {
  const { corrections } = scene.session;
  const fresh = corrections.isFresh(post) && can(scene.meeting, scene.me, "correct");
  if (!fresh || post.struck || isOpen(scene, post)) return nothing;
  const words = say("correct-form", { text: said.text });
  return html`<button class="posted__way" type="button" aria-label=${words} @click=${staying(() => corrections.begin(post.id))}>${say("correct")}</button>`;
}

/**
 * In its form the words stand as they are; what was begun too late can still be read there.
 * @param {Scene} scene
 * @param {Post} post
 * @param {Said} said
 */
function correction(scene, post, { text }) {
  if (!isOpen(scene, post)) return nothing;
  const { session } = scene;
  const { corrections } = session;
  const name = draftName(post);
  const end = () => {
    session.tray.letGo([name]);
    corrections.end();
  };
  const correctIt = async () => {
    if (session.drafts.of(name).values.text === text) end();
    else if ((await send(scene, name)) === null) corrections.end();
  };
  const late = post.struck || !corrections.isFresh(post);
  return form(session.drafts.of(name), {
    act: "correct",
    name: say("correct-form", { text }),
    closed: late ? say("refusal-too_late") : "",
    fields: [
      {
        name: "text",
        label: say("correct-label"),
        kind: post.most < LONGEST ? "line" : "text",
        most: post.most,
        usual: text,
        missing: say("refusal-blank"),
      },
    ],
    label: say("correct-send"),
    beside: html`<button class="button button--quiet" type="button" @click=${staying(end)}>${say("correct-end")}</button>`,
    send: correctIt,
  });
}

/**
 * Behind a fold, and asked about once: nobody is shown the words any more.
 * @param {Scene} scene
 * @param {Post} post
 * @param {Said} said
 */
function strike({ session }, post, { text }) {
  if (post.struck) return nothing;
  const go = () =>
    confirm(say("strike-sure", { text })) && session.press("strike_out", { post: post.id });
  return html`
    <details class="posted__strike">
      <summary class="posted__way" title=${say("strike")} aria-label=${say("strike-more", { text })}>${icon("more")}</summary>
      ${forAll({ key: `strike-${post.id}`, words: say("strike"), look: "button--small button--quiet", go })}
    </details>
  `;
}
