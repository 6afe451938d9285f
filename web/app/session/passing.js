// @ts-check
// A move that would pass over something, until whoever leads says whether they mean it.

export class Passing {
  /** Where everybody would go, and from where. @type {{ from: string, to: string } | null} */
  asked = null;
  #changed;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /**
   * @param {string} from
   * @param {string} to
   */
  ask(from, to) {
    this.asked = { from, to };
    this.#changed();
  }

  /** They have said it, or it is not asked any more. */
  letBe() {
    this.asked = null;
    this.#changed();
  }
}
