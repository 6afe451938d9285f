// @ts-check
// The course of the meeting behind a press.

import { overlay } from "../parts/overlay.js";
import { say } from "../words.js";
import { rest } from "./rest.js";

/** @import { Scene } from "./scene.js" */

export const COURSE = "course";

/** @param {Scene} scene */
export function course(scene) {
  return overlay({ id: COURSE, title: say("phases-title"), look: "overlay--head" }, () =>
    rest()?.courseSteps(scene),
  );
}
