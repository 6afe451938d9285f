// @ts-check
// Who looks after the dates, the people and the links of a set.

/** @import { SetPage } from "./protocol.js" */

/**
 * Whether whoever looks at a set does: its coaches, and whoever hosts.
 * @param {SetPage} page
 */
export function looksAfter({ me, members, role }) {
  return role === "coach" || members.some(({ id, hosts }) => id === me && hosts);
}
