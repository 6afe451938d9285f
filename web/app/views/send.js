// @ts-check
// Sends what a form holds, as the act that it becomes: from its place, or from the tray.

import { actOf } from "../session/ways.js";

/** @import { Becoming } from "../session/ways.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {string} name of the draft; its form is on the screen, with all that it needs
 * @param {object} [more] fields that neither the form nor the meeting knows
 */
export function send({ meeting, me, session }, name, more = {}) {
  const draft = session.drafts.of(name);
  const act = actOf(meeting, /** @type {string} */ (me), name, draft);
  const { type, extra } = /** @type {Becoming} */ (act);
  return session.send(name, type, { ...extra, ...more });
}
