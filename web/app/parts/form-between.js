// @ts-check
// Forms outside a meeting: each becomes an act of a set, or the body of a request.

import { BODIES, SET_COMMANDS } from "../protocol-between.js";
import { form as anyForm } from "./form.js";

const ACTS = { ...SET_COMMANDS, ...BODIES };

/** @type {typeof anyForm} */
export function form(draft, about) {
  return anyForm(draft, { ...about, acts: ACTS });
}
