// @ts-check
// A server in the place of ours, and sessions in a meeting on it: what is asked for happens at once.

import { ServerClock } from "../../web/app/clock.js";
import { Session } from "../../web/app/session/session.js";
import { FakeStorage } from "./fake-browser.js";
import { seenBy } from "./golden.js";
import { lensOf } from "./lenses.js";

/** @import { Here } from "../../web/app/drafts.js" */
/** @import { Entry, Language } from "../../web/app/protocol.js" */

const OPENED_AT = 1_790_000_000_000;

/**
 * The rules of a language, from where the server has them; there are none of any other.
 * @param {Language} language
 */
async function rules(language) {
  return language === "other" ? null : lensOf(language);
}

/** Let every promise that is settled be acted upon. */
export const settle = () => new Promise((done) => setImmediate(done));

/** Timers that go off when the test lets time pass. */
export class FakeTimers {
  #now = 0;
  /** @type {Set<{ at: number, run: () => void }>} */
  #timers = new Set();

  /**
   * @param {number} ms
   * @param {() => void} run
   */
  after = (ms, run) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** @param {number} ms */
  async pass(ms) {
    this.#now += ms;
    for (const timer of [...this.#timers].filter(({ at }) => at <= this.#now)) {
      this.#timers.delete(timer);
      timer.run();
    }
    await settle();
  }
}

/** One end of a connection; the other is the server. */
class ServedSocket {
  /** @type {Map<string, (value?: any) => void>} */
  hears = new Map();
  active = true;
  live = false;
  connects = 0;

  /** @param {FakeServer} server */
  constructor(server) {
    this.server = server;
    this.member = "";
  }

  /**
   * @param {string} word
   * @param {(value?: any) => void} hear
   */
  on(word, hear) {
    this.hears.set(word, hear);
  }

  /**
   * @param {string} word
   * @param {any} [value]
   */
  says(word, value) {
    this.hears.get(word)?.(value);
  }

  timeout() {
    return {
      /** @type {(word: "join" | "act" | "signal", value: any, told: (error: any, answer?: any) => void) => any} */
      emit: async (word, value, told) => {
        const answered = this.server[word](this, structuredClone(value));
        const answer = answered instanceof Promise ? await answered : answered;
        await settle();
        if (!this.live || !answer) told(new Error("timeout"));
        else told(null, answer);
      },
    };
  }

  connect() {
    this.connects += 1;
    this.active = this.live = true;
    this.says("connect");
  }

  disconnect() {
    this.active = false;
    if (this.live) this.breaks();
  }

  /**
   * The server says why nobody can stay, and closes the connection.
   * @param {string} code
   */
  refuses(code) {
    this.says("refused", { refusal: { code, sentence: "", field: "", again: false } });
    this.active = false;
    if (this.live) this.breaks();
  }

  breaks() {
    this.live = false;
    this.says("disconnect");
  }
}

/** Keeps one meeting, and lets happen whatever is asked for. */
export class FakeServer {
  /** @type {Entry[]} */
  entries = [];
  /** @type {ServedSocket[]} */
  sockets = [];
  /** Why acts are refused; empty while they are not. */
  refuses = "";
  /** Why nobody can join; empty while they can. */
  keepsOut = "";
  /** Which life of its store this is. */
  life = "first";
  /** How many entries an answer to a join has at most. */
  part = Number.POSITIVE_INFINITY;
  /** Whether acts are answered; they happen all the same. */
  answers = true;
  /** What the acts became, by their ids. @type {Map<string, number>} */
  #done = new Map();
  /** All that was asked for, in order. @type {any[]} */
  asked = [];

  openSocket = () => {
    const socket = new ServedSocket(this);
    this.sockets.push(socket);
    return /** @type {any} */ (socket);
  };

  /**
   * What becomes of a command; tests put their own in its place.
   * @type {(command: any, by: string) => any}
   */
  decide = ({ type, ...command }) => {
    if (type === "say") return { type: "said", phase: "", ...command };
    if (type === "move") return { type: "phase_began", phase: command.to };
    return { type: "question_asked", kind: "unread", edited: false, ...command };
  };

  get people() {
    return Object.fromEntries(this.sockets.filter((s) => s.live).map((s) => [s.member, "here"]));
  }

  get state() {
    return {
      people: this.people,
      position: positionOf(this.entries.at(-1), this.life),
      now: OPENED_AT,
    };
  }

  /**
   * @param {ServedSocket} socket
   * @param {any} asked
   */
  join(socket, { position, token }) {
    socket.member = token;
    if (this.keepsOut)
      return { refusal: { code: this.keepsOut, sentence: "", field: "", again: false } };
    const isThere = this.entries[position.seq - 1]?.at === position.at;
    const anew = !isThere || position.life !== this.life;
    const from = anew ? 0 : position.seq;
    const entries = this.given(this.entries.slice(from, from + this.part), token);
    const more = from + entries.length < this.entries.length;
    const last = positionOf(entries.at(-1) ?? this.entries.at(-1), this.life);
    return { me: token, anew, more, entries, ...this.state, position: last };
  }

  /**
   * @param {ServedSocket} socket
   * @param {any} command
   * @returns {any}
   */
  act(socket, command) {
    this.asked.push(command);
    if (this.refuses)
      return { refusal: { code: this.refuses, sentence: "", field: "text", again: false } };
    if (!this.#done.has(command.id)) {
      this.append(this.decide(command, socket.member), socket.member, command.id);
      this.#done.set(command.id, this.entries.length);
    }
    return this.answers && { seq: this.#done.get(command.id) };
  }

  /**
   * What a member is given of some entries.
   * @param {Entry[]} entries
   * @param {string} member
   */
  given(entries, member) {
    return seenBy(entries, member);
  }

  /**
   * Something happens, and all who are connected hear of it.
   * @param {any} event
   * @param {string} by
   */
  append(event, by = "house", act = `act-${this.entries.length}`) {
    const seq = this.entries.length + 1;
    this.entries.push({ seq, at: OPENED_AT + seq * 1000, by, act, event, v: 0 });
    for (const socket of this.sockets.filter((s) => s.live))
      socket.says("entry", this.given(this.entries.slice(-1), socket.member)[0]);
  }

  /**
   * Its store is put back to an earlier copy.
   * @param {number} seq the last entry that the copy has
   */
  putBack(seq) {
    this.entries = this.entries.slice(0, seq);
    this.life = `after ${this.life}`;
  }

  /**
   * Say how the service is to all who are connected.
   * @param {string} state
   * @param {number} within
   */
  tell(state, within = 0) {
    for (const socket of this.sockets.filter((s) => s.live))
      socket.says("service", { state, back_within: within });
  }

  /** Somebody signals something, which nobody here is shown. */
  signal() {
    return { until: OPENED_AT + 60_000 };
  }

  /** How far the meeting is, and who is in it. */
  level() {
    for (const socket of this.sockets.filter((s) => s.live)) socket.says("presence", this.state);
  }
}

/**
 * @param {Entry | undefined} entry
 * @param {string} life
 */
function positionOf(entry, life) {
  return { seq: entry?.seq ?? 0, at: entry?.at ?? 0, life };
}

/** @type {Here} */
const FIRST_TAB = { id: "first", isOpen: () => false };

/** Somebody's tab on a server: its session, and what it reported. */
export class Tab {
  changes = 0;
  silencesEnded = 0;
  setChanges = 0;
  rung = 0;
  /** The acts of forms that were done. @type {string[]} */
  sent = [];
  /** @type {string[]} */
  ends = [];

  /**
   * @param {FakeServer} server
   * @param {string} member
   * @param {{ storage?: FakeStorage, tab?: Here, timers?: FakeTimers }} [more] a storage and a tab
   *   that were used before
   */
  constructor(server, member, more = {}) {
    const { storage = new FakeStorage(), tab = FIRST_TAB, timers = new FakeTimers() } = more;
    this.timers = timers;
    this.storage = storage;
    this.tab = tab;
    const seat = {
      set: "harbour",
      set_name: "Harbour",
      member,
      name: member,
      role: "",
      token: member,
    };
    const surroundings = {
      openSocket: server.openSocket,
      clock: new ServerClock(() => 0),
      after: timers.after,
      storage,
      tab,
      rules,
    };
    this.clock = surroundings.clock;
    this.session = new Session(seat, 1, surroundings, {
      changed: () => {
        this.changes += 1;
      },
      silenceEnded: () => {
        this.silencesEnded += 1;
      },
      awaited: () => {
        this.rung += 1;
      },
      sent: (type) => this.sent.push(type),
      setChanged: () => {
        this.setChanges += 1;
      },
      ended: ({ code }) => this.ends.push(code),
    });
    this.socket = /** @type {ServedSocket} */ (server.sockets.at(-1));
  }

  /** Come in, or come back. */
  async connect() {
    this.socket.connect();
    await settle();
    await settle();
    return this;
  }

  /** The page is loaded anew: another session, with what the browser has stored. */
  reload() {
    this.socket.breaks();
    const { storage, tab } = this;
    return new Tab(this.socket.server, this.session.me, { storage, tab }).connect();
  }
}

/**
 * A server whose meeting is open, with these people in it, who write in a language.
 * @param {string[]} people
 * @param {Language} language
 */
export function opened(people = ["ana", "ben", "chloe"], language = "en") {
  const server = new FakeServer();
  const meeting = {
    set: "harbour",
    set_name: "Harbour",
    number: 1,
    title: "Spring",
    language,
    talks: true,
  };
  server.append({ type: "meeting_opened", ...meeting });
  for (const member of people) seat(server, member);
  return server;
}

/**
 * @param {FakeServer} server
 * @param {string} member
 */
export function seat(server, member) {
  const role = member === "ana" ? "coach" : "member";
  const place = server.entries.filter(({ event }) => event.type === "member_seated").length;
  server.append({ type: "member_seated", member, name: member, role, place });
}
