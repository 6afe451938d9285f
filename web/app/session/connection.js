// @ts-check
// Joins a meeting, receives what happens in it, and sends acts until they are answered.

import { PROTOCOL } from "../protocol.js";
import { FIRST_RETRY_MS, LONGEST_RETRY_MS } from "../timers.js";

/** @import { Socket } from "../../vendor/socket.io.js" */
/** @import { ServerClock } from "../clock.js" */
/** @import { Command, Entry, Joined, Position, Presence, RefusalBody, Service, Signal, Signals } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const ANSWER_WITHIN_MS = 6000;

/**
 * Whom a connection reports to; `entry` says whether the entry is here, or some before it are missing.
 * @typedef {{
 *   known: () => Position,
 *   joined: (joined: Joined) => void,
 *   entry: (entry: Entry) => boolean,
 *   presence: (presence: Presence) => void,
 *   signals: (signals: Signals) => void,
 *   setChanged: () => void,
 *   refused: (refusal: RefusalBody) => void,
 *   changed: () => void,
 * }} Listener
 */

/** One tab's connection to one meeting. */
export class Connection {
  /** @type {Map<string, { command: Command, settle: (answer: any) => void }>} */
  #unanswered = new Map();
  /** The acts that were sent on this connection and wait for their answer. @type {Set<string>} */
  #onTheWay = new Set();
  /** From a try to join until one is answered: the answer has all that came meanwhile. */
  #joining = false;
  #over = false;
  /** The number of the present try to join: answers to earlier ones are not waited for any more. */
  #attempt = 0;
  #retryAfter = FIRST_RETRY_MS;
  /** Over how long everybody comes back, in ms, where the service said that it ends. */
  #backWithin = 0;
  #clock;
  #after;

  /**
   * @param {{ set: string, meeting: number, token: string }} where
   * @param {Listener} listener
   * @param {{ openSocket: () => Socket, clock: ServerClock, after: After }} surroundings
   */
  constructor(where, listener, { openSocket, clock, after }) {
    this.where = where;
    this.listener = listener;
    this.live = false;
    /** How the service said that it is. @type {Service["state"]} */
    this.service = "well";
    this.#clock = clock;
    this.#after = after;
    this.socket = openSocket();
    this.socket.on("connect", () => this.#connected());
    this.socket.on("disconnect", () => this.#lost());
    this.socket.on("connect_error", () => this.listener.changed());
    this.socket.on("entry", (entry) => this.#receive(entry));
    this.socket.on("presence", (presence) => this.#compare(presence));
    this.socket.on("signals", (signals) => this.listener.signals(signals));
    this.socket.on("set", () => this.listener.setChanged());
    this.socket.on("service", (service) => this.#hearService(service));
    this.socket.on("refused", ({ refusal }) => this.#refused(refusal));
  }

  /** How many acts have no answer yet. */
  get unanswered() {
    return this.#unanswered.size;
  }

  /**
   * Ask for something; resolves when the server has answered, however long that takes.
   * @param {Command} command
   * @returns {Promise<{ seq?: number, refusal?: RefusalBody }>}
   */
  act(command) {
    return new Promise((settle) => {
      this.#unanswered.set(command.id, { command, settle });
      if (this.live) this.#send(command);
    });
  }

  /**
   * Signal something: it is said once, and lost where it does not arrive.
   * @param {Signal} signal
   */
  async signal(signal) {
    const answer = this.live && (await new Promise((told) => this.#ask("signal", signal, told)));
    return answer && !answer.refusal ? answer : null;
  }

  /** Go, so that the others see it at once. */
  leave() {
    this.#over = true;
    this.socket.disconnect();
  }

  #connected() {
    this.service = "well";
    this.#join();
  }

  #join() {
    if (this.#joining || this.#over) return;
    this.#joining = true;
    this.#askToJoin();
  }

  /** Join, in as many parts as it takes. */
  #askToJoin() {
    const attempt = ++this.#attempt;
    const sent = this.#clock.device();
    const intent = { protocol: PROTOCOL, ...this.where, position: this.listener.known() };
    this.#ask("join", intent, (answer) => {
      if (attempt !== this.#attempt) return; // the connection broke or ended meanwhile, and with it this join
      if (!answer || answer.refusal?.again) {
        return this.#retry(() => attempt === this.#attempt && this.#askToJoin(), answer);
      }
      if (answer.refusal) return this.#refused(answer.refusal);
      this.#clock.learn(sent, answer.now, this.#clock.device());
      if (!answer.more) return this.#begin(answer);
      this.listener.joined(answer);
      this.#askToJoin();
    });
  }

  /** @param {Joined} joined */
  #begin(joined) {
    this.live = true;
    this.#joining = false;
    this.#retryAfter = FIRST_RETRY_MS;
    this.listener.joined(joined);
    this.#sendAll();
    this.listener.changed();
  }

  #sendAll() {
    for (const { command } of this.#unanswered.values()) this.#send(command);
  }

  /** @param {Service} service */
  #hearService({ state, back_within: backWithin }) {
    this.service = state;
    this.#backWithin = backWithin;
    if (this.live && state === "well") this.#sendAll();
    this.listener.changed();
  }

  /** @param {Entry} entry */
  #receive(entry) {
    if (!this.#joining && !this.listener.entry(entry)) this.#join();
  }

  /**
   * The position of the last entry comes with it: another than ours means that some were lost.
   * @param {Presence} presence
   */
  #compare(presence) {
    this.listener.presence(presence);
    const known = this.listener.known();
    const { seq, at, life } = presence.position;
    if (seq !== known.seq || at !== known.at || life !== known.life) this.#join();
  }

  #lost() {
    this.live = false;
    this.#joining = false;
    this.#attempt += 1;
    this.#onTheWay = new Set();
    this.listener.changed();
    if (this.#backWithin) this.#comeBack();
    // A connection is over only with a refusal; one that the server closed without any is opened again.
    else if (!this.socket.active) this.#retry(() => this.#over || this.socket.connect());
  }

  /** Come back at a time of one's own: all at once would be too much for a service that just started. */
  #comeBack() {
    const within = this.#backWithin;
    this.#backWithin = 0;
    this.socket.disconnect();
    this.#after(within * Math.random(), () => this.#over || this.socket.connect());
  }

  /**
   * The next join mends a word that came too early; a newer version is waited for; all else is the end.
   * @param {RefusalBody} refusal
   */
  #refused(refusal) {
    if (refusal.code === "not_joined" || this.#over) return;
    if (refusal.code === "newer_line") this.service = "ending";
    else this.#end(refusal);
    this.socket.disconnect();
  }

  /** @param {RefusalBody} refusal */
  #end(refusal) {
    this.#over = true;
    this.#attempt += 1;
    this.live = false;
    for (const { settle } of this.#unanswered.values()) settle({ refusal });
    this.#unanswered.clear();
    this.listener.refused(refusal);
  }

  /**
   * Send an act, unless it is on its way already: the answers to two sendings could differ.
   * @param {Command} command
   */
  #send(command) {
    const onTheWay = this.#onTheWay;
    if (onTheWay.has(command.id)) return;
    onTheWay.add(command.id);
    this.#ask("act", command, (answer) => {
      onTheWay.delete(command.id);
      const act = this.#unanswered.get(command.id);
      if (act && answer && !answer.refusal?.again) {
        this.#unanswered.delete(command.id);
        act.settle(answer);
      } else if (act && this.live) {
        this.#retry(() => this.live && this.#send(command), answer);
      }
    });
  }

  /**
   * A promise would tell it too late: what came in one go with the answer would be heard before it.
   * @param {string} word
   * @param {unknown} value
   * @param {(answer: any) => void} told with the answer, or null where none came
   */
  #ask(word, value, told) {
    const end = (/** @type {any} */ error, /** @type {any} */ answer) =>
      told(error ? null : answer);
    this.socket.timeout(ANSWER_WITHIN_MS).emit(word, value, end);
  }

  /**
   * @param {() => void} run
   * @param {{ refusal?: RefusalBody } | null} [answer] which may say how long that takes at least, in ms
   */
  #retry(run, answer) {
    const least = answer?.refusal?.after ?? 0;
    this.#after(least + this.#retryAfter * (0.5 + Math.random() / 2), run);
    this.#retryAfter = Math.min(this.#retryAfter * 2, LONGEST_RETRY_MS);
  }
}
