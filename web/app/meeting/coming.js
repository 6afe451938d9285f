// @ts-check
// What the house's events change: the course is laid down, people come and go.
// Twin of server/domain/meeting/opening.py and seats.py.

import { steps } from "./course.js";
import { retake } from "./turns.js";
import { TAKING_PART } from "./who.js";

/** @import { Chair, Meeting, Role } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const COMING = {
  course_set: (m, e) => {
    const course = steps(e.template);
    const airtimes = Math.max(1, ...course.map((step) => step.airtime));
    return {
      ...m,
      template: e.template.name,
      wording: e.template.wording,
      labels: e.template.labels,
      called: Object.values(e.template.called).some(Boolean) ? e.template.called : m.called,
      clock: { ...m.clock, automatic: e.template.automatic },
      facilitated: e.template.facilitated,
      shared: e.template.shared,
      talks: e.template.talk === "usual" ? m.talks : e.template.talk === "aloud",
      course,
      presenters: Array(airtimes).fill([]),
    };
  },

  brought: (m, e) => ({
    ...m,
    due: [...m.due, ...e.commitments],
    kept: [...m.kept, ...e.questions],
    wordings: [...m.wordings, ...e.wordings],
    agreements: [...m.agreements, ...e.agreements],
    paths: [...m.paths, ...e.paths],
    said_before: [...m.said_before, ...e.parts],
    mentioned: [...m.mentioned, ...e.people],
  }),

  member_seated: (m, e, entry) => {
    const known = { id: e.member, name: e.name, role: e.role, place: e.place };
    const member = { ...known, seated: true, skill: "", skill_id: "", rating: 0 };
    return retake(inEmptyChair({ ...m, members: [...m.members, member] }, e), entry.act);
  },

  watcher_seated: (m, e) => {
    const watcher = { id: e.member, name: e.name, role: e.role, place: e.place, seated: true };
    return { ...m, watchers: [...m.watchers, watcher] };
  },

  member_unseated: (m, e, entry) => retake(unseated(m, e.member), entry.act),

  known_as: (m, e, entry) => {
    const known = { name: e.name, place: e.place };
    const is = (/** @type {{ id: string }} */ p) => p.id === e.member;
    const theirs = { ...known, role: e.role };
    const after = {
      ...m,
      members: m.members.map((p) => (is(p) ? { ...p, ...theirs } : p)),
      watchers: m.watchers.map((p) => (is(p) ? { ...p, ...theirs } : p)),
      mentioned: m.mentioned.map((p) => (is(p) ? { ...p, ...known } : p)),
    };
    const isKnown = [...m.members, ...m.watchers].some(is);
    return isKnown ? retake(inRole(after, e), entry.act) : after;
  },
};

/**
 * The meeting in which somebody takes part, watches, or does neither.
 * @param {Meeting} m
 * @param {{ member: string, name: string, role: Role, place: number, leaves_chair: boolean }} who
 * @returns {Meeting}
 */
function inRole(m, who) {
  const left = unseated(m, who.member);
  const person = { id: who.member, name: who.name, role: who.role, place: who.place, seated: true };
  if (TAKING_PART.includes(who.role)) {
    const members = seat(m.members, { ...person, skill: "", skill_id: "", rating: 0 });
    if (who.leaves_chair) return { ...left, members };
    return inEmptyChair({ ...m, members, watchers: left.watchers }, who);
  }
  return who.role === "host" ? left : { ...left, watchers: seat(left.watchers, person) };
}

/**
 * The people with one of them seated, who is the last if they were not there.
 * @template {{ id: string, seated: boolean }} P
 * @param {readonly P[]} people
 * @param {P} comes
 */
function seat(people, comes) {
  if (!people.some(({ id }) => id === comes.id)) return [...people, comes];
  return people.map((p) => (p.id === comes.id ? { ...p, seated: true } : p));
}

/**
 * The meeting in which somebody neither takes part nor watches.
 * @param {Meeting} m
 * @param {string} member
 * @returns {Meeting}
 */
function unseated(m, member) {
  const chair = without(m, member);
  const out = [member, chair.coach];
  return {
    ...m,
    members: m.members.map((p) => ({ ...p, seated: p.seated && p.id !== member })),
    watchers: m.watchers.map((p) => ({ ...p, seated: p.seated && p.id !== member })),
    presenters: m.presenters.map((ids) => ids.filter((id) => !out.includes(id))),
    chair,
  };
}

/**
 * The meeting with somebody in the chair that nobody is in, if they are a coach.
 * @param {Meeting} m
 * @param {{ member: string, role: string }} who
 * @returns {Meeting}
 */
function inEmptyChair(m, { member, role }) {
  const comes = m.facilitated && role === "coach" && m.chair.coach === null;
  return comes ? { ...m, chair: { ...m.chair, coach: member } } : m;
}

/**
 * The chair after somebody was taken out; it falls back to the coach, where one facilitates.
 * @param {Meeting} m
 * @param {string} gone
 * @returns {Chair}
 */
function without({ chair, facilitated, members }, gone) {
  if (chair.coach === gone) {
    const first = members.find(
      (p) => facilitated && p.seated && p.id !== gone && p.role === "coach",
    );
    return { coach: first?.id ?? null, takes_part: false, deputy: null, offered: 0, to: null };
  }
  return {
    ...chair,
    deputy: chair.deputy === gone ? null : chair.deputy,
    to: chair.to === gone ? null : chair.to,
  };
}
