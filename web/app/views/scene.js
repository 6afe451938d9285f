// @ts-check
// What the views of a meeting are drawn from.

/** @import { Drafts } from "../drafts.js" */
/** @import { Command, Entry, Meeting, RefusalBody, SetPage } from "../protocol.js" */
/** @import { StateName } from "../session/connection-state.js" */
/** @import { Nudges } from "../session/nudges.js" */
/** @import { QuietSignals } from "../session/signals.js" */

/**
 * A meeting as somebody looks at it: `meeting` may be one of its past moments, `me` is null for
 * whoever only looks on, `presence` says who is connected and how well, `group` what is known of the
 * set, null before it is.
 * @typedef {{
 *   meeting: Meeting,
 *   me: string | null,
 *   presence: Readonly<Record<string, string>>,
 *   group?: SetPage | null,
 *   session: SceneSession,
 * }} Scene
 */

/**
 * What the views need of a session.  What a form holds is sent, a button is pressed; `refusal` is why
 * the last press came to nothing.  `unfinished` has the drafts that were still being written at a
 * reveal, `nudges` what the lens says to whoever writes here.
 * @typedef {{
 *   drafts: Drafts,
 *   nudges: Nudges | null,
 *   signals: Pick<QuietSignals, "shown" | "isRaised" | "toggle">,
 *   sound: { isOn: boolean, turn: (on: boolean) => void },
 *   unfinished: { has: (draft: string) => boolean },
 *   send: (draft: string, type: Command["type"], extra?: object) => unknown,
 *   press: (type: Command["type"], extra?: object) => unknown,
 *   add: (draft: string, text: string) => void,
 *   discard: (drafts: string[]) => void,
 *   refusal: RefusalBody | null,
 *   refused: { type: Command["type"], extra: object } | null,
 *   letBe: () => void,
 *   connectionState: StateName,
 *   unanswered: number,
 *   links: { set: string, transcript: string },
 *   undo: { moves: { made: { from: string, to: string } | null },
 *     tap: { made: { round: string, turn: string } | null } },
 *   putBack: { gone: { meeting: Meeting, entry: Entry }[], done: () => void },
 *   leave: () => void,
 *   catchUp: { isDue: boolean, done: () => void },
 *   lookingBack: { key: string | null, past: { key: string, meeting: Meeting } | null,
 *     start: (phase: string) => void, end: () => void },
 * }} SceneSession
 */

export {};
