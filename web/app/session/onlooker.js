// @ts-check
// The session of somebody who only looks on: nothing is theirs to write, to ask for or to take back.

import { Drafts, NO_STORAGE } from "../drafts.js";

/** @import { SceneSession } from "../views/scene.js" */

/** @returns {SceneSession} */
export function onlooker() {
  return {
    drafts: new Drafts(NO_STORAGE, "onlooker"),
    nudges: null,
    signals: { shown: {}, isRaised: () => false, async toggle() {} },
    corrections: { open: null, isFresh: () => false, begin() {}, end() {} },
    sound: { isOn: false, turn() {} },
    unfinished: new Set(),
    refusal: null,
    refused: null,
    letBe() {},
    connectionState: "live",
    unanswered: 0,
    links: { set: "", transcript: "" },
    undo: { moves: { made: null }, tap: { made: null } },
    passing: { asked: null, ask() {}, letBe() {} },
    putBack: { gone: [], done() {} },
    absence: {
      heldFor: [],
      isGone: () => false,
      hold() {},
      waitsFor: () => false,
      wait() {},
    },
    leave() {},
    catchUp: { isDue: false, done() {} },
    unfolded: { has: () => false, add() {} },
    lookingBack: { key: null, past: null, start() {}, end() {} },
    send() {},
    press() {},
    add() {},
    tray: { isKept: false, waiting: () => [], keep() {}, letGo() {}, letBe() {} },
  };
}
