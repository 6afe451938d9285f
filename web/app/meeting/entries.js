// @ts-check
// Two entries of one person become one.  Twin of server/domain/meeting/entries.py.

import { retake } from "./turns.js";

/** @import { Changes } from "./evolve.js" */
/** @import { Meeting } from "../protocol.js" */

/** @type {Changes} */
export const ENTRIES = {
  became_one: (m, { member, into, name, place, role }, entry) => {
    const after = instead(m, member, into);
    const { coach, deputy } = after.chair;
    const both = after.members.filter((p) => p.id === into);
    const skilled = both.find((p) => p.skill) ?? both[0];
    const seated = both.some((p) => p.seated);
    const watched = after.watchers.filter((p) => p.id === into);
    const watches = watched.some((p) => p.seated) && !seated;
    const joined = {
      ...after,
      members: once(after.members, into, { ...skilled, name, place, role, seated }),
      watchers: once(after.watchers, into, { ...watched[0], name, place, seated: watches }),
      mentioned: once(after.mentioned, into, { id: into, name, place }),
      presenters: after.presenters.map((ids) => ids.filter((id) => id !== into || id !== coach)),
      chair: { ...after.chair, deputy: deputy === coach ? null : deputy },
    };
    return retake(joined, entry.act);
  },
};

/**
 * People of whom one stands once, as they are now, in the place of the first.
 * @template {{ id: string }} P
 * @param {readonly P[]} people
 * @param {string} id
 * @param {P} now
 */
function once(people, id, now) {
  const first = people.findIndex((p) => p.id === id);
  return people.flatMap((p, at) => (p.id !== id ? p : at === first ? now : []));
}

/**
 * The meeting in which every text that is an id is another; no list has that twice.
 * @param {Meeting} m
 * @param {string} id
 * @param {string} into
 * @returns {Meeting}
 */
function instead(m, id, into) {
  return JSON.parse(JSON.stringify(m), (_, value) => {
    if (!Array.isArray(value)) return value === id ? into : value;
    return value.filter((one, at) => one !== into || value.indexOf(into) === at);
  });
}
