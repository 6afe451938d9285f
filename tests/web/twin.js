// @ts-check
// What the browser makes of the meetings on stdin, and of the tables, told on stdout for Python.

import { readFileSync } from "node:fs";
import { askable, canMoveTo, may, next, whyNot } from "../../web/app/may.js";
import { retold } from "../../web/app/meeting/correcting.js";
import { steps } from "../../web/app/meeting/course.js";
import { CHANGES, evolve, fold } from "../../web/app/meeting/evolve.js";
import { COMMANDS, EFFECTS, EVENTS, START } from "../../web/app/protocol.js";

/** @import { Command, Entry, Meeting, Template } from "../../web/app/protocol.js" */

/**
 * `moments` has the numbers of the entries after which the browser is asked, a list a meeting.
 * @type {{ meetings: Entry[][], moments: number[][], people: string[], standing: Meeting[],
 *   templates: Template[] }}
 */
const given = JSON.parse(readFileSync(0, "utf8"));

/** How many meetings are told anew: so many texts are long. */
const RETOLD = 40;
/** @type {any} */
const known = COMMANDS;
const ACTS = /** @type {Command["type"][]} */ (Object.keys(known));

/**
 * What the browser knows at a moment: why each act is closed to each of the people, and the like.
 * @param {Meeting} m
 */
function asked(m) {
  return {
    closed: given.people.map((me) => ACTS.map((act) => whyNot(m, me, act))),
    following: next(m)?.key ?? null,
    reachable: m.course.filter((step) => canMoveTo(m, step)).map((step) => step.key),
    askable: given.people.map((me) => askable(m, me).map((person) => person.id)),
  };
}

/**
 * @param {Entry[]} entries
 * @param {number[]} moments
 */
function through(entries, moments) {
  const wanted = new Set(moments);
  const found = [];
  let m = START;
  for (const entry of entries) {
    m = evolve(m, entry);
    if (wanted.has(entry.seq)) found.push(asked(m));
  }
  return found;
}

/**
 * All that the table lets each of the people do in a meeting.
 * @param {Meeting} m
 */
function open(m) {
  return given.people.map((me) => ACTS.filter((act) => may(m, me, act)));
}

/** @param {Entry[]} entries */
function halfway(entries) {
  return fold(entries.slice(0, Math.floor(entries.length / 2)));
}

/**
 * The entries as they are told at the end.
 * @param {Entry[]} entries
 */
function retell(entries) {
  /** @type {Entry[]} */
  let told = [];
  for (const entry of entries) {
    told.push(entry);
    told = retold(told, entry);
  }
  return told;
}

const told = {
  changes: [...Object.keys(CHANGES), ...Object.keys(EFFECTS)],
  events: EVENTS,
  start: START,
  ends: given.meetings.map((entries) => fold(entries)),
  halves: given.meetings.map(halfway),
  moments: given.meetings.map((entries, at) => through(entries, given.moments[at])),
  open: given.standing.map(open),
  told: given.meetings.slice(0, RETOLD).map(retell),
  courses: given.templates.map(steps),
};

process.stdout.write(JSON.stringify(told));
