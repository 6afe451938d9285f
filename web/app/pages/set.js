// @ts-check
// The set between its meetings: the next one, what is open, who is in it, and its links.

import { actOnSet, makeOwnKey, refusalOf, renewMembersKey, showSet } from "../api.js";
import { Drafts } from "../drafts.js";
import { mine, sit } from "../seats.js";
import { setView } from "../views/set.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { KeptQuestion, SavedTemplate, SetPage } from "../protocol.js" */
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
    this.drafts = new Drafts(localStorage, `sets/${seat.set}/${seat.member}`);
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
   * Ask for something with one of the forms.
   * @param {string} form the name of its draft
   * @param {object} act without its id, which is the draft's
   */
  #ask(form, act) {
    const { id } = this.drafts.of(form);
    return this.#submit(form, () => actOnSet(this.seat.set, this.seat.token, { ...act, id }));
  }

  plan() {
    const { title, template } = this.drafts.of("plan").values;
    return this.#ask("plan", { type: "plan_meeting", title, template });
  }

  /** @param {string} member */
  remove(member) {
    return this.#ask(`remove-${member}`, { type: "remove_member", member });
  }

  /** @param {SavedTemplate} saved */
  async removeTemplate({ key }) {
    await this.#ask(`template-${key}`, { type: "remove_template", template: key });
    focusOn("kinds-title");
  }

  chooseLanguage() {
    const { language } = this.drafts.of("language").values;
    return this.#ask("language", { type: "choose_language", language });
  }

  /** @param {KeptQuestion} kept */
  async letGo(kept) {
    await this.#ask(`kept-${kept.id}`, { type: "let_go", kept: kept.id });
    focusOn("kept-title");
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
 * The button that had the focus may be gone with its row.
 * @param {string} id
 */
function focusOn(id) {
  if (document.activeElement === document.body) document.getElementById(id)?.focus();
}
