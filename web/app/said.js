// @ts-check
// What stands for words that were said aloud and are written nowhere.

import { say } from "./words.js";

/** @param {{ text: string }} question */
export const questionText = ({ text }) => text || say("questions-asked_aloud");

/** @param {{ text: string }} answer */
export const answerText = ({ text }) => text || say("status-aloud");
