// @ts-check
// People who type, send, reload, open and close tabs while the meeting moves, all by chance.
// The domain answers on stdin what is asked for on stdout; see tests/test_nothing_lost.py.

import { formOf } from "../../web/app/drafts.js";
import { opened } from "../../web/app/opened.js";
import { wayOf } from "../../web/app/session/ways.js";
import { chance } from "./chance.js";
import { ask, quiet, Service, tell } from "./domain-server.js";
import { Browser, formIn, KNOWING, shownIn, trayOf } from "./several-tabs.js";

/** @import { Draft } from "../../web/app/draft.js" */
/** @import { Way } from "../../web/app/session/ways.js" */
/** @import { Tab } from "./fake-server.js" */

const PEOPLE = ["ana", "ben", "chloe"];
const STEPS = 130;
const MOST_TABS = 3;
const PHASES = ["open", "report_back", "choose", "present", "clarify", "explore", "reframe"];
const LATER = ["deepen", "pause", "commit", "learn", "close", "closed"];
const ROUNDS = [
  opened("thoughts"),
  opened("thoughts", { texts: 3 }),
  opened("questions", { texts: 2 }),
  opened("bids"),
  opened("silence", { seconds: 60 }),
];
/** @type {Record<string, string>} */
const FIELDS = {
  commit: "what",
  report: "happened",
  ask_aloud: "about",
  take_floor: "question",
  open_round: "question",
  word_round: "question",
  skill: "skill",
};
/** Forms of which little is taken. */
const SHORT = ["skill", "take_floor", "open_round", "word_round"];
/** What else a form needs before it can be sent. @type {Record<string, Record<string, string>>} */
const CHOSEN = {
  commit: { by_when: "2030-01-01", confidence: "0" },
  report: { outcome: "partly", learned: "It can be done." },
  example: { member: "ben" },
};

/** @param {string} text */
const words = (text) => [...text.matchAll(/w\d+w/g)].map(([word]) => word);

/** One meeting. */
class Play {
  /** @type {Map<string, Browser>} */
  browsers = new Map();
  /** What each has typed and not let go. @type {Record<string, Set<string>>} */
  typed = Object.fromEntries(PEOPLE.map((who) => [who, new Set()]));
  written = 0;

  /**
   * @param {() => number} random
   * @param {Record<string, number>} counts
   */
  constructor(random, counts) {
    this.random = random;
    this.counts = counts;
    this.service = new Service();
  }

  /** @template T @param {readonly T[]} all @returns {T | undefined} */
  some(all) {
    return all[Math.floor(this.random() * all.length)];
  }

  /**
   * One of these forms, most often what everybody is asked to write.
   * @param {{ name: string, draft: Draft }[]} forms
   */
  #apt(forms) {
    const hidden = forms.filter(({ name }) => name.startsWith("write-"));
    return this.some(hidden.length && this.random() < 0.7 ? hidden : forms);
  }

  /** @param {string} what */
  count(what) {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  async begin() {
    const { entries } = await ask({ begin: true });
    this.service.take(entries);
    for (const who of PEOPLE) {
      const knowing = /** @type {string} */ (this.some(KNOWING));
      this.count(`knowing ${knowing}`);
      const browser = new Browser(this.service, who, knowing);
      this.browsers.set(who, browser);
      await browser.enter();
    }
  }

  async step() {
    const browser = /** @type {Browser} */ (this.some([...this.browsers.values()]));
    const tab = this.some(browser.tabs) ?? (await browser.enter());
    await this.#does(browser, tab);
    await quiet();
    browser.tell(tab);
  }

  /**
   * @param {Browser} browser
   * @param {Tab} tab
   */
  async #does(browser, tab) {
    const dice = this.random();
    if (dice < 0.36) return this.#type(browser.member, tab);
    if (dice < 0.64) return this.#send(browser, tab);
    if (dice < 0.74) return this.#tray(browser, tab);
    if (dice < 0.81) return this.#tabs(browser, tab);
    if (dice < 0.83) return this.#keepForLater(browser.member, tab);
    return this.#lead();
  }

  /**
   * @param {string} who
   * @param {Tab} tab
   * @param {{ name: string, draft: Draft }} [one] what stands on the screen
   */
  #type(who, tab, one = this.#apt(shownIn(tab))) {
    if (!one) return;
    const kind = one.name.split(/[-@]/)[0];
    const field = FIELDS[kind] ?? "text";
    this.written += 1;
    const word = `w${this.written}w`;
    this.typed[who].add(word);
    for (const [name, value] of Object.entries(CHOSEN[kind] ?? {})) one.draft.write(name, value);
    const limit = SHORT.includes(kind) ? 60 : 250;
    const before = (one.draft.values[field] ?? "").slice(0, limit);
    for (const gone of words(one.draft.values[field] ?? ""))
      if (!words(before).includes(gone)) this.typed[who].delete(gone);
    one.draft.type(field, `${before} ${word}`.trim());
    this.count("type");
  }

  /**
   * @param {Browser} browser
   * @param {Tab} tab
   */
  async #send(browser, tab) {
    const begun = shownIn(tab).filter(({ draft }) => draft.written.length);
    const one = this.#apt(begun);
    const { session } = tab;
    const way = one && wayOf(session.meeting, session.me, one.name, one.draft);
    if (!one || !way || way.why) return;
    if (this.random() < 0.1) return this.#leaves(browser, tab, one.name, way);
    const isLost = this.random() < 0.25;
    this.service.answers = !isLost;
    session.send(one.name, way.type, way.extra);
    if (this.random() < 0.3) this.#type(browser.member, tab, one);
    await quiet();
    this.service.answers = true;
    if (isLost) await this.#loses(browser, tab);
    this.count("send");
    this.count(way.type);
  }

  /**
   * An answer is lost, with the connection or with the page.
   * @param {Browser} browser
   * @param {Tab} tab
   */
  async #loses(browser, tab) {
    if (this.random() < 0.5) await browser.reload(tab);
    else {
      tab.socket.breaks();
      await tab.connect();
    }
    this.count("lost answer");
  }

  /**
   * The answer comes when another page of the same document has written in the same form.
   * @param {Browser} browser
   * @param {Tab} tab
   * @param {string} name
   * @param {Way} way
   */
  async #leaves(browser, tab, name, way) {
    const answer = this.service.hold();
    tab.session.send(name, way.type, way.extra);
    await quiet();
    const next = await browser.goOn(tab);
    this.#type(browser.member, next, formIn(next, name));
    answer();
    await quiet();
    tab.socket.breaks();
    this.count("late answer");
  }

  /**
   * @param {string} who
   * @param {Tab} tab
   */
  #keepForLater(who, tab) {
    this.written += 1;
    this.typed[who].add(`w${this.written}w`);
    tab.session.nudges.later.keep([`w${this.written}w`]);
    this.count("for later");
  }

  /**
   * Something in the tray is dealt with, which its own tab may have gone on with since it was drawn.
   * @param {Browser} browser
   * @param {Tab} tab
   */
  async #tray({ member: who, tabs }, tab) {
    const one = this.some(trayOf(tab));
    if (!one) return;
    const { name, draft, way } = one;
    const shown = words(draft.written.join(" "));
    const other = this.some(tabs.filter((each) => each !== tab));
    const same = other && this.random() < 0.5 && formIn(other, formOf(name));
    if (same) this.#type(who, other, same);
    const dice = this.random();
    if (way && !way.why && dice < 0.4) {
      tab.session.send(name, way.type, way.extra);
      return this.count("tray-send");
    }
    if (dice < 0.75) {
      tab.session.tray.keep(name);
      return this.count("tray-keep");
    }
    for (const word of shown) this.typed[who].delete(word);
    tab.session.tray.letGo([name]);
    return this.count("tray-let_go");
  }

  /**
   * @param {Browser} browser
   * @param {Tab} tab
   */
  async #tabs(browser, tab) {
    const dice = this.random();
    if (dice < 0.3) {
      await browser.reload(tab);
      return this.count("reload");
    }
    if (dice < 0.4) {
      if (browser.outside(tab).length) this.count("outside");
      await browser.reload(tab);
      return;
    }
    if (dice < 0.7) {
      browser.leave(tab);
      return this.count("close tab");
    }
    if (browser.tabs.length >= MOST_TABS) return;
    await browser.enter();
    return this.count("second tab");
  }

  /** The meeting goes on, whatever people are in the middle of. */
  async #lead() {
    const { meeting } = await this.#eyes();
    const unrevealed = this.some(["ask", "keep", "keep", "discard"]);
    const round = meeting.rounds.findLast((r) => r.phase === meeting.phase && !r.closed)?.id;
    const to = this.some(this.random() < 0.5 ? PHASES : LATER);
    if (meeting.phase === "closed") return this.#says({ type: "reopen" });
    const dice = this.random();
    if (dice < 0.35) {
      if (to === "closed") this.count("closed");
      return this.#says({ type: "move", leaving: meeting.phase, to, unrevealed });
    }
    if (dice < 0.6 || !round) return this.#says({ type: "open_round", ...this.some(ROUNDS) });
    if (dice < 0.8) return this.#says({ type: "reveal", round });
    return this.#says({ type: "close_round", round, unrevealed });
  }

  async #eyes() {
    const browser = /** @type {Browser} */ (this.browsers.get("ana"));
    const tab = browser.tabs[0] ?? (await browser.enter());
    return tab.session;
  }

  /** @param {object} command */
  #says(command) {
    return this.service.asks({ ...command, id: `led-${this.random()}`.replace(".", "-") }, "ana");
  }

  /** What everybody has in hand after a reload: on a screen or in the tray. */
  async held() {
    /** @type {Record<string, string[]>} */
    const held = {};
    for (const [who, browser] of this.browsers) {
      for (const tab of browser.tabs) await browser.reload(tab);
      if (!browser.tabs.length) await browser.enter();
      const texts = browser.tabs.flatMap((tab) => [
        ...shownIn(tab).flatMap(({ draft }) => draft.written),
        ...trayOf(tab).flatMap(({ draft }) => draft.written),
      ]);
      held[who] = words(texts.join(" "));
    }
    return held;
  }

  async lost() {
    const typed = Object.fromEntries(PEOPLE.map((who) => [who, [...this.typed[who]]]));
    const { lost } = await ask({ typed, held: await this.held() });
    return Object.entries(lost).filter(([, gone]) => gone.length);
  }
}

const [first, count] = process.argv.slice(2).map(Number);
/** @type {Record<string, number>} */
const counts = {};
const lost = [];
for (let seed = first; seed < first + count; seed += 1) {
  const play = new Play(chance(seed), counts);
  await play.begin();
  for (let step = 0; step < STEPS; step += 1) await play.step();
  for (const [who, gone] of await play.lost()) lost.push([seed, who, gone]);
}
tell({ lost, counts });
