// @ts-check
// Says how long a browser takes to read a reply to `join` and to fold it: from stdin, as JSON.

import { readFileSync } from "node:fs";
import { Store } from "../../web/app/session/store.js";

const text = readFileSync(0, "utf8");
const began = performance.now();
const joined = JSON.parse(text);
const parsed = performance.now();
const store = new Store();
store.begin(joined);
const folded = performance.now();
console.log(JSON.stringify([parsed - began, folded - parsed]));
