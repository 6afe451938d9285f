// @ts-check
// What somebody does in a meeting about seats: their own link, and whoever asks to come in.

import { actOnSet, makeOwnKey, refusalOf } from "./api.js";
import { Drafts, NO_STORAGE } from "./drafts.js";
import { goAgain } from "./going.js";
import { random } from "./random.js";
import { hold } from "./seats.js";

/** @import { Held } from "./seats.js" */

const ID_BYTES = 15;

/**
 * @param {Held} seat
 * @param {() => void} changed
 */
export function ownSeat(seat, changed) {
  return new OwnSeat(seat, changed);
}

/** The seat of this tab, as its owner deals with it. */
export class OwnSeat {
  /** Why what was pressed last came to nothing. */
  drafts = new Drafts(NO_STORAGE, "seat");
  #changed;

  /**
   * @param {Held} seat
   * @param {() => void} changed
   */
  constructor(seat, changed) {
    this.seat = seat;
    this.#changed = changed;
  }

  /** Make a link that nobody else knows; what waited on this seat comes as the page is loaded anew. */
  async makeOwnKey() {
    const { set, token } = this.seat;
    await this.#press("own", async () => {
      const { key } = await makeOwnKey(set, token);
      this.#hold({ own_key: key, renewed: true, offered: false });
      goAgain();
    });
  }

  /** Their own link is dealt with, and not offered again. */
  dismissOffer() {
    this.#hold({ offered: true, renewed: false });
  }

  /**
   * Answer whoever asks to come in; all hear of it from the set.
   * @param {string} type
   * @param {string} form
   * @param {object} fields
   */
  ask(type, form, fields) {
    const { set, token } = this.seat;
    const act = { type, id: random(ID_BYTES), ...fields };
    return this.#press(form, () => actOnSet(set, token, act));
  }

  /**
   * Say whether somebody may observe.
   * @param {string} member
   * @param {boolean} agrees
   */
  consent(member, agrees) {
    return this.ask("consent", `consent-${member}`, { member, agrees });
  }

  /**
   * @param {string} form
   * @param {() => Promise<unknown>} call
   */
  async #press(form, call) {
    await this.drafts.of(form).deliver(() => call().then(() => null, refusalOf));
    this.#changed();
  }

  /** @param {Partial<Held>} known */
  #hold(known) {
    this.seat = { ...this.seat, ...known };
    hold(this.seat);
    this.#changed();
  }
}
