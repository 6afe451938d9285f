// @ts-check
// What the browser makes of the meetings on stdin, and of the tables, told on stdout for Python.

import { readFileSync } from "node:fs";
import { askable, canMoveTo, cannotAsk, may } from "../../web/app/may.js";
import { CHANGES, evolve, fold, START } from "../../web/app/meeting.js";
import { COMMANDS, EVENTS, PHASES } from "../../web/app/protocol.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */

/** @type {{ meetings: Entry[][], people: string[], standing: Meeting[] }} */
const given = JSON.parse(readFileSync(0, "utf8"));

/**
 * How asking stands for each of the people, after each entry.
 * @param {Entry[]} entries
 */
function asking(entries) {
  let m = START;
  return entries.map((entry) => {
    m = evolve(m, entry);
    return given.people.map((me) => (may(m, me, "ask") ? cannotAsk(m, me) : "not_open"));
  });
}

/**
 * All that each of the people may do in a meeting.
 * @param {Meeting} m
 */
function open(m) {
  const acts = Object.keys(COMMANDS);
  return given.people.map((me) => acts.filter((act) => may(m, me, act)));
}

/** @param {Meeting} m */
function reachable(m) {
  return PHASES.filter((phase) => canMoveTo(m, phase)).map((phase) => phase.key);
}

const ends = given.meetings.map((entries) => fold(entries));

const told = {
  changes: Object.keys(CHANGES),
  events: EVENTS,
  start: START,
  ends,
  asking: given.meetings.map(asking),
  askable: ends.map((m) => given.people.map((me) => askable(m, me).map((person) => person.id))),
  reachable: ends.map(reachable),
  open: given.standing.map(open),
};

process.stdout.write(JSON.stringify(told));
