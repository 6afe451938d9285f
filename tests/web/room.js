// @ts-check
// People at their screens in one meeting: they write in forms and press buttons that stand there.

import { can } from "../../web/app/may.js";
import { openRound } from "../../web/app/meeting/going-on.js";
import { row, stepOf } from "../../web/app/meeting/now.js";
import { role } from "../../web/app/meeting/who.js";
import { callPeople } from "../../web/app/people.js";
import { askIn, nowOf, scriptOf, whatNow } from "../../web/app/phases.js";
import { wayOf } from "../../web/app/session/ways.js";
import { READERS } from "../../web/app/views/template-reads.js";
import { quiet, Service } from "./domain-server.js";
import { buttons, drawing } from "./draw-screen.js";
import { Browser, formIn } from "./several-tabs.js";

/** @import { Command, Step } from "../../web/app/protocol.js" */
/** @import { Tab } from "./fake-server.js" */

const draw = await drawing();
globalThis.confirm = () => true;
/** What a press is, where nothing is on a page. */
const PRESS = { detail: 1, currentTarget: { closest: () => null } };

/** What one keeps for oneself waits for nothing. */
const NOTE = /** @type {const} */ ({ type: "note_down", extra: {}, why: "" });

/** What a phase came to for those of one role: all they could do and read in it, the sentence of now. */
export class Seen {
  /** @type {Set<string>} */
  could = new Set();
  /** @type {Set<string>} */
  read = new Set();
  /** @type {Set<string>} */
  now = new Set();

  toJSON() {
    return { could: [...this.could], read: [...this.read], now: [...this.now] };
  }
}

/**
 * A session with what it does, which is not its own by the rules of the language.
 * @param {any} session
 */
function whole(session) {
  const acts = ["press", "send", "add", "letBe"].map((act) => [act, session[act].bind(session)]);
  const { presence, refusal, refused } = session;
  return { ...session, presence, refusal, refused, ...Object.fromEntries(acts) };
}

/**
 * What a phase would say if it had no words of its own.
 * @param {Step} step
 */
function ofKind(step) {
  const bare = { ...step, name: "", wording: "", words: null };
  const now = READERS.map((as) => nowOf(bare, as));
  return [...now, scriptOf(bare), ...step.rounds.map((_, at) => askIn(bare, at))];
}

/** A meeting, and everybody's tab in it. */
export class Room {
  service = new Service();
  /** @type {Map<string, Tab>} */
  tabs = new Map();
  /** By phase, what it came to for each role. @type {Record<string, Record<string, any>>} */
  phases = {};

  /**
   * @param {Record<string, any>[]} entries
   * @param {string[]} people
   */
  async enter(entries, people) {
    this.service.take(entries);
    for (const who of people)
      this.tabs.set(who, await new Browser(this.service, who, "now").enter());
    this.look();
  }

  /** The meeting as somebody has it; all have the same but for what is hidden. */
  get meeting() {
    return this.of([...this.tabs.keys()][0]);
  }

  get lead() {
    return this.meeting.chair.coach ?? "";
  }

  /** @param {string} who */
  of(who) {
    return this.#tab(who).session.meeting;
  }

  /** @param {string} who */
  #tab(who) {
    return /** @type {Tab} */ (this.tabs.get(who));
  }

  /** @param {string} who */
  #draw(who) {
    const { session } = this.#tab(who);
    callPeople(session.meeting);
    return draw(session.meeting, who, whole(session));
  }

  /**
   * Whether a form stands on somebody's screen.
   * @param {string} who
   * @param {string} name
   */
  has(who, name) {
    return formIn(this.#tab(who), name) !== undefined;
  }

  /**
   * Somebody fills in a form on their screen, and sends it.
   * @param {string} who
   * @param {string} name
   * @param {Record<string, string>} values
   */
  async send(who, name, values) {
    const tab = this.#tab(who);
    const one = formIn(tab, name);
    if (!one) throw new Error(`${who} has no form ${name} in ${this.meeting.phase}`);
    for (const [field, value] of Object.entries(values)) one.draft.write(field, value);
    const own = name === "note" ? NOTE : null;
    const way = own ?? wayOf(tab.session.meeting, who, name, one.draft);
    if (!way || way.why) throw new Error(`${who} cannot send ${name}: ${way?.why}`);
    await this.#happens(tab.session.send(name, way.type, way.extra), `${who}: ${name}`);
  }

  /**
   * Whether a button stands on somebody's screen that can be pressed.
   * @param {string} who
   * @param {string | RegExp} words all of them, or the key of its row
   * @param {number} [nth] which of them, from 0
   */
  finds(who, words, nth = 0) {
    return buttons(this.#draw(who)).filter((one) =>
      one.disabled
        ? false
        : words instanceof RegExp
          ? words.test(String(one.key))
          : one.words === words,
    )[nth];
  }

  /**
   * Somebody presses a button on their screen.
   * @param {string} who
   * @param {string | RegExp} words
   * @param {number} [nth]
   */
  async press(who, words, nth) {
    const found = this.finds(who, words, nth);
    if (!found) throw new Error(`${who} has no button ${words} in ${this.meeting.phase}`);
    await this.#happens(found.press(PRESS), `${who}: ${words}`);
  }

  /**
   * @param {Promise<any>} asked
   * @param {string} what
   */
  async #happens(asked, what) {
    await quiet();
    const refusal = await asked;
    const { session } = this.#tab(what.split(":")[0]);
    const why = refusal?.code ?? session.refusal?.code;
    if (why) throw new Error(`${what}: ${why} in ${this.meeting.phase}`);
    this.look();
  }

  /** What each can do now. */
  look() {
    for (const who of this.tabs.keys()) {
      const m = this.of(who);
      const acts = /** @type {Command["type"][]} */ (Object.keys(row(m).may));
      const { could } = this.#seen(who);
      for (const act of acts) if (!could.has(act) && can(m, who, act)) could.add(act);
    }
  }

  /** What they read now: of those who are neither in the chair nor present, the first and the last. */
  read() {
    const all = [...this.tabs.keys()];
    const others = all.filter((who) => role(this.of(who), who) === "member");
    const unread = others.slice(1, -1);
    for (const who of all.filter((one) => !unread.includes(one))) {
      const { text } = this.#draw(who);
      const { read, now } = this.#seen(who);
      const said = whatNow(this.of(who), who);
      now.add(text.includes(said) ? said : `It does not stand there: ${said}`);
      for (const line of text.split(/<[^>]*>|\n/)) {
        const words = line.trim();
        // A copy, for a part of a text would keep the whole of it.
        if (words && !read.has(words)) read.add(Buffer.from(words).toString());
      }
    }
    const m = this.meeting;
    const step = stepOf(m);
    this.phases[m.phase].script = scriptOf(step);
    this.phases[m.phase].kind = step.words ? ofKind(step) : [];
  }

  /** @param {string} who @returns {Seen} */
  #seen(who) {
    const m = this.of(who);
    this.phases[m.phase] ??= {};
    const phase = this.phases[m.phase];
    const as = role(m, who) ?? "member";
    phase[as] ??= new Seen();
    return phase[as];
  }

  /** @param {string} who */
  round(who = this.lead) {
    return openRound(this.of(who));
  }
}
