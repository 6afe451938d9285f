// @ts-check
// Sends what forms hold and what buttons ask for; a button's refusal is shown for a while.

import { COMMANDS } from "../protocol.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Command, RefusalBody } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const REFUSAL_SHOWN_MS = 15_000;

/** The way from forms and buttons to the server. */
export class Sending {
  /** Why the last press of a button came to nothing. @type {RefusalBody | null} */
  refusal = null;
  #forgetRefusal = () => {};
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
  async send(name, type, extra = {}) {
    const { drafts, act, done, changed } = this.#how;
    const draft = drafts.of(name);
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
   */
  async press(type, extra = {}) {
    const { drafts, after, changed } = this.#how;
    const name = [type, ...Object.values(extra)].join("/");
    this.#forgetRefusal();
    this.refusal = await this.send(name, type, extra);
    if (this.refusal) drafts.of(name).clear();
    this.#forgetRefusal = after(REFUSAL_SHOWN_MS, () => {
      this.refusal = null;
      changed();
    });
    changed();
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
