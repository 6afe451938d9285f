// @ts-check
// A set that Ana coaches, and the page of its people as a browser opens it, without a browser.

import { mock } from "node:test";
import { sit } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { buttons, HOLE, submit } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser, giveWords } from "./fake-browser.js";
import { page, person } from "./set-cast.js";

/** @import { SetMember, SetPage } from "../../web/app/protocol.js" */

/** What a set answers to those who look after its people. */
export class FakeSet {
  members = [person("Ana", { role: "coach" })];
  /** What else its page says. @type {Partial<SetPage>} */
  more = { members_key: "the-shared-key" };
  /** Why an act is refused; empty while none is. */
  refuses = "";
  #seq = 10;
  /** What the acts became, by their ids. @type {Map<string, any>} */
  #done = new Map();

  /** @param {"ana" | "ben"} me */
  page(me) {
    const role = me === "ana" ? "coach" : "member";
    return { ...page(role), me, members: this.members, former: [], ...this.more };
  }

  /** @param {any} act */
  act({ id, type, ...said }) {
    if (this.refuses) return refused(this.refuses);
    const before = this.#done.get(id);
    if (before) return before;
    if (type === "expect" && this.members.some(({ name }) => name === said.name))
      return refused("name_taken", { field: "name" });
    this.#seq += 1;
    if (type === "expect")
      this.members = [...this.members, person(said.name, { came: false, link: this.#seq })];
    if (type === "hand_way") this.change(said.member, { link: this.#seq });
    this.#done.set(id, { seq: this.#seq });
    return { seq: this.#seq };
  }

  /** @param {string} id @param {Partial<SetMember>} now */
  change(id, now) {
    this.members = this.members.map((one) => (one.id === id ? { ...one, ...now } : one));
  }
}

/** The page of the people, as one of them opens it. */
export class PeoplePage {
  /** @type {any} */
  container = {};
  leaving = new AbortController();
  /** What somebody answers when they are asked whether they are sure. */
  isSure = true;
  /** What they were asked so. @type {string[]} */
  sure = [];
  window = new EventTarget();
  print = mock.fn();

  /** @param {"ana" | "ben"} me */
  constructor(me = "ana") {
    this.me = me;
    this.set = new FakeSet();
    this.api = new FakeApi({
      set: () => this.set.page(me),
      acts: ({ body }) => this.set.act(body),
      "own-key": () => ({ key: "key-of-my-own" }),
      "members-key": () => ({ key: "another-shared-key" }),
    });
    Object.assign(globalThis, {
      HTMLElement: class {},
      customElements: { define() {} },
      document: { getElementById: () => null, activeElement: null, visibilityState: "visible" },
      location: { origin: "https://sets.example", hash: "", pathname: "/sets/harbour/people" },
      addEventListener: this.window.addEventListener.bind(this.window),
      confirm: (/** @type {string} */ words) => this.sure.push(words) > 0 && this.isSure,
      print: this.print,
    });
  }

  /** In a browser where nothing else is but their seat. */
  static async fresh(/** @type {"ana" | "ben"} */ me = "ana") {
    freshBrowser();
    // The page looks at its set again and again.
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout"] });
    await giveWords();
    const made = new PeoplePage(me);
    const role = me === "ana" ? "coach" : "member";
    const name = me === "ana" ? "Ana" : "Ben";
    sit({ set: "harbour", set_name: "Harbour set", member: me, name, role, token: `of-${me}` });
    return made;
  }

  /** Open it, or load it anew. */
  async open() {
    const { open } = await import("../../web/app/pages/people.js");
    const tab = /** @type {any} */ ({ id: "tab", isOpen: () => false, async look() {} });
    await open(this.container, { set: "harbour" }, tab, this.leaving.signal);
    await settled();
    return this;
  }

  get text() {
    const { text } = this.container.drawn;
    if (HOLE.test(text)) throw new Error(`There is a hole: ${HOLE.exec(text)}`);
    return text;
  }

  /** Whether it says something. @param {string} key @param {Record<string, any>} [values] */
  says(key, values) {
    return this.text.includes(say(key, values));
  }

  /** Press a button that says something. @param {string} words */
  async press(words) {
    const found = buttons(this.container.drawn).find((one) => one.words.includes(words));
    if (!found) throw new Error(`There is no button “${words}”`);
    found.press({ detail: 1 });
    await settled();
  }

  /** Write into a box. @param {string} field the end of its id @param {string} value */
  write(field, value) {
    const { text, handlers } = this.container.drawn;
    const before = text.slice(0, text.indexOf(`/${field} `)).split(/@(?:input|change)=/).length - 1;
    const heard = handlers.filter((/** @type {any} */ h) => /input|change/.test(h.event));
    heard[before].handle({ currentTarget: { value } });
  }

  /** Send a form by its name. @param {string} name */
  async send(name) {
    submit(this.container.drawn, name);
    await settled();
  }

  /** Somebody comes back to the page, and it looks at the set anew. */
  async look() {
    this.window.dispatchEvent(new Event("focus"));
    await settled();
  }

  /** What was asked of the set, without the ids. */
  get asked() {
    return this.api.said("acts").map(({ id, ...act }) => act);
  }
}
