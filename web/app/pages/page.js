// @ts-check
// What the pages outside a meeting share: a form that calls the server, and shows what came of it.

import { refusalOf } from "../api.js";
import { render } from "../translated.js";

/** @import { Draft } from "../draft.js" */

/** A page that is drawn again whenever something changed. */
export class Page {
  /**
   * @param {HTMLElement} container
   * @param {() => unknown} view
   */
  constructor(container, view) {
    this.container = container;
    this.view = view;
  }

  draw() {
    render(this.view(), this.container);
  }

  /**
   * Send a form by a call to the server; what was refused stays in it.
   * @param {Draft} draft
   * @param {() => Promise<unknown>} call
   */
  async submit(draft, call) {
    const sent = draft.deliver(() => call().then(() => null, refusalOf));
    this.draw();
    await sent.finally(() => this.draw());
  }
}
