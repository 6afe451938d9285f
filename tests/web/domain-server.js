// @ts-check
// The domain in the service's place: it answers on stdin what is asked for on stdout; see tests/house.py.

import { createInterface } from "node:readline";
import { FakeServer, settle } from "./fake-server.js";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

let asking = 0;

/** @param {object} message */
export async function ask(message) {
  asking += 1;
  process.stdout.write(`${JSON.stringify(message)}\n`);
  const { value } = await lines.next();
  asking -= 1;
  return JSON.parse(/** @type {string} */ (value));
}

/** Let all that can happen now happen; what waits for an answer that was lost goes on waiting. */
export async function quiet() {
  for (let calm = 0; calm < 4; calm += 1) {
    await settle();
    if (asking) calm = 0;
  }
}

/** The service, with the domain behind it: each is given what is theirs. */
export class Service extends FakeServer {
  /** @type {Record<string, any>[]} */
  views = [];
  /** What answers wait for. @type {Promise<unknown>} */
  late = Promise.resolve();

  /** Answer late: when what is given back is called. */
  hold() {
    const { promise, resolve } = Promise.withResolvers();
    this.late = promise;
    return () => resolve(undefined);
  }

  /** @param {Record<string, any>[]} views */
  take(views) {
    for (const view of views) {
      this.views.push(view);
      this.entries.push(Object.values(view)[0]);
      for (const socket of this.sockets.filter((s) => s.live))
        socket.says("entry", view[socket.member]);
    }
  }

  /** @override @type {FakeServer["given"]} */
  given(entries, member) {
    return entries.map(({ seq }) => this.views[seq - 1][member]);
  }

  /** @override @type {any} */
  async act(/** @type {{ member: string }} */ { member }, /** @type {any} */ command) {
    const { late } = this;
    const answer = await this.asks(command, member);
    await late;
    return this.answers && answer;
  }

  /**
   * @param {object} command
   * @param {string} by
   */
  async asks(command, by) {
    const { refusal, seq, entries = [] } = await ask({ act: command, by });
    if (refusal) return { refusal: { sentence: "", again: false, ...refusal } };
    this.take(entries);
    return { seq };
  }
}

/** @param {object} end what came of it all */
export function tell(end) {
  process.stdout.write(`${JSON.stringify({ end })}\n`, () => process.exit());
}
