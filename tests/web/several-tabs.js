// @ts-check
// People's browsers with several tabs: what tabs share and know of each other, what stands in each.

import { Drafts } from "../../web/app/drafts.js";
import { draftsIn, unsentIn } from "../../web/app/session/unsent.js";
import { NEXT_BID } from "../../web/app/views/bids-before.js";
import { screen } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";
import { Tab } from "./fake-server.js";

/** @import { Draft } from "../../web/app/draft.js" */
/** @import { Here } from "../../web/app/drafts.js" */
/** @import { FakeServer } from "./fake-server.js" */

/** What tabs know of each other: who is open, who was when they were loaded, or nothing. */
export const KNOWING = ["now", "then", "nothing"];

/** Storage that tells the tabs of what is taken out of it, as browsers do. */
class Shared extends FakeStorage {
  /** @type {string[]} */
  gone = [];

  /**
   * @override
   * @param {string} key
   */
  removeItem(key) {
    if (this.getItem(key) !== null) this.gone.push(key);
    super.removeItem(key);
  }
}

/** Somebody's browser: its storage, and the tabs that are open. */
export class Browser {
  storage = new Shared();
  /** @type {Tab[]} */
  tabs = [];
  /** @type {Set<string>} */
  open = new Set();
  made = 0;

  /**
   * @param {FakeServer} service
   * @param {string} member
   * @param {string} knowing
   */
  constructor(service, member, knowing) {
    this.service = service;
    this.member = member;
    this.knowing = knowing;
  }

  #newTab() {
    this.made += 1;
    return `${this.member}-${this.made}`;
  }

  /** @param {string} id of the tab, new or come back */
  async enter(id = this.#newTab()) {
    this.open.add(id);
    const tab = { id, isOpen: this.#knows() };
    const entered = new Tab(this.service, this.member, { storage: this.storage, tab });
    watch(entered);
    this.tabs.push(await entered.connect());
    return entered;
  }

  /** @returns {Here["isOpen"]} */
  #knows() {
    if (this.knowing === "nothing") return () => false;
    const open = this.knowing === "then" ? new Set(this.open) : this.open;
    return (other) => open.has(other);
  }

  /** Another page is shown within the document of a tab, which goes on for what it has sent. */
  goOn(/** @type {Tab} */ tab) {
    this.tabs = this.tabs.filter((other) => other !== tab);
    return this.enter(tab.tab.id);
  }

  /** What the page of the set finds in a tab. */
  outside(/** @type {Tab} */ { tab }) {
    const meetings = /** @type {any} */ ([{ number: 1, title: "" }]);
    const scope = draftsIn("harbour", 1, this.member);
    return unsentIn({ meetings }, () => new Drafts(this.storage, scope, { tab }));
  }

  /** @param {Tab} tab */
  leave(tab) {
    tab.socket.breaks();
    this.tabs = this.tabs.filter((other) => other !== tab);
    this.open.delete(tab.tab.id);
  }

  /** @param {Tab} tab */
  async reload(tab) {
    this.leave(tab);
    return this.enter(tab.tab.id);
  }

  /**
   * The other tabs hear of what one of them took out of storage.
   * @param {Tab} [by]
   */
  tell(by) {
    for (const key of this.storage.gone.splice(0))
      for (const tab of this.tabs) if (tab !== by) tab.session.drafts.gone(key);
  }
}

/** The names of the forms of each tab, as its screens ask for them. @type {WeakMap<Tab, Set<string>>} */
const asked = new WeakMap();

/** @param {Tab} tab */
function watch(tab) {
  const { drafts } = tab.session;
  const names = new Set();
  const of = drafts.of.bind(drafts);
  drafts.of = (name) => {
    names.add(name);
    return of(name);
  };
  asked.set(tab, names);
}

const draw = await screen();

/**
 * The forms that stand on the screen of a tab.
 * @param {Tab} tab
 * @returns {{ name: string, draft: Draft }[]}
 */
export function shownIn(tab) {
  const { session } = tab;
  if (!session.hasJoined) return [];
  session.drafts.hide();
  draw(session.meeting, session.me, /** @type {any} */ (session));
  const names = [...(asked.get(tab) ?? [])];
  return names
    .map((name) => ({ name, draft: session.drafts.of(name) }))
    .filter(({ name, draft }) => draft.isShown && name !== NEXT_BID);
}

/**
 * @param {Tab} tab
 * @param {string} name
 */
export const formIn = (tab, name) => shownIn(tab).find((one) => one.name === name);

/** @param {Tab} tab */
export function trayOf(tab) {
  const { session } = tab;
  shownIn(tab);
  return session.hasJoined ? session.tray.waiting(session.meeting, session.me) : [];
}
