// @ts-check
// What is drawn only while the fold around it stands open, to be looked at and not touched.

import { nothing, render } from "../../vendor/lit-html/lit-html.js";

/**
 * <their-screen>: set `draw`.  It is inert, and nothing in it has an id, as what it is drawn after may
 * stand on the page as well.
 */
class TheirScreen extends HTMLElement {
  /** @type {() => unknown} */
  #draw = () => nothing;
  /** @type {HTMLDetailsElement | null} */
  #fold = null;

  /** @param {() => unknown} draw */
  set draw(draw) {
    this.#draw = draw;
    this.#show();
  }

  connectedCallback() {
    this.inert = true;
    this.#fold = this.closest("details");
    this.#fold?.addEventListener("toggle", this);
    this.#show();
  }

  disconnectedCallback() {
    this.#fold?.removeEventListener("toggle", this);
    this.#fold = null;
  }

  handleEvent() {
    this.#show();
  }

  #show() {
    if (!this.#fold) return;
    render(this.#fold.open ? this.#draw() : nothing, this);
    for (const named of this.querySelectorAll("[id]")) named.removeAttribute("id");
  }
}

customElements.define("their-screen", TheirScreen);
