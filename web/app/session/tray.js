// @ts-check
// What somebody wrote and did not send, and whose form is not on the screen: it waits in the tray.

import { kindOfForm, wayOf } from "./ways.js";

/** @import { Draft, Drafts } from "../drafts.js" */
/** @import { Meeting } from "../protocol.js" */
/** @import { Way } from "./ways.js" */

/**
 * A text that waits: `name` of its draft, what the form is for, and what it can be sent as, null
 * where it can only be kept.
 * @typedef {{ name: string, kind: string, draft: Draft, way: Way | null }} Waiting
 */

/**
 * What waits, in the order in which it was begun; asked once a screen is drawn, and knows what is on
 * it.
 * @param {Meeting} m
 * @param {string} me
 * @param {Drafts} drafts
 * @returns {Waiting[]}
 */
export function waitingIn(m, me, drafts) {
  return drafts
    .begun()
    .map((name) => ({ name, kind: kindOfForm(name), draft: drafts.of(name) }))
    .filter(({ draft }) => !draft.isShown)
    .map((one) => ({ ...one, way: wayOf(m, me, one.name, one.draft) }));
}
