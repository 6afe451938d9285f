// @ts-check
// What the editor sends of the meetings that are made in it, told on stdout for Python.

import { finished } from "../../web/app/sketch.js";
import { giveWords } from "./fake-browser.js";
import { caseInNine, dayOfEight, sevenSteps } from "./scripts.js";

await giveWords();
process.stdout.write(JSON.stringify([caseInNine(), dayOfEight(), sevenSteps()].map(finished)));
