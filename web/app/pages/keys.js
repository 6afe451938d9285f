// @ts-check
// The ways by keyboard through a meeting: a link past what stands before the stage, single keys, and their sheet.

import { here } from "../base.js";
import { onCome } from "../later.js";
import { doneBy, shortcutsOf } from "../shortcuts.js";
import { kept } from "../storage.js";
import { render } from "../translated.js";
import { rest } from "../views/rest.js";
import { say } from "../words.js";

/** @import { Session } from "../session/session.js" */
/** @import { Does } from "../shortcuts.js" */

const KEY = "setroom.shortcuts";
const OFF = "off";
const TYPED_IN =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])";
const BOX = 'textarea, input[type="text"]';
/** The key that is held with others on this keyboard. */
const HOLDS = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
/** Where one writes or taps, the nearest first; a fold where there is nothing else. */
const PLACES = [
  `.dock :is(${BOX})`,
  ".dock__write button",
  `#stage :is(${BOX})`,
  ".dock__write summary",
];

export class Keys {
  #session;
  #tell;
  #skip;
  /** @type {HTMLDialogElement | null} */
  #sheet = null;

  /**
   * @param {HTMLElement} container of the page
   * @param {Session} session
   * @param {{ tell: (words: string) => void, left: AbortSignal }} how `tell` says something aloud,
   *   `left` ends it
   */
  constructor(container, session, { tell, left }) {
    this.#session = session;
    this.#tell = tell;
    this.#skip = skipLink();
    container.before(this.#skip);
    document.addEventListener("keydown", (event) => this.#press(event), { signal: left });
    onCome(() => this.#drawSheet(), left);
    left.addEventListener("abort", () => {
      this.#skip.remove();
      this.#sheet?.remove();
    });
  }

  get isOn() {
    return kept.getItem(KEY) !== OFF;
  }

  /** @param {boolean} on */
  turn(on) {
    if (on) kept.removeItem(KEY);
    else kept.setItem(KEY, OFF);
    this.#drawSheet();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { meeting, me, hasJoined } = this.#session;
    if (!hasJoined || !this.isOn || document.querySelector("dialog[open]")) return;
    if (isTyped(event)) return leaveBox(event);
    const does = doneBy(meeting, me, event);
    if (!does) return;
    event.preventDefault();
    this.#do(does);
  }

  /** @param {Does} does */
  #do(does) {
    if (does === "write") focusOn(place());
    if (does === "next") focusOn(document.querySelector(".next-step"));
    if (does === "course") openCourse();
    if (does === "top") toStage();
    if (does === "hand") this.#raise();
    if (does === "sheet") this.show();
  }

  /** A hand goes up, or down again; whoever does not see that hears it. */
  async #raise() {
    const { signals } = this.#session;
    await signals.toggle("hand");
    this.#tell(say(signals.isRaised("hand") ? "aloud-hand-up" : "aloud-hand-down"));
  }

  /** Show the sheet of them all. */
  show() {
    this.#sheet ??= sheet();
    this.#drawSheet();
    this.#sheet.showModal();
  }

  #drawSheet() {
    const views = this.#sheet && rest();
    if (!views || !this.#sheet) return;
    const { meeting, me } = this.#session;
    const rows = shortcutsOf(meeting, me);
    const turn = (/** @type {boolean} */ on) => this.turn(on);
    render(views.shortcutsView({ rows, holds: HOLDS, isOn: this.isOn, turn }), this.#sheet);
  }
}

function sheet() {
  const made = document.createElement("dialog");
  made.className = "shortcuts";
  made.setAttribute("aria-labelledby", "shortcuts-title");
  document.body.append(made);
  return made;
}

function skipLink() {
  const link = document.createElement("a");
  link.className = "skip";
  link.href = `${here()}#stage`;
  link.textContent = say("skip");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    toStage();
  });
  return link;
}

function toStage() {
  const stage = document.getElementById("stage");
  stage?.scrollTo({ top: 0 });
  focusOn(stage);
}

/** The overlay opens where everyone is, and closes to where one was. */
function openCourse() {
  /** @type {HTMLElement | null} */ (document.querySelector(".strip__course"))?.click();
}

/** @param {KeyboardEvent} event */
function isTyped({ target }) {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

/**
 * Out of the box that one types in, to what is around it: from there single keys lead on.
 * @param {KeyboardEvent} event
 */
function leaveBox({ key, target, isComposing, defaultPrevented }) {
  const box = /** @type {Element} */ (target);
  // There it closes what is laid over the page.
  const isTaken = isComposing || defaultPrevented || box.closest("[popover]");
  if (key === "Escape" && !isTaken) focusOn(box.closest('[tabindex="-1"]'));
}

/** What is there to be written in, or tapped: what is folded away, or cannot be used, is not. */
function place() {
  const isThere = (/** @type {Element} */ one) =>
    one.checkVisibility() && !one.hasAttribute("disabled");
  const found = PLACES.map((place) => [...document.querySelectorAll(place)].find(isThere));
  return found.find(Boolean) ?? null;
}

/**
 * What is no control takes the focus all the same, this once.
 * @param {Element | null} found
 */
function focusOn(found) {
  const element = /** @type {HTMLElement | null} */ (found);
  if (element && element.tabIndex < 0) element.tabIndex = -1;
  element?.focus();
}
