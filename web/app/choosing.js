// @ts-check
// Whose problem it is in each airtime: what can still be chosen, and with which bid it begins.

import { rowOf, stepIndex } from "./meeting/now.js";

/** @import { Bid, Meeting } from "./protocol.js" */

/**
 * Whether somebody is still to present.
 * @param {Meeting} m
 */
export function isToPresent(m) {
  return m.course.slice(stepIndex(m)).some((step) => rowOf(step).presenter);
}

/**
 * The airtimes whose presenters can still be chosen, from 1: none of them has begun.
 * @param {Meeting} m
 */
export function openAirtimes(m) {
  const begun = new Set(m.course.slice(0, stepIndex(m) + 1).map((step) => step.airtime));
  return m.presenters.map((_who, at) => at + 1).filter((airtime) => !begun.has(airtime));
}

/**
 * The bid with which an airtime begins, if any.
 * @param {Meeting} m
 * @param {number} airtime
 */
export function bidOf(m, airtime) {
  return m.bids.find((bid) => bid.airtime === airtime) ?? null;
}

/**
 * The airtimes that a bid could be taken for: that of its author, where they were chosen without it;
 * else the next without a presenter; else any that can still be another's.
 * @param {Meeting} m
 * @param {Bid} bid
 */
export function airtimesFor(m, { by, airtime }) {
  const able = m.members.some((p) => p.id === by && p.seated) && by !== m.chair.coach;
  const open = able && !airtime ? openAirtimes(m) : [];
  const who = (/** @type {number} */ one) => m.presenters[one - 1];
  const own = open.filter((one) => who(one).includes(by));
  if (own.length) return own.slice(0, 1);
  const free = open.filter((one) => !who(one).length);
  return free.length ? free.slice(0, 1) : open;
}

/**
 * Whether an airtime is somebody else's, or begins with another bid.
 * @param {Meeting} m
 * @param {Bid} bid
 * @param {number} airtime
 */
export function isSettledOtherwise(m, { by }, airtime) {
  const who = m.presenters[airtime - 1];
  return who.length > 0 && (!who.includes(by) || bidOf(m, airtime) !== null);
}

/**
 * The choice of a bid for an airtime; whoever was chosen for it with its author stays.
 * @param {Meeting} m
 * @param {Bid} bid
 * @param {number} airtime
 */
export function taking(m, { id, by }, airtime) {
  const known = m.presenters[airtime - 1];
  return { airtime, members: known.includes(by) ? known : [by], bid: id };
}

/**
 * The choice of one person for an airtime, with what they bid if nothing else begins with it.
 * @param {Meeting} m
 * @param {number} airtime
 * @param {string} member
 */
export function choosing(m, airtime, member) {
  const bid = m.bids.find((one) => one.by === member && [0, airtime].includes(one.airtime));
  return { airtime, members: [member], bid: bid?.id ?? "" };
}

/**
 * The choice of a second person for an airtime, for a problem of both.
 * @param {Meeting} m
 * @param {number} airtime
 * @param {string} member
 */
export function adding(m, airtime, member) {
  const members = [...m.presenters[airtime - 1], member];
  return { airtime, members, bid: bidOf(m, airtime)?.id ?? "" };
}
