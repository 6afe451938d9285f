// @ts-check
// Importing this first gives Node.js what every page has: /vendor/, a language, mistakes that are heard, and nobody who translates it.

import { register } from "node:module";

register("./fake-vendor-hooks.js", import.meta.url);
globalThis.MutationObserver = class {
  observe() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};
Object.defineProperty(navigator, "languages", { value: ["en-US"], configurable: true });
globalThis.reportError = (error) => {
  throw error;
};
