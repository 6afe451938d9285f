// @ts-check
// The service as pages outside a meeting ask it: each way to it with what it answers, and all that was asked.

/** @typedef {{ way: string, set: string, token: string, isPage: boolean, body: any }} Asked */

const PATH = /^api(?:\/sets\/(\w+))?(?:\/meetings\/\d+)?\/?([\w-]*)$/;

/**
 * A refusal, as the service answers one.
 * @param {string} code
 * @param {{ field?: string, again?: boolean }} [more]
 */
export function refused(code, more = {}) {
  return { refusal: { code, sentence: "", field: "", again: false, ...more } };
}

/** Let all that was answered be acted upon. */
export async function settled() {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
}

/** In the place of `fetch`, from when it is made. */
export class FakeApi {
  /** @type {Asked[]} */
  asked = [];
  /**
   * What each way answers, by the last word of its path; `set` is a set itself.  Null: nobody answers.
   * @type {Record<string, (asked: Asked) => any>}
   */
  ways = { back: () => ({ seats: [] }) };

  /** @param {Record<string, (asked: Asked) => any>} ways */
  constructor(ways = {}) {
    Object.assign(this.ways, ways);
    globalThis.fetch = async (address, request) => this.#answer(String(address), request ?? {});
  }

  /**
   * @param {string} address
   * @param {RequestInit} request
   */
  async #answer(address, { headers, body }) {
    const [, set = "", way] = PATH.exec(address) ?? [];
    if (way === undefined) throw new Error(`There is no ${address}`);
    const said = /** @type {Record<string, string>} */ (headers);
    const one = {
      way: way || "set",
      set,
      token: (said.authorization ?? "").replace("Bearer ", ""),
      isPage: "setroom-page" in said,
      body: body ? JSON.parse(String(body)) : null,
    };
    this.asked.push(one);
    const answer = (await this.ways[one.way]?.(one)) ?? null;
    if (answer === null) throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify(answer), { status: answer.refusal ? 403 : 200 });
  }

  /** What was asked one way, in order. @param {string} way */
  of(way) {
    return this.asked.filter((one) => one.way === way);
  }

  /** What was said one way, in order. @param {string} way */
  said(way) {
    return this.of(way).map(({ body }) => body);
  }
}
