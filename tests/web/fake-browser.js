// @ts-check
// What a browser has and Node.js has not: storage, and an event target in the place of window.

import { served } from "./golden.js";

/** Storage of a page that was just opened. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  kept = new Map();

  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  setItem(key, value) {
    this.kept.set(key, String(value));
  }

  /** @param {string} key */
  removeItem(key) {
    this.kept.delete(key);
  }

  get length() {
    return this.kept.size;
  }

  /** @param {number} at */
  key(at) {
    return this.keys()[at] ?? null;
  }

  clear() {
    this.kept.clear();
  }

  keys() {
    return [...this.kept.keys()];
  }
}

/** A browser with nothing in it, and one tab. */
export function freshBrowser() {
  newTab();
  Object.defineProperty(globalThis, "localStorage", { value: new FakeStorage(), writable: true });
}

/** From now on the browser's storage is blocked, as when somebody blocks a site's data. */
export function blockStorage() {
  const get = () => {
    throw new DOMException("The request was denied.", "SecurityError");
  };
  const blocked = new Proxy(new FakeStorage(), { get });
  Object.assign(globalThis, { localStorage: blocked, sessionStorage: blocked });
}

/** Another tab of the same browser. */
export function newTab() {
  Object.defineProperty(globalThis, "sessionStorage", { value: new FakeStorage(), writable: true });
}

/** A window that hears of the network coming and going. */
export function fakeWindow() {
  const target = new EventTarget();
  globalThis.addEventListener = target.addEventListener.bind(target);
  return target;
}

/**
 * Give the modules of the web client their words: those of the catalogue, or a test's own.
 * @param {Record<string, string>} [own] texts by their addresses
 * @param {string} [language]
 */
export async function giveWords(own, language) {
  const text = (/** @type {string} */ address) => (own ? (own[address] ?? "") : served(address));
  globalThis.fetch = async (address) => new Response(text(String(address)));
  const { load } = await import("../../web/app/words.js");
  await load(undefined, language);
}
