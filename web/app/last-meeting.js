// @ts-check
// Whether a meeting is the last of its set: nothing in it is said to be kept for a next one.

/** @import { Meeting } from "./protocol.js" */

/** The wordings of phases that only the end of a set has. */
const ENDINGS = ["last_report", "paths", "go_on", "thanks"];

/**
 * Whether nothing follows, by how its phases are worded; so it is in a set's own copy of it, too.
 * @param {Pick<Meeting, "course">} m
 */
export function isLastMeeting({ course }) {
  return course.some(({ wording }) => ENDINGS.includes(wording));
}
