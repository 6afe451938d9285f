// @ts-check
// What the browser's lens makes of the texts on stdin, told on stdout for Python.

import { readFileSync } from "node:fs";
import { lensOf } from "./lenses.js";

/** @type {{ language: string, texts: string[] }} */
const given = JSON.parse(readFileSync(0, "utf8"));
const { look } = lensOf(given.language);

process.stdout.write(JSON.stringify(given.texts.map((text) => look(text))));
