// @ts-check
// What the views of a meeting are drawn from.

/** @import { Drafts } from "../drafts.js" */
/** @import { Command, Meeting, RefusalBody, SetPage } from "../protocol.js" */
/** @import { StateName } from "../session/connection-state.js" */
/** @import { Notice } from "../session/notice.js" */
/** @import { Absence } from "../session/absence.js" */
/** @import { Nudges } from "../session/nudges.js" */
/** @import { OwnSeat } from "../own-seat.js" */
/** @import { Tray } from "../session/tray.js" */
/** @import { Passing } from "../session/passing.js" */
/** @import { Gone } from "../session/put-back.js" */
/** @import { QuietSignals } from "../session/signals.js" */

/**
 * A meeting as somebody looks at it: `meeting` may be one of its past moments, `me` is null for
 * whoever only looks on, `presence` says who is connected and how well, `group` what is known of the
 * set, null before it is, `ownSeat` one's own seat, `isKeeping` whether the browser keeps what is written, `keys` the sheet of shortcuts, `notice` how somebody is called elsewhere.
 * @typedef {{
 *   meeting: Meeting,
 *   me: string | null,
 *   presence: Readonly<Record<string, string>>,
 *   group?: SetPage | null,
 *   ownSeat?: Pick<OwnSeat, "seat" | "drafts" | "makeOwnKey" | "dismissOffer" | "ask" | "consent">,
 *   isKeeping?: boolean,
 *   keys?: { show: () => void },
 *   notice?: Pick<Notice, "isPossible" | "isOn" | "isRefused" | "turn">,
 *   session: SceneSession,
 * }} Scene
 */

/**
 * What the views need of a session.  What a form holds is sent, a button is pressed; `refusal` is why
 * the last press came to nothing.  `unfinished` has the drafts that were still being written at a
 * reveal, `tray` all that has no form on the screen, `corrections` which of one's posts is being corrected, and which can be; `nudges` what the lens says to whoever writes here.
 * @typedef {{
 *   drafts: Drafts,
 *   nudges: Nudges | null,
 *   signals: Pick<QuietSignals, "shown" | "isRaised" | "toggle">,
 *   corrections: { open: string | null, isFresh: (post: { at: number }) => boolean,
 *     begin: (id: string) => void, end: () => void },
 *   sound: { isOn: boolean, turn: (on: boolean) => void },
 *   unfinished: { has: (draft: string) => boolean },
 *   send: (draft: string, type: Command["type"], extra?: object) => unknown,
 *   press: (type: Command["type"], extra?: object) => unknown,
 *   add: (draft: string, text: string) => void,
 *   tray: Pick<Tray, "waiting" | "keep" | "letGo" | "isKept" | "letBe">,
 *   refusal: RefusalBody | null,
 *   refused: { type: Command["type"], extra: object } | null,
 *   letBe: () => void,
 *   connectionState: StateName,
 *   unanswered: number,
 *   links: { set: string, transcript: string },
 *   undo: { moves: { made: { from: string, to: string } | null },
 *     tap: { made: { round: string, turn: string } | null } },
 *   passing: Pick<Passing, "asked" | "ask" | "letBe">,
 *   putBack: { gone: Gone[], done: () => void },
 *   absence: Pick<Absence, "heldFor" | "isGone" | "hold" | "waitsFor" | "wait">,
 *   leave: () => void,
 *   unfolded: { has: (key: string) => boolean, add: (key: string) => void },
 *   catchUp: { isDue: boolean, done: () => void },
 *   lookingBack: { key: string | null, past: { key: string, meeting: Meeting } | null,
 *     start: (phase: string) => void, end: () => void },
 * }} SceneSession
 */

export {};
