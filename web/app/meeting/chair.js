// @ts-check
// Who is in the chair, and who presents.  Twin of server/domain/meeting/chair.py and presenting.py.

import { stepIndex } from "./now.js";
import { retake } from "./turns.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const CHAIR = {
  presenter_chosen: (m, e, entry) => {
    const { airtime, bid } = e;
    const presenters = m.presenters.with(airtime - 1, e.members);
    const bids = m.bids.map((b) => {
      if (b.id === bid) return { ...b, airtime };
      return b.airtime === airtime ? { ...b, airtime: 0 } : b;
    });
    return retake({ ...m, presenters, bids }, entry.act);
  },

  support_withdrawn: (m, e, entry) => ({
    ...m,
    bids: m.bids.map((b) =>
      b.id === e.bid ? { ...b, support: b.support.filter((id) => id !== entry.by) } : b,
    ),
  }),

  chair_taken: (m, e, entry) => {
    const deputy = m.chair.deputy === e.member ? null : m.chair.deputy;
    const chair = { coach: e.member, takes_part: e.takes_part, deputy, offered: 0, to: null };
    const presenters = m.presenters.map((ids, at) =>
      isAhead(m, at + 1) ? ids.filter((id) => id !== e.member) : ids,
    );
    return retake({ ...m, chair, presenters }, entry.act);
  },
};

/**
 * Whether an airtime is still to come, or goes on.
 * @param {Meeting} m
 * @param {number} airtime
 */
function isAhead(m, airtime) {
  return m.course.slice(stepIndex(m)).some((step) => step.airtime === airtime);
}
