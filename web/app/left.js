// @ts-check
// What another tab left in a form: it stays that tab's, which may be open after all.

import { Draft } from "./draft.js";

/** @import { RefusalBody } from "./protocol.js" */

/** A draft in the slot of another tab: only what stands there still is sent, and let go. */
export class Left extends Draft {
  /** Show what its tab has written since. */
  follow() {
    if (this.sending || !this.isOverwritten) return;
    this.read();
    this.refusal = null;
  }

  /**
   * Send it, unless its tab has written in it since: that is shown first.
   * @override
   * @param {() => Promise<RefusalBody | null>} how
   */
  async deliver(how) {
    if (!this.isOverwritten) return super.deliver(how);
    this.follow();
    return null;
  }
}
