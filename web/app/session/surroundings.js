// @ts-check
// What a session is given to work with, and whom it reports to.

/** @import { Socket } from "../../vendor/socket.io.js" */
/** @import { ServerClock } from "../clock.js" */
/** @import { Here } from "../drafts.js" */
/** @import { Lens } from "../lens/lens.js" */
/** @import { Command, Language, RefusalBody } from "../protocol.js" */
/** @import { Keeping } from "../storage.js" */
/** @import { After } from "../timers.js" */

/**
 * What a session is given to work with; nothing in it asks for a browser.
 * @typedef {{
 *   openSocket: () => Socket,
 *   clock: ServerClock,
 *   after: After,
 *   storage: Keeping,
 *   tab: Here,
 *   rules: (language: Language) => Promise<Lens | null>,
 * }} Surroundings
 */

/**
 * Whom a session reports to: that something is to be drawn anew, that a shared silence is over, that
 * its member is awaited and wants to hear it, that what a form holds was taken, that the set is another
 * than it was, that the session has ended.
 * @typedef {{ changed: () => void, setChanged: () => void, silenceEnded: () => void, awaited: () => void,
 *   sent: (type: Command["type"]) => void, ended: (refusal: Pick<RefusalBody, "code">) => void }} Observer
 */

export {};
