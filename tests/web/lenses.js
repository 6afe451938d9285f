// @ts-check
// The lens of a language, made of the files that the server reads.

import { readFileSync } from "node:fs";
import { lensWith } from "../../web/app/lens/lens.js";
import { ready } from "../../web/app/lens/table.js";
import { weights } from "../../web/app/lens/weights.js";

const RULES = new URL("../../server/lens/rules/", import.meta.url);

/** @param {string} name */
export const lensFile = (name) => readFileSync(new URL(name, RULES), "utf8");

/** @param {string} language */
export const lensOf = (language) =>
  lensWith(ready(JSON.parse(lensFile(`${language}.json`))), weights(lensFile(`${language}.tsv`)));
