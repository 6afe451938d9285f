// @ts-check
// What the stage has beside questions and talk: it comes when a phase needs it, or once the room is quiet.

import { nothing } from "../../vendor/lit-html/lit-html.js";
import { bring } from "../bringing.js";
import { later } from "../later.js";
import { unseenRound } from "../meeting/going-on.js";
import { load } from "../words.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */
/** @typedef {typeof import("./rest-of-stage.js")} Rest */

/** @type {() => Promise<Rest>} */
let found;

/**
 * Say where it comes from; the page knows, as what comes uses what is here.
 * @param {() => Promise<Rest>} views
 */
export function restIsIn(views) {
  found = views;
}

export const rest = later(async () => {
  const [views] = await Promise.all([bring("rest", found), load("rest")]);
  return views;
});

/**
 * A section of the rest: what was before is drawn once it is there, and fetched by whoever opens it.
 * @param {keyof Rest} name
 * @param {(meeting: Meeting) => boolean} isNeeded in the present phase
 * @returns {(scene: Scene, when?: "now" | "before") => unknown}
 */
export function late(name, isNeeded = () => true) {
  return (scene, when = "now") => {
    const views = rest(when === "now" && isNeeded(scene.meeting));
    return views ? /** @type {any} */ (views[name])(scene, when) : nothing;
  };
}

/**
 * What all write or vote unseen, while it is so and once it is revealed.
 * @param {Scene} scene
 */
export function unseen(scene) {
  return unseenRound(scene.meeting) ? (rest()?.hidden(scene) ?? nothing) : nothing;
}

/**
 * The tap for who has heard what somebody will do.
 * @param {Scene} scene
 */
export function toWitness(scene) {
  const { commitments } = scene.meeting;
  return commitments.length ? (rest()?.toWitness(scene) ?? nothing) : nothing;
}

/**
 * What somebody writes or votes unseen, in reach of their hand.
 * @param {Scene} scene
 */
export function ownUnseen(scene) {
  return unseenRound(scene.meeting) ? (rest()?.ownUnseen(scene) ?? nothing) : nothing;
}
