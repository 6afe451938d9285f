// @ts-check
// One entry further: what each event changes in the meeting.  Twin of server/domain/evolve.py.

/** @import { Entry, Meeting, Note, Round } from "./protocol.js" */

/** @type {Meeting} */
export const START = {
  seq: 0,
  opened_at: 0,
  set: "",
  set_name: "",
  number: 0,
  title: "",
  phase: "lobby",
  phase_began: 0,
  members: [],
  presenter: null,
  due: [],
  notes: [],
  bids: [],
  problem: [],
  reframed: null,
  rounds: [],
  questions: [],
  commitments: [],
  learnings: [],
};

/** @type {Record<string, (m: Meeting, e: any, entry: Entry) => Partial<Meeting>>} */
export const CHANGES = {
  meeting_opened: (_m, e, entry) => ({
    opened_at: entry.at,
    set: e.set,
    set_name: e.set_name,
    number: e.number,
    title: e.title,
    phase_began: entry.at,
  }),

  member_seated: (m, e) => ({
    members: [...m.members, { id: e.member, name: e.name, role: e.role, seated: true }],
    rounds:
      e.role === "member" ? inRound(m, (r) => ({ ...r, order: [...r.order, e.member] })) : m.rounds,
  }),

  member_unseated: (m, e) => ({
    members: m.members.map((p) => ({ ...p, seated: p.seated && p.id !== e.member })),
    rounds: inRound(m, (r) => ({ ...r, order: r.order.filter((id) => id !== e.member) })),
    presenter: m.presenter === e.member ? null : m.presenter,
  }),

  commitments_brought: (_m, e) => ({ due: e.due }),

  phase_began: (m, e, entry) => ({
    phase: e.phase,
    phase_began: entry.at,
    rounds: inRound(m, (r) => ({ ...r, closed: true })),
  }),

  said: (m, e, entry) => ({ notes: [...m.notes, note(m, e.text, entry)] }),

  reported_back: (m, e, entry) => {
    const report = {
      outcome: e.outcome,
      happened: e.happened,
      learned: e.learned,
      meeting: m.number,
      at: entry.at,
    };
    return { due: m.due.map((c) => (c.id === e.commitment ? { ...c, report } : c)) };
  },

  bid_made: (m, e, entry) => ({
    bids: [...m.bids.filter((bid) => bid.by !== entry.by), note(m, e.text, entry)],
  }),

  presenter_chosen: (_m, e) => ({ presenter: e.member }),

  problem_presented: (m, e, entry) => ({ problem: [...m.problem, note(m, e.text, entry)] }),

  round_opened: (m) => {
    const order = m.members.filter((p) => role(m, p.id) === "member").map((p) => p.id);
    const round = {
      phase: m.phase,
      number: roundsHere(m) + 1,
      order,
      asked: [],
      passed: [],
      closed: false,
    };
    return { rounds: [...m.rounds, round] };
  },

  round_closed: (m) => ({ rounds: inRound(m, (r) => ({ ...r, closed: true })) }),

  question_asked: (m, e, entry) => {
    const round = openRound(m);
    const turn = round !== null && waiting(round).includes(entry.by);
    const question = {
      id: entry.act,
      by: entry.by,
      to: e.to,
      phase: m.phase,
      round: turn ? round.number : 0,
      text: e.text,
      answers: [],
    };
    return {
      questions: [...m.questions, question],
      rounds: turn ? inRound(m, (r) => ({ ...r, asked: [...r.asked, entry.by] })) : m.rounds,
    };
  },

  passed: (m, _e, entry) => ({
    rounds: inRound(m, (r) => ({ ...r, passed: [...r.passed, entry.by] })),
  }),

  question_answered: (m, e, entry) => {
    const answer = { id: entry.act, by: entry.by, text: e.text };
    return {
      questions: m.questions.map((q) =>
        q.id === e.question ? { ...q, answers: [...q.answers, answer] } : q,
      ),
    };
  },

  problem_reframed: (m, e, entry) => ({ reframed: note(m, e.text, entry) }),

  committed: (m, e, entry) => {
    const made = {
      id: entry.act,
      member: entry.by,
      meeting: m.number,
      what: e.what,
      by_when: e.by_when,
      first_step: e.first_step,
      how_known: e.how_known,
      report: null,
    };
    return { commitments: [...m.commitments, made] };
  },

  learning_shared: (m, e, entry) => ({
    learnings: [...m.learnings, { id: entry.act, by: entry.by, level: e.level, text: e.text }],
  }),
};

/**
 * Take the meeting one entry further; the entry must be the next one.
 * @param {Meeting} meeting
 * @param {Entry} entry
 * @returns {Meeting}
 */
export function evolve(meeting, entry) {
  return { ...meeting, seq: entry.seq, ...CHANGES[entry.event.type](meeting, entry.event, entry) };
}

/**
 * Take a meeting through many entries, in order.
 * @param {Entry[]} entries
 * @param {Meeting} start
 */
export function fold(entries, start = START) {
  return entries.reduce(evolve, start);
}

/**
 * The open round, if there is one.
 * @param {Meeting} m
 * @returns {Round | null}
 */
export function openRound(m) {
  const last = m.rounds.at(-1);
  return last && !last.closed && waiting(last).length > 0 ? last : null;
}

/**
 * Who is still to ask or pass in a round.
 * @param {Round} round
 */
export function waiting(round) {
  return round.order.filter((id) => !round.asked.includes(id) && !round.passed.includes(id));
}

/**
 * How many rounds the present phase has had, the open one included.
 * @param {Meeting} m
 */
export function roundsHere(m) {
  return m.rounds.filter((r) => r.phase === m.phase).length;
}

/**
 * What somebody is in this meeting; null for a stranger.
 * @param {Meeting} m
 * @param {string} id
 * @returns {"coach" | "presenter" | "member" | null}
 */
export function role(m, id) {
  const member = m.members.find((p) => p.id === id && p.seated);
  if (!member) return null;
  return id === m.presenter ? "presenter" : member.role;
}

/**
 * @param {Meeting} m
 * @param {string} text
 * @param {Entry} entry
 * @returns {Note}
 */
function note(m, text, entry) {
  return { id: entry.act, by: entry.by, phase: m.phase, text };
}

/**
 * The rounds, the open one changed.
 * @param {Meeting} m
 * @param {(round: Round) => Round} change
 */
function inRound(m, change) {
  const round = openRound(m);
  return round ? [...m.rounds.slice(0, -1), change(round)] : m.rounds;
}
