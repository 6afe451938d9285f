// @ts-check
// Where a coach changes a kind of meeting, or makes one of a copy.

import { actOnSet, refusalOf, showSet } from "../api.js";
import { seatIn } from "../back.js";
import { packFor } from "../called.js";
import { Drafts } from "../drafts.js";
import { focus } from "../focus.js";
import { go } from "../going.js";
import { isolated } from "../isolated.js";
import { calledOtherwise, opened, withOwnWords, withUsualWords } from "../own-words.js";
import { stepName } from "../phase-names.js";
import {
  addedAfter,
  finished,
  goneOnWith,
  moved,
  phaseAt,
  placeOf,
  sketch,
  without,
} from "../sketch.js";
import { kept } from "../storage.js";
import { templateName } from "../template-names.js";
import { NAME_MAX, untimed } from "../templates.js";
import { templateView } from "../views/template.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { Told } from "../phases.js" */
/** @import { SavedTemplate, SetPage, Template } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Tab } from "../tab.js" */
/** @import { Sketch } from "../sketch.js" */
/** @import { Looking } from "../views/template.js" */

const ROLE = "coach";

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 */
export async function open(container, { set, key }, tab) {
  const seat = await seatIn(set);
  if (!seat) return trouble(container, { code: "not_seated" });
  try {
    const page = await showSet(set, seat.token);
    const saved = page.templates.find((template) => template.key === key);
    if (page.role !== ROLE) return trouble(container, { code: "not_yours", set });
    if (!saved) return trouble(container, { code: "no_such_template", set });
    const drafts = new Drafts(kept, `sets/${seat.set}/${seat.member}`, { tab });
    new Editing(container, page, seat, saved, drafts).begin();
  } catch (error) {
    trouble(container, { code: refusalOf(error).code });
  }
}

/** A template being changed on this page: kept as a draft at every step. */
class Editing {
  /** What a screen reader hears of the last step. */
  announced = "";
  /** What each will read is shown as one of them reads it. @type {Told} */
  as = "coach";
  isAll = false;
  isReading = false;

  /**
   * @param {HTMLElement} container
   * @param {SetPage} page
   * @param {Held} seat
   * @param {SavedTemplate} saved
   * @param {Drafts} drafts
   */
  constructor(container, page, seat, saved, drafts) {
    const copies = saved.built_in || new URLSearchParams(location.search).has("copy");
    this.page = page;
    this.seat = seat;
    this.drafts = drafts;
    this.saved = saved;
    this.from = copies ? templateName(saved.template) : "";
    this.replaces = copies ? "" : saved.key;
    this.draft = drafts.of(`template-${copies ? "copy" : "change"}-${saved.key}`);
    const stored = this.draft.values.template;
    this.begun = stored !== undefined;
    /** @type {Sketch} */
    this.sketch = goneOnWith(this.first(), stored);
    /** The id of the phase that is open. @type {number | null} */
    this.at = this.sketch.phases[0]?.id ?? null;
    this.screen = new Page(container, () => templateView(this));
  }

  begin() {
    document.title = `${say("template-form")} · ${isolated(this.page.name)} · ${say("app-name")}`;
    this.screen.draw();
  }

  /** What a form begins with. */
  first() {
    const begin = sketch(this.saved.template);
    const name = say("template-copy_name", { name: untimed(this.saved.template) });
    return this.from ? { ...begin, name: name.slice(0, NAME_MAX) } : begin;
  }

  /** The pack in which the template is said. */
  get pack() {
    return packFor(this.sketch, this.page.called);
  }

  /** @param {Sketch} next */
  change = (next) => {
    const packs = { from: this.pack, to: packFor(next, this.page.called) };
    const part = opened(this.sketch, next);
    if (part) this.announced = say("template-words-opened", { name: stepName(part) });
    this.sketch = packs.from === packs.to ? next : calledOtherwise(next, packs);
    this.draft.write("template", JSON.stringify(this.sketch));
    this.screen.draw();
  };

  /** @param {number} id */
  unfold = (id) => {
    const top = () => document.getElementById(`part-${id}`)?.getBoundingClientRect().top ?? 0;
    const before = top();
    this.at = this.at === id ? null : id;
    this.screen.draw();
    // What closes above it would carry it off.
    scrollBy({ top: top() - before, behavior: "instant" });
  };

  /** @param {number} index */
  openWords = (index) => {
    this.change(withOwnWords(this.sketch, index, this.pack));
    focus(`template.phases[${index}].words.coach`);
  };

  /** @param {number} index */
  closeWords = (index) => {
    this.change(withUsualWords(this.sketch, index, this.pack));
    focus(`words-${this.sketch.phases[index].id}`);
  };

  /** @param {Partial<Looking>} how */
  look = (how) => {
    Object.assign(this, how);
    this.screen.draw();
    if (how.isReading === undefined) return;
    if (how.isReading) focus("reads-title");
    else focus(`part-${this.at}`, "template-title");
  };

  /**
   * @param {number} index
   * @param {1 | -1} by
   */
  move = (index, by) => {
    const part = this.sketch.phases[index];
    this.rearrange(moved(this.sketch, index, by));
    this.announce("template-moved", { name: stepName(part), place: index + by + 1 });
    const id = `part-${part.id}`;
    focus(by < 0 ? `${id}-up` : `${id}-down`, by < 0 ? `${id}-down` : `${id}-up`);
  };

  /** @param {number} index */
  add = (index) => {
    const next = addedAfter(this.sketch, index);
    this.at = next.phases[index + 1].id;
    this.rearrange(next);
    this.announce("template-added", { place: index + 2 });
    focus(`template.phases[${index + 1}].kind`);
  };

  /** @param {number} index */
  remove = (index) => {
    const name = stepName(this.sketch.phases[index]);
    const left = without(this.sketch, index);
    this.at = (left.phases[index] ?? left.phases.at(-1))?.id ?? null;
    this.rearrange(left);
    this.announce("template-removed", { name });
    focus(`part-${this.at}`, "template-add");
  };

  restart = () => {
    if (!confirm(say("template-restart-sure"))) return;
    this.draft.clear();
    this.begun = false;
    this.sketch = this.first();
    this.at = this.sketch.phases[0]?.id ?? null;
    this.screen.draw();
    focus("template-title");
  };

  save = async () => {
    const { seat, replaces, draft } = this;
    if (draft.sending) return;
    const key = replaces || draft.id;
    // The server says what in it cannot be; what it saves is a template.
    const template = /** @type {Template} */ (finished(this.sketch));
    const act = { type: "save_template", id: draft.id, replaces, template };
    await this.screen.submit(draft, () => actOnSet(seat.set, seat.token, act));
    if (draft.refusal) return this.show(draft.refusal.field);
    if (draft.values.template) this.goOn({ key, built_in: false, template });
    else go(`sets/${seat.set}`);
  };

  /**
   * Go to a field that was refused: it may be in a phase that is closed.
   * @param {string} field
   */
  show(field) {
    const part = this.sketch.phases[phaseAt(field)];
    if (part) this.at = part.id;
    this.isReading = false;
    this.screen.draw();
    focus(placeOf(field));
  }

  /**
   * What was changed while it was being saved is a change of what is saved now.
   * @param {SavedTemplate} saved
   */
  goOn(saved) {
    const { page, seat, draft, drafts } = this;
    const { template } = draft.values;
    draft.clear();
    drafts.of(`template-change-${saved.key}`).write("template", template);
    history.replaceState(null, "", `sets/${seat.set}/templates/${saved.key}`);
    const next = new Editing(this.screen.container, page, seat, saved, drafts);
    const { at, as, isAll, isReading } = this;
    Object.assign(next, { at, as, isAll, isReading }).begin();
  }

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
  announce(key, values) {
    this.announced = say(key, { ...values, all: this.sketch.phases.length });
    this.screen.draw();
  }
}
