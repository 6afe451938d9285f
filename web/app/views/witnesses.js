// @ts-check
// Who heard what somebody will do: the others say so by a tap, and nobody counts them.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { howHeard } from "../commitment.js";
import { may } from "../may.js";
import { row } from "../meeting/now.js";
import { forAll } from "../parts/for-all.js";
import { name, names } from "../people.js";
import { say } from "../words.js";

/** @import { Commitment } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Where the set only writes they read it.  What is told politely is one's own tap alone: those of
 * the others would be news without end.
 * @param {Scene} scene
 * @param {Commitment} made that stands
 * @param {string} about the id of its words
 */
export function witnesses(scene, made, about) {
  const { meeting, me } = scene;
  const how = howHeard(meeting);
  const others = made.witnesses.filter((id) => id !== me);
  const taps = may(meeting, me, "witness") && made.member !== me;
  const mine = me !== null && made.witnesses.includes(me);
  if (!taps && !made.witnesses.length) return nothing;
  return html`
    <div class="form__buttons" tabindex="-1">
      ${taps && !mine ? tap(scene, made, { how, about }) : nothing}
      <p class="field__hint">
        <span role="status">${mine ? say("witness-mine", { how }) : nothing}</span>
        ${others.length ? say("witness-by", { how, names: names(meeting, others) }) : nothing}
      </p>
    </div>
  `;
}

/**
 * What somebody has still to say that they heard, in reach of their hand; whoever leads has enough there.
 * @param {Scene} scene
 */
export function toWitness({ meeting, me, session }) {
  const isNow = meeting.talks && "commit" in row(meeting).may;
  if (!isNow || me === null || !may(meeting, me, "witness")) return nothing;
  const made = meeting.commitments.find(
    (one) => one.member !== me && !one.withdrawn && !one.witnesses.includes(me),
  );
  if (!made) return nothing;
  const go = () => session.press("witness", { commitment: made.id });
  const words = say("witness-of", { name: name(meeting, made.member) });
  return html`<div class="round__acts" tabindex="-1">${forAll({ key: `heard-${made.id}`, words, look: "", go })}</div>`;
}

/**
 * @param {Scene} scene
 * @param {Commitment} made
 * @param {{ how: string, about: string }} more
 */
function tap({ session }, { id }, { how, about }) {
  return forAll({
    key: `witness-${id}`,
    words: say("witness", { how }),
    look: "button--small",
    about,
    go: () => session.press("witness", { commitment: id }),
  });
}
