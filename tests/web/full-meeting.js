// @ts-check
// A meeting in which everything that can be said has been, and rounds of every sort in it.

import { PHASE_KINDS, RULES, START } from "../../web/app/protocol.js";
import { called, commitment, meeting, questioned, report } from "./cast.js";

/** @import { Item, Meeting, Purpose, Question, Round } from "../../web/app/protocol.js" */

export const KINDS = ["lobby", ...PHASE_KINDS, "closed"];

/** @type {Question["status"][]} */
const STATES = ["open", "open", "answered", "aloud", "parked", "passed", "set_aside", "collected"];

/** @type {Meeting["course"]} */
const COURSE = KINDS.map((kind) => {
  const ends = START.course.find((step) => step.key === kind && !step.minutes);
  return ends ?? { ...START.course[1], key: kind, kind, minutes: 5, planned: 5, airtime: 1 };
});

/**
 * @param {string} by
 * @param {string} phase
 * @param {string} text
 */
const note = (by, phase, text) => ({ id: `${by}-in-${phase}`, by, phase, text });

const MADE = commitment({ what: "Hand the rota to both teams" });
const REPORT = report("partly", {
  happened: "One team has it",
  learned: "Half is strange",
  surprised: "Nobody shouted",
  by_when: "2027-01-08",
});

/**
 * Everything that people can have said.
 * @param {string} phase
 * @returns {Meeting}
 */
export function fullMeeting(phase) {
  const m = meeting(phase, {
    template: "Our hour",
    course: COURSE,
    chair: { ...START.chair, coach: "ana", deputy: "esi" },
    loans: [{ lender: "deepen", borrower: phase, minutes: 2 }],
    notes: [note("esi", "open", "Calm."), note("dev", phase, "Glad.")],
    bids: [{ id: "bid", by: "dev", text: "Our vans", support: ["esi"], airtime: 0 }],
    problem: [note("ben", "present", "Nobody owns the rota.")],
    reframed: [note("ben", "reframe", "I keep the rota.")],
    helped: [note("ben", phase, "I see who decides."), note("chloe", "commit", "Much.")],
    offers: [null, true, false].map((accepted, at) => ({
      id: `offer-${at}`,
      by: "farid",
      airtime: 0,
      text: `A friend, ${at}`,
      accepted,
    })),
    commitments: [
      MADE,
      { ...MADE, id: "changed", changed: true },
      { ...MADE, id: "withdrawn", withdrawn: true },
    ],
    due: [
      { ...MADE, id: "due", member: "chloe" },
      { ...MADE, id: "told", report: REPORT },
      { ...MADE, id: "absent", member: "gil" },
      { ...MADE, id: "gone", withdrawn: true },
    ],
    mentioned: [{ id: "gil", name: "Gil", place: 7 }],
    kept: [
      { id: "kept", why: "lingering", owner: "", by: "dev", meeting: 0, text: "Who is missing?" },
    ],
    promises: [note("ana", phase, "We begin on time.")],
    learnings: [
      { id: "learned", by: "esi", level: "set", text: "One breath is enough.", seen_by: "set" },
    ],
    examples: [{ id: "seen", by: "dev", member: "chloe", text: "You waited." }],
    lingering: [note("farid", "close", "Who else lets go?")],
  });
  const skilled = m.members.map((p) =>
    p.id === "chloe" ? { ...p, skill: "bearing a silence", rating: 4 } : p,
  );
  const answers = [{ id: "answer", by: "ben", text: "Three, on a good Monday." }];
  return STATES.reduce(
    (all, status, at) => questioned(all, ["chloe"], { status, starred: at === 2, answers }),
    questioned({ ...m, members: skilled }, ["esi"], { phase: "explore", to: "everyone", round: 1 }),
  );
}

/**
 * What people write in a round: those who vote take the options in turn.
 * @param {Purpose} purpose
 * @returns {Item[]}
 */
export function written(purpose) {
  const { named, own } = RULES[purpose];
  const options = own ? ["Here", "There", "Here"] : RULES[purpose].options;
  return ["ben", "chloe", "dev"].map((by, at) => ({
    id: named ? `item-${at}` : "",
    by: named ? by : "",
    slot: purpose === "learning" ? "set" : "",
    text: options[at] ?? `Written by number ${at}`,
    seen_by: "set",
    kind: purpose === "questions" ? "closed" : "unread",
    edited: false,
  }));
}

/**
 * The meeting with a round of a purpose at each moment that a screen tells apart.
 * @param {Meeting} m
 * @param {Purpose} purpose
 * @returns {Meeting[]}
 */
export function moments(m, purpose) {
  const open = called(m, purpose, { id: "round-1" });
  const [round] = open.rounds.slice(-1);
  const at = (/** @type {Partial<Round>} */ change) => ({
    ...open,
    rounds: [...m.rounds, { ...round, ...change }],
  });
  const items = written(purpose);
  const own = items.map((item, place) => ({ ...item, by: ["ben", "chloe", "dev"][place] }));
  const going = { question: "What matters?", until: 240_000, later: round.order.slice(0, 1) };
  return [
    open,
    at({ ...going, had: round.order.slice(1, 2), passed: round.order.slice(2, 3) }),
    at({ items: own, ready: own.length }),
    at({ items: own, ready: own.length, revealed: items, place: 0 }),
    called(at({ revealed: [] }), "turns", { id: "round-2" }),
    at({ revealed: items, closed: true }),
  ];
}
