// @ts-check
// What somebody wrote in the meetings of a set and did not send, found from outside of them.

import { kindOfForm } from "./ways.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { SetPage } from "../protocol.js" */

/** @typedef {{ number: number, title: string, name: string, kind: string, written: string[] }} Unsent */

/**
 * Under which name the forms of a meeting are kept.
 * @param {string} set
 * @param {number} number of the meeting
 * @param {string} member
 */
export function draftsIn(set, number, member) {
  return `/sets/${set}/meetings/${number}/${member}`;
}

/**
 * All of it, the latest meeting first.
 * @param {Pick<SetPage, "meetings">} page
 * @param {(number: number) => Drafts} draftsOf the forms of a meeting
 * @returns {Unsent[]}
 */
export function unsentIn(page, draftsOf) {
  return page.meetings.toReversed().flatMap(({ number, title }) => {
    const drafts = draftsOf(number);
    return drafts.begun().map((name) => ({
      number,
      title,
      name,
      kind: kindOfForm(name),
      written: drafts.of(name).written,
    }));
  });
}
