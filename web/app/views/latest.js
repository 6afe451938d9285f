// @ts-check
// The way from the latest of a list to those that were before.

import { html } from "../../vendor/lit-html/lit-html.js";
import { staying } from "../parts/for-all.js";
import { say } from "../words.js";

/** @import { SceneSession } from "./scene.js" */

/**
 * @param {Pick<SceneSession, "unfolded">} session
 * @param {string} key of the list
 * @param {number} count how many there were before
 */
export function earlier({ unfolded }, key, count) {
  const show = staying(() => unfolded.add(key));
  return html`<p tabindex="-1"><button class="button button--small button--quiet" type="button" @click=${show}>${say("questions-earlier", { count })}</button></p>`;
}
