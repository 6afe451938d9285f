// @ts-check
// The set between its meetings: the next one, what is open, who is in it, and its links.

import { actOnSet, makeOwnKey, refusalOf, renewMembersKey, showSet } from "../api.js";
import { Drafts } from "../drafts.js";
import { SET_COMMANDS } from "../protocol.js";
import { mine, sit } from "../seats.js";
import { setView } from "../views/set.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { SetCommand, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 */
export async function open(container, { set }) {
  const seat = mine(set);
  if (!seat) return trouble(container, { code: "not_seated" });
  try {
    const opened = new OpenSet(container, seat, await showSet(set, seat.token));
    sit(seat);
    opened.begin();
  } catch (error) {
    trouble(container, { code: refusalOf(error).code });
  }
}

/** A set as one of its members works on it. */
class OpenSet {
  /**
   * @param {HTMLElement} container
   * @param {Held} seat
   * @param {SetPage} page
   */
  constructor(container, seat, page) {
    this.seat = seat;
    this.page = page;
    this.drafts = new Drafts(localStorage, `sets/${seat.set}/${seat.member}`, () => this.#draw());
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

  #draw() {
    document.title = `${this.page.name} · ${say("app-name")}`;
    this.screen.draw();
  }

  async #look() {
    this.page = await showSet(this.seat.set, this.seat.token);
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

/** The title of the section that has the focus: the button in it may go with its row. */
function titleOfFocus() {
  const section = document.activeElement?.closest("section[aria-labelledby]");
  return section?.getAttribute("aria-labelledby") ?? "";
}
