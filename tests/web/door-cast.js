// @ts-check
// The door of a set, as a browser stands before it, without a browser.

import assert from "node:assert/strict";
import { mock } from "node:test";
import { say } from "../../web/app/words.js";
import { buttons, HOLE, submit } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser, giveWords } from "./fake-browser.js";
import { page } from "./set-cast.js";

const KEY_AT = "#k7wq2mzx5ajd3nfh6ytrbvce4p";
export const KEY = KEY_AT.slice(1);
export const DOOR = {
  ...{ set_name: "Harbour", opens: "members", member: "", name: "", role: "member", came: false },
  ...{ members: ["Ana", "Chloe"], invites: ["Ana"], meeting: null, doorway: "open" },
};
export const OF_BEN = { ...DOOR, opens: "own_seat", member: "ben", name: "Ben", came: true };
const HARBOUR = { set: "harbour", set_name: "Harbour" };
export const BEN = { ...HARBOUR, member: "ben", name: "Ben", role: "member", token: "of-ben" };
export const ANA = { ...HARBOUR, member: "ana", name: "Ana", role: "coach", token: "of-ana" };
export const planned = (number = 1, started_at = 0, closed_at = 0) => ({
  ...{ number, started_at, closed_at },
});
export const ASK_EVERY_MS = 3000;
const TAB = { id: "tab", isOpen: () => false };

/** Somebody before the door. */
export class BeforeTheDoor {
  /** @type {any} */
  container;
  leaving = new AbortController();
  /** Whose seats stand, by their tokens. @type {string[]} */
  standing = [];
  /** The meetings of the set. @type {object[]} */
  meetings = [];
  /** @type {any} */
  location = {
    ...{ pathname: "/sets/harbour/join", search: "", hash: KEY_AT, replace: mock.fn() },
  };
  api = new FakeApi({
    door: () => DOOR,
    set: ({ token }) =>
      this.standing.includes(token)
        ? { ...page("member"), meetings: this.meetings }
        : refused("seat_revoked"),
    seats: ({ body }) => seated(body.name || "Ben"),
    "own-key": () => ({ key: "another-key" }),
  });

  /** In a browser where nothing is yet. */
  static async fresh() {
    freshBrowser();
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout"] });
    await giveWords();
    const made = new BeforeTheDoor();
    Object.assign(globalThis, {
      location: made.location,
      HTMLElement: class {},
      customElements: { define() {} },
      document: {},
      addEventListener() {},
    });
    return made;
  }

  /** Come to the door, or load its page again. */
  async come() {
    this.leaving = new AbortController();
    this.container = {};
    const { open } = await import("../../web/app/pages/join.js");
    const tab = /** @type {any} */ (TAB);
    await open(this.container, { set: "harbour" }, tab, this.leaving.signal);
    await settled();
  }

  get text() {
    assert.doesNotMatch(this.container.drawn.text, HOLE);
    return this.container.drawn.text;
  }

  /** Whether the page says something. @param {string} key @param {Record<string, any>} [values] */
  says(key, values) {
    return this.text.includes(say(key, values));
  }

  /** Send the form of the door, with a name. @param {string} [name] */
  async send(name) {
    const input = this.container.drawn.handlers.find((/** @type {any} */ h) => h.event === "input");
    if (name !== undefined) input.handle({ currentTarget: { value: name } });
    submit(this.container.drawn, say("join-form"));
    await settled();
  }

  /** Press one of its buttons. @param {string} words */
  async press(words) {
    const found = buttons(this.container.drawn).find((one) => one.words.includes(words));
    assert.ok(found, `There is no button “${words}”`);
    found.press({ detail: 1 });
    await settled();
  }

  async later(ms = ASK_EVERY_MS) {
    mock.timers.tick(ms);
    await settled();
  }

  /** Where it led to. */
  get went() {
    return this.location.replace.mock.calls.map((/** @type {any} */ call) => call.arguments[0]);
  }

  get asked() {
    return this.api.said("seats");
  }
}

/** What is answered to whoever sits down. @param {string} name */
export function seated(name, meeting = 0) {
  return { ...HARBOUR, member: name.toLowerCase(), name, role: "member", meeting };
}
