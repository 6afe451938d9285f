// @ts-check
// Where a coach changes a kind of meeting, or makes one of a copy.

import { actOnSet, Refused, showSet } from "../api.js";
import { Drafts } from "../drafts.js";
import { stepName } from "../phases.js";
import { mine } from "../seats.js";
import { addedAfter, finished, moved, NAME_MAX, sketch, untimed, without } from "../templates.js";
import { templateView } from "../views/template.js";
import { say } from "../words.js";
import { Sheet } from "./sheet.js";
import { trouble } from "./trouble.js";

/** @import { SavedTemplate, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Sketch } from "../templates.js" */

const ROLE = "coach";

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} names
 */
export async function open(place, { set, key }) {
  const seat = mine(set);
  if (!seat) return trouble(place, { code: "not_seated" });
  try {
    const page = await showSet(set, seat.token);
    const saved = page.templates.find((template) => template.key === key);
    if (page.role !== ROLE) return trouble(place, { code: "not_yours", set });
    if (!saved) return trouble(place, { code: "no_such_template", set });
    new Editing(place, page, seat, saved).begin();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    trouble(place, { code: error.refusal.code });
  }
}

/** A template being changed on this page: kept as a draft at every step. */
class Editing {
  /** What a screen reader hears of the last step. */
  said = "";

  /**
   * @param {HTMLElement} place
   * @param {SetPage} page
   * @param {Held} seat
   * @param {SavedTemplate} saved
   */
  constructor(place, page, seat, saved) {
    const copies = saved.built_in || new URLSearchParams(location.search).has("copy");
    this.page = page;
    this.seat = seat;
    this.saved = saved;
    this.from = copies ? saved.template.name : "";
    this.replaces = copies ? "" : saved.key;
    this.draft = draftOf(seat, copies ? "copy" : "change", saved.key);
    const kept = this.draft.values.template;
    this.begun = kept !== undefined;
    /** @type {Sketch} */
    this.sketch = kept === undefined ? this.first() : JSON.parse(kept);
    this.sheet = new Sheet(place, () => templateView(this));
  }

  begin() {
    document.title = `${say("template-form")} · ${this.page.name} · ${say("app-name")}`;
    this.sheet.draw();
  }

  /** What a form begins with. */
  first() {
    const begin = sketch(this.saved.template);
    const name = say("template-copy_name", { name: untimed(this.saved.template) });
    return this.from ? { ...begin, name: name.slice(0, NAME_MAX) } : begin;
  }

  /** @param {Sketch} next */
  change = (next) => {
    // What is on its way is not changed any more.
    if (!this.draft.sending) this.sketch = next;
    if (!this.draft.sending) this.draft.write("template", JSON.stringify(next));
    this.sheet.draw();
  };

  /**
   * @param {number} place
   * @param {1 | -1} by
   */
  move = (place, by) => {
    const part = this.sketch.phases[place];
    this.rearrange(moved(this.sketch, place, by));
    this.tell("template-moved", { name: stepName(part), place: place + by + 1 });
    const id = `part-${part.id}`;
    focus(by < 0 ? `${id}-up` : `${id}-down`, by < 0 ? `${id}-down` : `${id}-up`);
  };

  /** @param {number} place */
  add = (place) => {
    this.rearrange(addedAfter(this.sketch, place));
    this.tell("template-added", { place: place + 2 });
    focus(`template.phases[${place + 1}].kind`);
  };

  /** @param {number} place */
  remove = (place) => {
    const name = stepName(this.sketch.phases[place]);
    this.rearrange(without(this.sketch, place));
    this.tell("template-removed", { name });
    const next = Math.min(place, this.sketch.phases.length - 1);
    focus(`template.phases[${next}].kind`, "template-add");
  };

  restart = () => {
    if (!confirm(say("template-restart-sure"))) return;
    this.draft.clear();
    this.begun = false;
    this.sketch = this.first();
    this.sheet.draw();
    focus("template-title");
  };

  save = async () => {
    if (this.draft.sending) return;
    const { seat, replaces, draft } = this;
    await this.sheet.send(draft, async () => {
      const template = finished(this.sketch);
      const act = { type: "save_template", id: draft.id, replaces, template };
      await actOnSet(seat.set, seat.token, act);
      location.assign(`/sets/${seat.set}`);
    });
    if (draft.refusal) focus(draft.refusal.field);
  };

  /**
   * Phases in another order: what was refused is no longer where it was.
   * @param {Sketch} next
   */
  rearrange(next) {
    this.draft.refusal = null;
    this.change(next);
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} values
   */
  tell(key, values) {
    this.said = say(key, { ...values, all: this.sketch.phases.length });
    this.sheet.draw();
  }
}

/**
 * @param {Held} seat
 * @param {"copy" | "change"} what
 * @param {string} key
 */
function draftOf(seat, what, key) {
  return new Drafts(`sets/${seat.set}/${seat.member}`).of(`template-${what}-${key}`);
}

/**
 * Go to the first of these that is there and can be used.
 * @param {string[]} ids
 */
function focus(...ids) {
  for (const id of ids) {
    const found = document.getElementById(id);
    if (!found || found.hasAttribute("disabled")) continue;
    const fold = found.closest("details");
    if (fold) fold.open = true;
    return found.focus();
  }
}
