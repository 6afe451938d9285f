// @ts-check
// What somebody sees of a meeting, as text: the room, drawn without a browser.

import { freshBrowser, giveWords } from "./fakes.js";

/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { Room } from "../../web/app/views/room.js" */

/**
 * Whatever the modules of the views ask of a browser; to be called once, before anything is drawn.
 * @returns {Promise<(m: Meeting, me: string | null, more?: Partial<Room>) => string>}
 */
export async function screen() {
  freshBrowser();
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { define() {} },
    matchMedia: () => ({ matches: true }),
  });
  await giveWords();
  const { roomView } = await import("../../web/app/views/room.js");
  const { Drafts } = await import("../../web/app/drafts.js");
  return (m, me, more = {}) => {
    const here = Object.fromEntries(m.members.map((person) => [person.id, "here"]));
    /** @type {Room} */
    const room = {
      m,
      me,
      here,
      drafts: new Drafts(`screen-of-${me}`),
      send() {},
      press() {},
      nudges: null,
      wrong: null,
      fill() {},
      discard() {},
      late: new Set(),
      look: null,
      lookAt: null,
      cameLate: false,
      caughtUp() {},
      undo: null,
      state: "live",
      waiting: 0,
      home: "/sets/harbour",
      transcript: "/transcript",
      ...more,
    };
    return /** @type {any} */ (roomView(room)).text;
  };
}

/** What no screen may show: something that was not there, or a gap that nothing filled. */
export const HOLE = /undefined|NaN|\[object|\{[\w$-]+\}/;
