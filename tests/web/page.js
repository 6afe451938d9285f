// @ts-check
// Importing this first gives Node.js what every page has: /vendor/, a language, and mistakes that are heard.

import { register } from "node:module";

register("./fake-vendor-hooks.js", import.meta.url);
Object.defineProperty(navigator, "languages", { value: ["en-US"], configurable: true });
globalThis.reportError = (error) => {
  throw error;
};
