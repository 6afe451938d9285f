// @ts-check
// Sends what forms hold and what buttons ask for; a button's refusal is shown for a while.

import { Drafts, NO_STORAGE } from "../drafts.js";
import { COMMANDS } from "../protocol.js";

/** @import { Draft } from "../drafts.js" */
/** @import { Command, RefusalBody } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const REFUSAL_SHOWN_MS = 15_000;

/**
 * What buttons say beside their own: whoever moves or closes is asked about what is unseen.
 * @type {Partial<Record<Command["type"], object>>}
 */
const USUAL = { move: { unrevealed: "ask" }, close_round: { unrevealed: "ask" } };

/** The way from forms and buttons to the server. */
export class Sending {
  /** Why the last press of a button came to nothing. @type {RefusalBody | null} */
  refusal = null;
  /** What was pressed then. @type {{ type: Command["type"], extra: object } | null} */
  refused = null;
  #forgetRefusal = () => {};
  /** A press that was not answered before a reload must not swallow the next. */
  #presses = new Drafts(NO_STORAGE, "presses");
  #how;

  /**
   * @param {{ drafts: Drafts, act: (command: Command) => Promise<{ refusal?: RefusalBody }>,
   *   done: (draft: string) => void, after: After, changed: () => void }} how `done` hears of
   *   every form whose act was done
   */
  constructor(how) {
    this.#how = how;
  }

  /**
   * Ask for something with what a form holds; what was refused stays in the form.
   * @param {string} name of the draft
   * @param {Command["type"]} type
   * @param {object} extra fields that the form does not hold
   * @returns {Promise<RefusalBody | null>}
   */
  send(name, type, extra = {}) {
    return this.#deliver(this.#how.drafts.of(name), name, type, extra);
  }

  /**
   * @param {Draft} draft
   * @param {string} name
   * @param {Command["type"]} type
   * @param {object} extra
   * @returns {Promise<RefusalBody | null>}
   */
  async #deliver(draft, name, type, extra) {
    const { act, done, changed } = this.#how;
    const sent = draft.deliver(async () => {
      const command = { type, id: draft.id, ...fieldsOf(type, draft.values), ...extra };
      const { refusal } = await act(/** @type {Command} */ (command));
      if (!refusal) done(name);
      return refusal ?? null;
    });
    changed();
    const refusal = await sent;
    changed();
    return refusal;
  }

  /**
   * Do what a button says; no form keeps it, so a refusal is shown for a while.
   * @param {Command["type"]} type
   * @param {object} extra
   * @returns {Promise<RefusalBody | null>}
   */
  async press(type, extra = {}) {
    const { after, changed } = this.#how;
    const name = [type, ...Object.values(extra)].join("/");
    const press = this.#presses.of(name);
    this.#forgetRefusal();
    this.#show(null, null);
    const refusal = await this.#deliver(press, name, type, { ...USUAL[type], ...extra });
    this.#show(refusal, { type, extra });
    if (refusal) press.clear();
    // What has to be answered stays until it is.
    if (refusal?.code !== "unrevealed")
      this.#forgetRefusal = after(REFUSAL_SHOWN_MS, () => {
        this.#show(null, null);
        changed();
      });
    changed();
    return refusal;
  }

  /**
   * @param {RefusalBody | null} refusal
   * @param {{ type: Command["type"], extra: object } | null} refused
   */
  #show(refusal, refused) {
    this.refusal = refusal;
    this.refused = refusal && refused;
  }

  /** What was refused is let be. */
  letBe() {
    this.#show(null, null);
    this.#how.changed();
  }
}

/**
 * The fields of a form that belong to its act; a form may hold more.
 * @param {Command["type"]} type
 * @param {Record<string, string>} values
 */
function fieldsOf(type, values) {
  const fields = Object.entries(COMMANDS[type]);
  return Object.fromEntries(
    fields.map(([field, { kind }]) => {
      const value = values[field] ?? "";
      return [field, kind === "number" ? Number(value) : value];
    }),
  );
}
