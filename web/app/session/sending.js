// @ts-check
// Sends what forms hold and what buttons ask for; a button's refusal is shown for a while.

import { Drafts, NO_STORAGE } from "../drafts.js";
import { COMMANDS } from "../protocol.js";

/** @import { Draft } from "../draft.js" */
/** @import { Command, RefusalBody } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const REFUSAL_SHOWN_MS = 15_000;
const MOST_LETTERS = COMMANDS.note_down.text.maxLength ?? Number.POSITIVE_INFINITY;

/**
 * What buttons say beside their own: whoever moves or closes is asked about what is unseen.
 * @type {Partial<Record<Command["type"], object>>}
 */
const USUAL = { move: { unrevealed: "ask" }, close_round: { unrevealed: "ask" } };

/**
 * What a press is refused for where somebody else was first: it is so already, and nothing is wrong.
 * @type {Partial<Record<Command["type"], RefusalBody["code"]>>}
 */
const SO_ALREADY = {
  have_spoken: "not_waiting",
  answer_aloud: "question_settled",
  close_round: "round_over",
  hold_clock: "clock_held",
  resume_clock: "clock_runs",
  release_floor: "floor_free",
};

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
   *   done: (draft: string) => void, sent: (type: Command["type"]) => void, after: After,
   *   changed: () => void }} how `done` hears of everything that was done, `sent` of the acts of forms
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
    const draft = this.#how.drafts.of(name);
    const sent = () => this.#how.sent(type);
    return this.#deliver(draft, name, () => [commandOf(draft, type, extra)], sent);
  }

  /**
   * Keep what stands in a form as notes for oneself: as many as its length takes.
   * @param {string} name of the draft
   * @returns {Promise<RefusalBody | null>}
   */
  keep(name) {
    const draft = this.#how.drafts.of(name);
    return this.#deliver(draft, name, () => notesOf(draft));
  }

  /**
   * @param {Draft} draft
   * @param {string} name
   * @param {() => Command[]} commands one after another; the first that is refused is the last
   * @param {() => void} [sent] hears that all were done
   * @returns {Promise<RefusalBody | null>}
   */
  async #deliver(draft, name, commands, sent = () => {}) {
    const { act, done, changed } = this.#how;
    const delivered = draft.deliver(async () => {
      for (const command of commands()) {
        const { refusal } = await act(command);
        if (refusal) return refusal;
      }
      done(name);
      sent();
      return null;
    });
    changed();
    const refusal = await delivered;
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
    const command = () => [commandOf(press, type, { ...USUAL[type], ...extra })];
    const refusal = await this.#deliver(press, name, command);
    this.#show(refusal?.code === SO_ALREADY[type] ? null : refusal, { type, extra });
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
 * The act that a form becomes.
 * @param {Draft} draft
 * @param {Command["type"]} type
 * @param {object} extra
 */
function commandOf(draft, type, extra) {
  const fields = { ...fieldsOf(type, draft.values), ...extra };
  return /** @type {Command} */ ({ type, id: draft.id, ...fields });
}

/**
 * What stands in a form, as notes; the last has the form's own id: once it is there, all are.
 * @param {Draft} draft
 * @returns {Command[]}
 */
function notesOf({ id, written }) {
  const letters = [...written.join("\n")];
  const count = Math.ceil(letters.length / MOST_LETTERS);
  return Array.from({ length: count }, (_, at) => ({
    type: "note_down",
    id: at + 1 < count ? `${id}-${at + 1}` : id,
    text: letters.slice(at * MOST_LETTERS, (at + 1) * MOST_LETTERS).join(""),
  }));
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
