// @ts-check
// Importing this first gives Node.js what every page has: an address, a language, mistakes that are heard, and nobody who translates it.

import { register } from "node:module";

register("./fake-vendor-hooks.js", import.meta.url);
Object.assign(globalThis, { document: { baseURI: "https://sets.example/" } });
// It is known from the beginning, whatever stands in for a document later.
await import("../../web/app/base.js");
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
