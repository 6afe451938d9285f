// @ts-check
// The set between its meetings: the next one, what is open, who is in it, and its links.

import { actOnSet, makeOwnKey, refusalOf, renewMembersKey, showSet } from "../api.js";
import { Drafts } from "../drafts.js";
import { SET_COMMANDS } from "../protocol.js";
import { mine, sit } from "../seats.js";
import { draftsIn, unsentIn } from "../session/unsent.js";
import { kept } from "../storage.js";
import { setView } from "../views/set.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { SetCommand, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Unsent } from "../session/unsent.js" */
/** @import { Tab } from "../tab.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 */
export async function open(container, { set }, tab) {
  const seat = mine(set);
  if (!seat) return trouble(container, { code: "not_seated" });
  try {
    const opened = new OpenSet(container, seat, await showSet(set, seat.token), tab);
    sit(seat);
    opened.begin();
  } catch (error) {
    trouble(container, { code: refusalOf(error).code });
  }
}

/** A set as one of its members works on it. */
class OpenSet {
  #tab;

  /**
   * @param {HTMLElement} container
   * @param {Held} seat
   * @param {SetPage} page
   * @param {Tab} tab
   */
  constructor(container, seat, page, tab) {
    this.seat = seat;
    this.page = page;
    this.#tab = tab;
    const typed = () => this.#draw();
    this.drafts = new Drafts(kept, `sets/${seat.set}/${seat.member}`, { tab, typed });
    this.screen = new Page(container, () => setView(this));
  }

  begin() {
    this.#draw();
    // Somebody may have joined, or a meeting ended, while this page was out of sight.
    addEventListener("focus", () =>
      this.#look().then(
        () => this.#draw(),
        () => {},
      ),
    );
  }

  /** What was written in the meetings of the set and not sent, the latest meeting first. */
  get unsent() {
    return unsentIn(this.page, (number) => draftsOf(this.seat, number, this.#tab));
  }

  get isKeeping() {
    return kept.isKeeping;
  }

  /** @param {Unsent} one */
  letGoDraft({ number, name }) {
    draftsOf(this.seat, number, this.#tab).of(name).clear();
    this.#draw();
  }

  #draw() {
    if (!this.screen.container.isConnected) return;
    document.title = `${this.page.name} · ${say("app-name")}`;
    this.screen.draw();
  }

  async #look() {
    const { set, token } = this.seat;
    [this.page] = await Promise.all([showSet(set, token), this.#tab.look()]);
  }

  /**
   * Send one of the forms, then see what has become of the set.
   * @param {string} form the name of its draft
   * @param {() => Promise<unknown>} call
   */
  #submit(form, call) {
    return this.screen.submit(this.drafts.of(form), async () => {
      await call();
      await this.#look();
    });
  }

  /**
   * Ask for something of the set, with what stands in a form or with the fields that are given.
   * @param {SetCommand["type"]} type
   * @param {string} form the name of its draft
   * @param {Record<string, string>} [fields]
   */
  async ask(type, form, fields) {
    const title = titleOfFocus();
    const { id, values } = this.drafts.of(form);
    const said = fields ?? values;
    const own = Object.entries(SET_COMMANDS[type]).map(([field, { kind }]) => [
      field,
      kind === "flag" ? said[field] === "true" : said[field],
    ]);
    const act = { type, id, ...Object.fromEntries(own) };
    await this.#submit(form, () => actOnSet(this.seat.set, this.seat.token, act));
    if (document.activeElement === document.body) document.getElementById(title)?.focus();
  }

  makeOwnKey() {
    return this.#submit("own", async () => {
      const { key } = await makeOwnKey(this.seat.set, this.seat.token);
      this.seat = { ...this.seat, own_key: key };
      sit(this.seat);
    });
  }

  renewMembersKey() {
    return this.#submit("members", () => renewMembersKey(this.seat.set, this.seat.token));
  }
}

/**
 * The forms of one meeting, as its own page keeps them.
 * @param {Held} seat
 * @param {number} number
 * @param {Tab} tab
 */
function draftsOf({ set, member }, number, tab) {
  return new Drafts(kept, draftsIn(set, number, member), { tab });
}

/** The title of the section that has the focus: the button in it may go with its row. */
function titleOfFocus() {
  const section = document.activeElement?.closest("section[aria-labelledby]");
  return section?.getAttribute("aria-labelledby") ?? "";
}
