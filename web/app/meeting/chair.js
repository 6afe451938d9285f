// @ts-check
// Who is in the chair, and who presents.  Twin of server/domain/meeting/chair.py and presenting.py.

import { stepIndex } from "./now.js";
import { retake } from "./turns.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const CHAIR = {
  presenter_chosen: (m, e, entry) => {
    const presenters = m.presenters.with(e.airtime - 1, [e.member]);
    return retake({ ...m, presenters }, entry.act);
  },

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
