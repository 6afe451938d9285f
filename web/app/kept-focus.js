// @ts-check
// Where the focus is once what had it has gone: on the nearest frame around it that still stands.

/** What a screen reader has a name or a place for, and can go on from. */
const FRAMES = "[tabindex], details, form, section, li, ul, ol, nav, main, [role=group]";
const LAST = "stage";

/** Never takes the focus from anything that can have it, nor from whoever has left it on purpose. */
export class KeptFocus {
  /** What had the focus last, and all around it, the nearest first. @type {HTMLElement[]} */
  #chain = [];
  #container;
  #looking = false;

  /**
   * @param {HTMLElement} container in which things come and go
   * @param {AbortSignal} left ends it
   */
  constructor(container, left) {
    this.#container = container;
    const how = { signal: left, capture: true };
    document.addEventListener("focusin", ({ target }) => this.#follow(target), how);
    document.addEventListener("focusout", () => queueMicrotask(() => this.#isLeft()), how);
    // What folds or closes hides what is in it.
    document.addEventListener("toggle", () => this.look(), how);
  }

  /** To be called whenever something may have gone: a browser itself looks as late as this. */
  look() {
    if (this.#looking || !this.#chain.length) return;
    this.#looking = true;
    requestAnimationFrame(() => {
      this.#looking = false;
      this.#bringBack();
    });
  }

  /** @param {EventTarget | null} target */
  #follow(target) {
    this.#chain = [];
    for (
      let on = /** @type {HTMLElement | null} */ (target);
      on && this.#container.contains(on) && on !== this.#container;
      on = on.parentElement
    )
      this.#chain.push(on);
  }

  /** Whoever has pressed beside all that can have the focus wants it nowhere. */
  #isLeft() {
    if (isNowhere() && this.#chain.length && stands(this.#chain[0])) this.#chain = [];
  }

  #bringBack() {
    if (!this.#chain.length || !isNowhere()) return;
    const frame = this.#chain.slice(1).find((one) => one.matches(FRAMES) && stands(one));
    const found = frame ?? document.getElementById(LAST);
    if (found) enter(found);
  }
}

/** Whether nothing has the focus, or what can do nothing with it. */
function isNowhere() {
  const on = document.activeElement;
  return !on || on === document.body || !stands(/** @type {HTMLElement} */ (on));
}

/** @param {HTMLElement} element */
function stands(element) {
  const isShown = element.isConnected && element.checkVisibility({ visibilityProperty: true });
  return isShown && !element.matches(":disabled");
}

/**
 * What is no control takes the focus all the same; a fold is gone on from at its summary.
 * @param {HTMLElement} frame
 */
function enter(frame) {
  const found = frame.localName === "details" ? frame.querySelector("summary") : null;
  const element = found ?? frame;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
