// @ts-check
// What the browser's lens makes of the texts on stdin, told on stdout for Python.

import { readFileSync } from "node:fs";
import { look } from "../../web/app/lens/look.js";
import { ready } from "../../web/app/lens/table.js";
import { weights } from "../../web/app/lens/weights.js";

/** @type {{ rules: string, weights: string, texts: string[] }} */
const given = JSON.parse(readFileSync(0, "utf8"));
const table = ready(JSON.parse(readFileSync(given.rules, "utf8")));
const own = weights(readFileSync(given.weights, "utf8"));

process.stdout.write(JSON.stringify(given.texts.map((text) => look(text, table, own))));
