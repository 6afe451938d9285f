// @ts-check
// Who takes over what in the next meeting.  Twin of server/domain/meeting/agreeing.py.

/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const AGREEING = {
  part_taken: (m, e, entry) => {
    const others = m.next_parts.filter(({ part }) => part !== e.part);
    const now = e.takes ? [{ part: e.part, member: entry.by }] : [];
    return { ...m, next_parts: [...others, ...now] };
  },
};
