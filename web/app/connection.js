// @ts-check
// The only import of socket.io: joins a meeting, hears it, and sends acts until they are answered.

import { io } from "/vendor/socket.io.js";
import { learn } from "./clock.js";

/** @import { Command, Entry, Joined, RefusalBody as No, Presence } from "./protocol.js" */

const ANSWER_WITHIN_MS = 6000;
const AGAIN_AFTER_MS = 500;
const LONGEST_WAIT_MS = 4000;

/**
 * Whom a connection speaks to.
 * @typedef {{
 *   known: () => { since: number, opened: number },
 *   joined: (joined: Joined) => void,
 *   entry: (entry: Entry) => boolean,
 *   presence: (presence: Presence) => void,
 *   refused: (refusal: No) => void,
 *   changed: () => void,
 * }} Listener
 */

/** One tab's connection to one meeting. */
export class Connection {
  /** @type {Map<string, { command: Command, settle: (answer: any) => void }>} */
  #unsent = new Map();
  /** @type {Entry[]} */
  #early = [];
  #joining = false;
  #turn = 0;
  #wait = AGAIN_AFTER_MS;

  /**
   * @param {{ set: string, meeting: number, token: string }} where
   * @param {Listener} listener
   */
  constructor(where, listener) {
    this.where = where;
    this.listener = listener;
    this.live = false;
    this.socket = io({
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      reconnectionDelay: AGAIN_AFTER_MS,
      reconnectionDelayMax: LONGEST_WAIT_MS,
    });
    this.socket.on("connect", () => this.#join());
    this.socket.on("disconnect", () => this.#lost());
    this.socket.on("entry", (entry) => this.#hear(entry));
    this.socket.on("presence", (presence) => this.#level(presence));
    this.socket.on("refused", ({ refusal }) => this.listener.refused(refusal));
    // The browser knows of a pulled cable at once; the next unanswered ping may be long away.
    addEventListener("offline", () => this.socket.io.engine?.close());
    addEventListener("online", () => this.socket.connect());
  }

  /** How many acts wait for an answer. */
  get waiting() {
    return this.#unsent.size;
  }

  /**
   * Ask for something; resolves when the server has answered, however long that takes.
   * @param {Command} command
   * @returns {Promise<{ seq?: number, refusal?: No }>}
   */
  act(command) {
    return new Promise((settle) => {
      this.#unsent.set(command.id, { command, settle });
      if (this.live) this.#send(command);
    });
  }

  async #join() {
    if (this.#joining) return;
    this.#joining = true;
    const turn = ++this.#turn;
    const sent = Date.now();
    const answer = await this.#ask("join", { ...this.where, ...this.listener.known() });
    if (turn !== this.#turn) return; // the connection broke meanwhile, and a later join has begun
    this.#joining = false;
    if (!answer || answer.refusal?.again) return this.#later(() => this.#join());
    if (answer.refusal) return this.#end(answer.refusal);
    learn(sent, answer.now, Date.now());
    this.#begin(answer);
  }

  /** @param {Joined} joined */
  #begin(joined) {
    this.live = true;
    this.#wait = AGAIN_AFTER_MS;
    this.listener.joined(joined);
    for (const entry of this.#early.splice(0)) this.listener.entry(entry);
    for (const { command } of this.#unsent.values()) this.#send(command);
    this.listener.changed();
  }

  /** @param {Entry} entry */
  #hear(entry) {
    if (this.#joining) this.#early.push(entry);
    else if (!this.listener.entry(entry)) this.#join();
  }

  /** @param {Presence} presence */
  #level(presence) {
    this.listener.presence(presence);
    if (!this.#joining && presence.seq !== this.listener.known().since) this.#join();
  }

  #lost() {
    this.live = false;
    this.#joining = false;
    this.#turn += 1;
    this.#early = [];
    this.listener.changed();
    // The server ends a connection for good only with a refusal; otherwise we come back.
    if (!this.socket.active) this.#later(() => this.socket.connect());
  }

  /** @param {No} refusal */
  #end(refusal) {
    this.live = false;
    this.socket.disconnect();
    for (const { settle } of this.#unsent.values()) settle({ refusal });
    this.#unsent.clear();
    this.listener.refused(refusal);
  }

  /** @param {Command} command */
  async #send(command) {
    const answer = await this.#ask("act", command);
    const act = this.#unsent.get(command.id);
    if (!act) return;
    if (answer && !answer.refusal?.again) {
      this.#unsent.delete(command.id);
      act.settle(answer);
    } else if (this.live) {
      this.#later(() => this.live && this.#send(command));
    }
  }

  /**
   * @param {string} word
   * @param {unknown} value
   */
  #ask(word, value) {
    return this.socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck(word, value)
      .catch(() => null);
  }

  /** @param {() => void} what */
  #later(what) {
    setTimeout(what, this.#wait * (0.5 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }
}
