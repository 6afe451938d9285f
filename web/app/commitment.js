// @ts-check
// What belongs to a commitment, in the order in which it is asked for.

import { COMMANDS, GOING_ON } from "./protocol.js";
import { day, say } from "./words.js";

/** @import { Commitment, Meeting, Report } from "./protocol.js" */

/** @typedef {Pick<Commitment, "what" | "by_when" | "first_step" | "how_known" | "obstacle" | "if_then" | "confidence">} Promised */

const FIELDS = Object.entries(COMMANDS.commit);

/** What may be said beside the action itself, in words. */
export const ASIDES = FIELDS.filter(([field, { kind }]) => kind === "text" && field !== "what").map(
  ([field]) => /** @type {"first_step" | "how_known" | "obstacle" | "if_then"} */ (field),
);

export const MOST_SURE = COMMANDS.commit.confidence.max ?? 0;

const I_WILL = /^\s*(i (will|shall|'ll)|i'll|i’ll)\s+/i;

/**
 * What somebody will do, without the "I will" that stands before it anyway.
 * @param {string} what
 */
export function promised(what) {
  return what.replace(I_WILL, "");
}

/**
 * A commitment as one sentence: what somebody will do, and by when.
 * @param {Pick<Commitment, "what" | "by_when" | "report">} made
 */
export function sentence(made) {
  const by = dueBy(made);
  const what = lowered(promised(made.what)).replace(/[\s.]+$/, "");
  return by ? say("commit-sentence-by", { what, day: day(by) }) : say("commit-sentence", { what });
}

/**
 * A beginning that goes on after other words; what is written all in capitals stays so.
 * @param {string} text
 */
function lowered(text) {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase());
}

/**
 * How others come to know of one: where a set talks they hear it, where it only writes they read it.
 * @param {Pick<Meeting, "talks">} m
 */
export function howHeard({ talks }) {
  return talks ? "aloud" : "written";
}

/**
 * The day by which it is to be done now: the one that was named last.
 * @param {Pick<Commitment, "by_when" | "report">} made
 */
export function dueBy({ by_when, report }) {
  return report?.by_when ?? by_when;
}

/**
 * Whether the set still waits to hear how it ended.
 * @param {Pick<Commitment, "withdrawn" | "report">} made
 */
export function isWaitedFor({ withdrawn, report }) {
  return !withdrawn && (!report || GOING_ON.includes(report.outcome));
}

/**
 * All that is said of it beside the action itself, each with its label.
 * @param {Omit<Promised, "what">} made
 * @returns {[string, string][]}
 */
export function facts(made) {
  const sure = made.confidence ? say("commit-confidence-of", { count: made.confidence }) : "";
  return /** @type {[string, string][]} */ ([
    [say("commit-by_when"), made.by_when ? day(made.by_when) : ""],
    ...ASIDES.map((aside) => [say(`commit-${aside}`), made[aside]]),
    [say("commit-confidence"), sure],
  ]);
}

/**
 * What was told of it beside the outcome, each with its label.
 * @param {Pick<Report, "happened" | "learned" | "surprised" | "by_when">} report
 */
export function told({ happened, learned, surprised, by_when }) {
  const said = [
    [say("reports-happened"), happened],
    [say("reports-learned"), learned],
    [say("reports-surprised"), surprised],
    [say("reports-by_when"), by_when ? day(by_when) : ""],
  ];
  return /** @type {[string, string][]} */ (said.filter(([, value]) => value));
}
