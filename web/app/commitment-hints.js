// @ts-check
// Looks gently over a commitment while it is being written; it never holds anything up.

import { promised } from "./commitment.js";

const VAGUE = /\b(try to|try and|look into|maybe|perhaps|hopefully|at some point|(?<!as )soon)\b/i;
const VAGUE_VERB = /(^|\band )((i )?might|think about|explore|consider)\b/i;
// What others need or will do may well be what one is going to ask them.
const OTHERS =
  /(?<!\b(what|when|where|which|who|why|how|if|whether) )\b(they|he|she|somebody|someone|we|everyone|everybody|people|the team|my (boss|team|manager|colleagues?)) (will|should|must|needs?|have to|has to)\b/i;
const NO_VERB = /^(the|a|an|my|our|your|his|her|their|more|less|better|no|new)\b/i;
const TO = /^\s*to\s+/i;
const MANY = /(\band then\b|;|\n|\balso\b)/i;

/**
 * What might make a commitment clearer, as keys of hints; the ones that help most come first.
 * @param {Record<string, string>} values what stands in the form
 */
export function hints(values) {
  const what = promised(values.what ?? "")
    .replace(TO, "")
    .trim();
  if (!what) return [];
  const others = OTHERS.test(what);
  return [
    (VAGUE.test(what) || VAGUE_VERB.test(what)) && "vague",
    others && "others",
    !others && NO_VERB.test(what) && "verb",
    MANY.test(what) && "many",
    !values.by_when && "date",
  ].filter((key) => key !== false);
}
