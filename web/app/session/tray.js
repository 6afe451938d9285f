// @ts-check
// What somebody wrote and did not send, and whose form is not on the screen: it waits in the tray.

import { kindOf, openRounds } from "../meeting/going-on.js";
import { bidsAhead } from "../meeting/now.js";
import { kindOfForm, wayOf } from "./ways.js";

/** @import { Draft } from "../draft.js" */
/** @import { Drafts } from "../drafts.js" */
/** @import { Meeting } from "../protocol.js" */
/** @import { Way } from "./ways.js" */

/**
 * A text that waits: `name` of its draft, what the form is for, and what it can be sent as, null
 * where it can only be kept.
 * @typedef {{ name: string, kind: string, draft: Draft, way: Way | null }} Waiting
 */

/** The tray of one author in one meeting. */
export class Tray {
  /** Whether something of theirs was left unseen, and is on their own page now. */
  isKept = false;
  #drafts;
  #how;

  /**
   * @param {Drafts} drafts
   * @param {{ keep: (name: string) => unknown, gone: (name: string) => void,
   *   changed: () => void }} how `keep` makes a note of what stands in a draft, `gone` hears of each
   *   that was let go
   */
  constructor(drafts, how) {
    this.#drafts = drafts;
    this.#how = how;
  }

  /**
   * What waits, in the order in which it was begun; asked once a screen is drawn, and knows what is
   * on it.
   * @param {Meeting} m
   * @param {string} me
   * @returns {Waiting[]}
   */
  waiting(m, me) {
    return this.#drafts
      .begun()
      .map((name) => ({ name, kind: kindOfForm(name), draft: this.#drafts.of(name) }))
      .filter(({ kind, draft }) => !draft.isShown && !(kind === "bid" && bidsAhead(m)))
      .map((one) => ({ ...one, way: wayOf(m, me, one.name, one.draft) }));
  }

  /**
   * Keep what stands in a draft as notes for oneself.
   * @param {string} name
   */
  keep(name) {
    return this.#how.keep(name);
  }

  /**
   * Let go of what is in some drafts.
   * @param {string[]} names
   */
  letGo(names) {
    for (const name of names) {
      this.#drafts.of(name).clear();
      this.#how.gone(name);
    }
    this.#how.changed();
  }

  /** They have read that it is kept. */
  letBe() {
    this.isKept = false;
    this.#how.changed();
  }

  /**
   * Rounds may have been left with words for all that nobody has seen: their author is told what became
   * of theirs, and what was discarded waits here.
   * @param {Meeting} before
   * @param {Meeting} m
   * @param {string} me
   */
  follow(before, m, me) {
    for (const round of openRounds(before)) {
      const own = round.items.filter(
        ({ by, text, seen_by }) => by === me && text && seen_by !== "me",
      );
      const now = m.rounds.find((r) => r.id === round.id);
      if (!own.length || !now || kindOf(now) !== "write_reveal") continue;
      if (now.revealed !== null || openRounds(m).includes(now)) continue;
      if (!now.discarded) this.isKept = true;
      else for (const { id, text } of own) this.#drafts.of(`unseen-${id}`).write("text", text);
    }
  }
}
