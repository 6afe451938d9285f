// @ts-check
// A round in words of one's own: what kind it is, what is asked, and what there is to choose from.

import { foldAway } from "../focus.js";
import { stepOf } from "../meeting/now.js";
import { optionsIn, SILENCES } from "../opened.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { roundName } from "../phases.js";
import { RULES } from "../protocol.js";
import { LEAST_OPTIONS, MOST_OPTIONS, MOST_TEXTS, OPTION_MAX, suits } from "../templates.js";
import { say } from "../words.js";
import { send } from "./send.js";

/** @import { Field } from "../parts/form.js" */
/** @import { Purpose } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const NAME = "open_round";
/** What can be asked in words of one's own, the most usual first. @type {Purpose[]} */
const KINDS = [
  "thoughts",
  "better",
  "questions",
  "scale",
  "choice",
  "agreement",
  "pulse",
  "turns",
  "burst",
  "silence",
];

/** @param {Scene} scene */
export function ownRound(scene) {
  const draft = scene.session.drafts.of(NAME);
  const kinds = KINDS.filter((kind) => suits(stepOf(scene.meeting).kind, kind));
  const chosen = kinds.find((kind) => kind === draft.values.purpose) ?? kinds[0];
  const asks = form(draft, {
    act: NAME,
    name: say("own_round-form"),
    fields: [
      {
        name: "purpose",
        label: say("own_round-kind"),
        kind: "choice",
        options: kinds.map((purpose) => [purpose, roundName({ purpose, question: "?" })]),
      },
      { name: "question", label: say("word-label"), kind: "line" },
      ...more(chosen, draft.values.options ?? ""),
    ],
    label: say("own_round-send"),
    send: async () => {
      if ((await send(scene, NAME)) === null) foldAway(`${draft.key}.purpose`);
    },
  });
  return folded([draft], say("own_round-open"), asks);
}

/**
 * The fields that a kind of round has of its own.
 * @param {Purpose} purpose
 * @param {string} typed the options
 * @returns {Field[]}
 */
function more(purpose, typed) {
  const { kind, own, several } = RULES[purpose];
  if (own) return [options(typed)];
  if (several) return [choice("texts", say("template-texts"), counts(), "1")];
  if (kind !== "silence") return [];
  const lasts = SILENCES.map((seconds) => /** @type {const} */ ([seconds, lasting(seconds)]));
  return [choice("seconds", say("own_round-seconds"), lasts, String(SILENCES[1]))];
}

/**
 * What there is to choose from; each is short.
 * @param {string} typed
 * @returns {Field}
 */
function options(typed) {
  const longest = Math.max(0, ...optionsIn(typed).map((one) => one.length));
  return {
    name: "options",
    label: say("template-options"),
    hint: say("template-options-hint", { least: LEAST_OPTIONS, most: MOST_OPTIONS }),
    kind: "text",
    rows: 3,
    over: longest - OPTION_MAX,
    unfit: say("refusal-options_unfit"),
  };
}

function counts() {
  return Array.from({ length: MOST_TEXTS }, (_, less) => {
    const count = less + 1;
    return /** @type {const} */ ([count, say("template-texts_all", { count })]);
  });
}

/**
 * @param {string} name
 * @param {string} label
 * @param {(readonly [number, string])[]} options
 * @param {string} usual
 * @returns {Field}
 */
function choice(name, label, options, usual) {
  const known = options.map(([key, words]) => /** @type {[string, string]} */ ([`${key}`, words]));
  return { name, label, kind: "choice", options: known, usual };
}

/**
 * How long a silence lasts, in words.
 * @param {number} seconds
 */
export function lasting(seconds) {
  if (seconds < 60) return say("move-seconds", { count: seconds });
  return say("move-minutes", { count: seconds / 60 });
}
