// @ts-check
// Importing this lets Node.js find what a page finds at /vendor/: here, stand-ins of our own.

import { register } from "node:module";

register("./fake-vendor-hooks.js", import.meta.url);
