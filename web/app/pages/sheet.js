// @ts-check
// What the quiet pages share: a form that calls the server, and says what came of it.

import { render } from "/vendor/lit-html/lit-html.js";
import { Refused } from "../api.js";

/** @import { Draft } from "../drafts.js" */

/** A page that is drawn again whenever something changed. */
export class Sheet {
  /**
   * @param {HTMLElement} place
   * @param {() => unknown} view
   */
  constructor(place, view) {
    this.place = place;
    this.view = view;
  }

  draw() {
    render(this.view(), this.place);
  }

  /**
   * Do something with a form; what was refused stays in it.
   * @param {Draft} draft
   * @param {() => Promise<unknown>} what
   */
  async send(draft, what) {
    draft.send();
    this.draw();
    try {
      await what();
      draft.clear();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      draft.refusal = error.refusal;
    } finally {
      draft.sending = false;
      this.draw();
    }
  }
}
