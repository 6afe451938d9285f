// @ts-check
// Who looks after the dates, the people and the links of a set, and who reads its meetings.

/** @import { SetPage } from "./protocol.js" */

/**
 * Whether whoever looks at a set does: its coaches, and whoever hosts.
 * @param {SetPage} page
 */
export function looksAfter({ me, members, role }) {
  return role === "coach" || members.some(({ id, hosts }) => id === me && hosts);
}

/**
 * Whether whoever looks at a set reads what is said in its meetings.  Twin of READS_ALL in
 * server/domain/sets/watching.py.
 * @param {SetPage} page
 */
export function readsMeetings({ role }) {
  return role === "coach" || role === "member" || role === "apprentice";
}

/**
 * Whether whoever looks at a set may go into its meetings now.  Twin of `barred` there.
 * @param {SetPage} page
 */
export function entersMeetings(page) {
  const me = page.members.find(({ id }) => id === page.me);
  return readsMeetings(page) || (page.role === "observer" && me?.undecided === false);
}
