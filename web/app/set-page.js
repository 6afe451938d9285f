// @ts-check
// What the page of a set says of people, of meetings, and of what is kept.

import { say } from "./words.js";

/** @import { KeptQuestion, Own, SetPage } from "./protocol.js" */

/**
 * Who said something, and in which meeting, in words; those who left the set are known still.
 * @param {SetPage} page
 * @param {{ by: string, meeting: number }} said
 */
export function from(page, said) {
  const by = [...page.members, ...page.former].find((person) => person.id === said.by);
  return { name: by?.name ?? say("people-unknown"), meeting: titleOf(page, said.meeting) };
}

/**
 * What a meeting is called.
 * @param {SetPage} page
 * @param {number} number
 */
export function titleOf(page, number) {
  return page.meetings[number - 1]?.title ?? "";
}

/**
 * What the set promised itself in its last meeting that is over.  Twin of `promised` in
 * server/domain/sets/state.py.
 * @param {SetPage} page
 */
export function promisedLast({ meetings, kept }) {
  const last = meetings.findLast((meeting) => meeting.closed_at)?.number;
  return kept.filter((one) => isPromise(one) && one.meeting === last);
}

/**
 * Whether what is kept is no question, but what the set will do about how it works together.
 * @param {KeptQuestion} kept
 */
export function isPromise({ why }) {
  return why === "promised";
}

/**
 * Whether what is kept is a topic that whoever led put by.
 * @param {KeptQuestion} kept
 */
export function isTopic({ why }) {
  return why === "topic";
}

/**
 * Whether what is kept is a question, whoever it works on for.
 * @param {KeptQuestion} kept
 */
export function isQuestion(kept) {
  return !isPromise(kept) && !isTopic(kept);
}

/**
 * Whether something of one's own is what one learned, which has its place among all of that.
 * @param {Own} own
 */
export function isLearning({ why }) {
  return why === "learning";
}
