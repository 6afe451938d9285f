// @ts-check
// What the browser says of the keys and values on stdin, told on stdout for Python.

import { readFileSync } from "node:fs";
import { say } from "../../web/app/words.js";
import { giveWords } from "./fake-browser.js";

/**
 * `own` has texts in the place of the catalogue's, by their addresses.
 * @type {{ language: string, own?: Record<string, string>,
 *   asked: [key: string, values: Record<string, string | number>, pack: string][] }}
 */
const { language, own, asked } = JSON.parse(readFileSync(0, "utf8"));

await giveWords(own, language);
process.stdout.write(JSON.stringify(asked.map((each) => say(...each))));
