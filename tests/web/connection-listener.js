// @ts-check
// A listener that notes what its connection reports, and what the server would say.

import { golden } from "./golden.js";

/** @import { Entry, Joined, RefusalBody } from "../../web/app/protocol.js" */

/** The meeting that is joined. */
export const [all] = golden();

/** Keeps count of the entries, as a store does. */
export class ConnectionListener {
  seq = 0;
  /** @type {Readonly<Record<string, string>>} */
  people = {};
  /** @type {RefusalBody[]} */
  refusals = [];

  known() {
    return positionAt(this.seq);
  }

  /** @param {Joined} joined */
  joined({ entries, anew }) {
    if (anew) this.seq = 0;
    for (const entry of entries) this.entry(entry);
  }

  /** @param {Entry} entry */
  entry(entry) {
    if (entry.seq > this.seq + 1) return false;
    this.seq = Math.max(this.seq, entry.seq);
    return true;
  }

  setChanged() {}

  /** @param {{ people: Readonly<Record<string, string>> }} presence */
  presence({ people }) {
    this.people = people;
  }

  signals() {}

  /** @param {RefusalBody} refusal */
  refused(refusal) {
    this.refusals.push(refusal);
  }

  changed() {}
}

/**
 * How far somebody is who has so many entries.
 * @param {number} seq
 */
export function positionAt(seq) {
  return { seq, at: all[seq - 1]?.at ?? 0, life: "" };
}

/**
 * The reply to `join`: all after what was known, up to an entry; a part of it with `more`.
 * @param {number} seq
 */
export function soFar(seq, { since = 0, anew = true, more = false } = {}) {
  const position = positionAt(seq);
  const entries = all.slice(since, seq);
  return { me: "ana", position, anew, more, entries, people: {}, now: Date.now() };
}

/** A refusal by its code, and whether to try again. */
export function refusal(code = "not_now", again = false) {
  return { code, sentence: code, field: "", again };
}
