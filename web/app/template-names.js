// @ts-check
// What kinds of meetings are called, and for whom they are: those built in as the catalogue has it.

import { has, say } from "./words.js";

/**
 * What a kind of meeting is called.
 * @param {{ name: string, wording: string }} template
 */
export function templateName({ name, wording }) {
  const own = `template-${wording}-name`;
  return wording && has(own) ? say(own) : name;
}

/**
 * For whom a kind of meeting is, or when; empty for a set's own.
 * @param {{ wording: string }} template
 */
export function templateFor({ wording }) {
  const own = `template-${wording}-for`;
  return wording && has(own) ? say(own) : "";
}
