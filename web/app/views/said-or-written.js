// @ts-check
// What can be said aloud or written: where the set talks, the tap comes first and writing unfolds.

import { html } from "../../vendor/lit-html/lit-html.js";
import { folded } from "../parts/folded.js";

/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {{ tap: unknown, write: unknown, words: string, drafts: string[] }} ways
 *   `tap` notes what was said, `write` is the form, which unfolds under `words`; it stands open while
 *   any of its `drafts` holds something
 */
export function saidOrWritten({ meeting, session }, { tap, write, words, drafts }) {
  if (!meeting.talks) return html`${write}${tap}`;
  const begun = drafts.map((name) => session.drafts.of(name));
  return html`${tap}${folded(begun, words, write)}`;
}
