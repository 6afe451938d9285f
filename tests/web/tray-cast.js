// @ts-check
// A meeting in which Ben presents, and what waits in the tray of a tab there.

import { say } from "../../web/app/words.js";
import { buttons } from "./draw-screen.js";
import { opened, Tab } from "./fake-server.js";

/** @import { Drawn } from "./fake-lit.js" */
/** @typedef {Awaited<ReturnType<typeof import("./draw-screen.js")["drawing"]>>} Draw */

/** @type {Record<string, string>} */
const BECOMES = {
  present: "problem_presented",
  note_down: "noted_down",
  say: "said",
  report_back: "reported_back",
};
export const PROBLEM = "Nobody takes over the rota";

/** Ben has the airtime, and is about to present. */
export class BesideTheTray {
  server = opened();
  #draw;

  /** @param {Draw} draw */
  constructor(draw) {
    this.#draw = draw;
    this.ben = new Tab(this.server, "ben");
  }

  /** @param {Draw} draw */
  static async fresh(draw) {
    const made = new BesideTheTray(draw);
    const { server } = made;
    server.decide = ({ id: _id, ...command }) => ({ ...command, type: BECOMES[command.type] });
    server.append({ type: "presenter_chosen", airtime: 1, members: ["ben"], bid: "" }, "ana");
    await made.ben.connect();
    made.moves("present");
    return made;
  }

  /** @param {string} phase */
  moves(phase) {
    this.server.append({ type: "phase_began", phase, discards: false }, "ana");
  }

  /** @param {Tab} tab @returns {Drawn} */
  screenOf({ session }) {
    session.drafts.hide();
    const send = session.send.bind(session);
    return this.#draw(session.meeting, session.me, /** @type {any} */ ({ ...session, send }));
  }

  /** @param {Tab} tab */
  drawn(tab) {
    return this.screenOf(tab).text;
  }

  /** The way to send what waits. @param {Tab} tab */
  sendIt(tab) {
    return buttons(this.screenOf(tab)).find(({ words }) => words === say("tray-send"));
  }

  /** @param {Tab} tab */
  waiting(tab) {
    this.drawn(tab);
    return tab.session.tray.waiting(tab.session.meeting, tab.session.me);
  }

  /** @param {string} type */
  happened(type) {
    const of = this.server.entries.filter(({ event }) => event.type === type);
    return of.map(({ event }) => /** @type {any} */ (event));
  }
}
