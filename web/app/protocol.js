// Generated from server/domain by `python -m server.protocol`: change it there.

/**
 * The course of a meeting, in order.
 * @type {Phase[]}
 */
export const PHASES = [
  {
    key: "lobby",
    minutes: 0,
    may: { move: ["coach"], choose_presenter: ["coach"], say: ["coach"] },
    asking: "never",
    presenter: false,
  },
  {
    key: "open",
    minutes: 4,
    may: { move: ["coach"], choose_presenter: ["coach"], say: ["coach", "presenter", "member"] },
    asking: "never",
    presenter: false,
  },
  {
    key: "report_back",
    minutes: 8,
    may: {
      move: ["coach"],
      choose_presenter: ["coach"],
      report_back: ["coach", "presenter", "member"],
      ask: ["coach", "presenter", "member"],
      answer: ["coach", "presenter", "member"],
    },
    asking: "freely",
    presenter: false,
  },
  {
    key: "choose",
    minutes: 3,
    may: { move: ["coach"], choose_presenter: ["coach"], bid: ["presenter", "member"] },
    asking: "never",
    presenter: false,
  },
  {
    key: "present",
    minutes: 4,
    may: { move: ["coach"], present: ["presenter"] },
    asking: "never",
    presenter: true,
  },
  {
    key: "clarify",
    minutes: 5,
    may: {
      move: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      ask: ["member", "coach"],
      pass: ["member"],
      answer: ["coach", "presenter", "member"],
    },
    asking: "freely",
    presenter: true,
  },
  {
    key: "explore",
    minutes: 10,
    may: {
      move: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      ask: ["member", "coach"],
      pass: ["member"],
      answer: ["coach", "presenter", "member"],
    },
    asking: "after_a_round",
    presenter: true,
  },
  {
    key: "reframe",
    minutes: 5,
    may: { move: ["coach"], reframe: ["presenter"] },
    asking: "never",
    presenter: true,
  },
  {
    key: "deepen",
    minutes: 6,
    may: {
      move: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      ask: ["member", "coach"],
      pass: ["member"],
      answer: ["coach", "presenter", "member"],
    },
    asking: "after_a_round",
    presenter: true,
  },
  { key: "pause", minutes: 2, may: { move: ["coach"] }, asking: "never", presenter: true },
  {
    key: "commit",
    minutes: 4,
    may: {
      move: ["coach"],
      commit: ["presenter"],
      ask: ["member", "coach"],
      answer: ["coach", "presenter", "member"],
    },
    asking: "freely",
    presenter: true,
  },
  {
    key: "learn",
    minutes: 6,
    may: { move: ["coach"], share_learning: ["coach", "presenter", "member"] },
    asking: "never",
    presenter: false,
  },
  {
    key: "close",
    minutes: 3,
    may: { move: ["coach"], say: ["coach", "presenter", "member"] },
    asking: "never",
    presenter: false,
  },
  { key: "closed", minutes: 0, may: {}, asking: "never", presenter: false },
];

/**
 * What may be asked for in a meeting, and what each field may hold.
 * @type {Record<Command["type"], Record<string, Limits>>}
 */
export const COMMANDS = {
  move: { leaving: { kind: "text", maxLength: 64 }, to: { kind: "text", maxLength: 64 } },
  say: { text: { kind: "text", maxLength: 2000 } },
  report_back: {
    commitment: { kind: "id", maxLength: 64 },
    outcome: { kind: "choice", choices: ["done", "partly", "not_yet", "changed"] },
    happened: { kind: "text", maxLength: 2000 },
    learned: { kind: "text", maxLength: 2000 },
  },
  bid: { text: { kind: "text", maxLength: 280 } },
  choose_presenter: { member: { kind: "id", maxLength: 64 } },
  present: { text: { kind: "text", maxLength: 2000 } },
  open_round: {},
  close_round: {},
  ask: { to: { kind: "id", maxLength: 64 }, text: { kind: "text", maxLength: 2000 } },
  pass: {},
  answer: { question: { kind: "id", maxLength: 64 }, text: { kind: "text", maxLength: 2000 } },
  reframe: { text: { kind: "text", maxLength: 2000 } },
  commit: {
    what: { kind: "text", maxLength: 2000 },
    by_when: { kind: "date" },
    first_step: { kind: "text", maxLength: 2000 },
    how_known: { kind: "text", maxLength: 2000 },
  },
  share_learning: {
    level: { kind: "choice", choices: ["self", "set", "organisation"] },
    text: { kind: "text", maxLength: 2000 },
  },
};

/**
 * What may be asked for of a set.
 * @type {Record<SetCommand["type"], Record<string, Limits>>}
 */
export const SET_COMMANDS = {
  plan_meeting: { title: { kind: "text", maxLength: 120 } },
  remove_member: { member: { kind: "id", maxLength: 64 } },
};

/**
 * The bodies of requests.
 * @type {Record<string, Record<string, Limits>>}
 */
export const BODIES = {
  FoundASet: {
    name: { kind: "text", maxLength: 120 },
    coach: { kind: "text", maxLength: 60 },
    token: { kind: "id" },
  },
  Knock: { key: { kind: "id", maxLength: 128 } },
  TakeASeat: {
    key: { kind: "id", maxLength: 128 },
    name: { kind: "text", maxLength: 60 },
    token: { kind: "id" },
  },
  Join: {
    set: { kind: "id", maxLength: 64 },
    meeting: { kind: "number", min: 1, max: 100000 },
    token: { kind: "id" },
    since: { kind: "number", min: 0 },
    opened: { kind: "number", min: 0 },
  },
};

/**
 * All that happens in a meeting.
 * @type {Event["type"][]}
 */
export const EVENTS = [
  "meeting_opened",
  "member_seated",
  "member_unseated",
  "commitments_brought",
  "phase_began",
  "said",
  "reported_back",
  "bid_made",
  "presenter_chosen",
  "problem_presented",
  "round_opened",
  "round_closed",
  "question_asked",
  "passed",
  "question_answered",
  "problem_reframed",
  "committed",
  "learning_shared",
];

/**
 * Why something may be refused, and whether the same may succeed when sent again.
 * @type {Record<ReasonCode, {again: boolean}>}
 */
export const REASONS = {
  not_now: { again: false },
  not_yours: { again: false },
  phase_moved: { again: false },
  same_phase: { again: false },
  no_such_phase: { again: false },
  no_presenter: { again: false },
  no_such_member: { again: false },
  coach_presents_not: { again: false },
  no_such_question: { again: false },
  not_asked_of_you: { again: false },
  asked_of_yourself: { again: false },
  round_first: { again: false },
  round_open: { again: false },
  no_round: { again: false },
  turn_taken: { again: false },
  no_such_commitment: { again: false },
  enough_commitments: { again: false },
  date_past: { again: false },
  meeting_full: { again: false },
  id_taken: { again: false },
  already_founded: { again: false },
  no_such_set: { again: false },
  no_such_meeting: { again: false },
  name_missing: { again: false },
  name_taken: { again: false },
  enough_meetings: { again: false },
  set_full: { again: false },
  token_taken: { again: false },
  key_unknown: { again: false },
  coach_stays: { again: false },
  not_seated: { again: false },
  seat_revoked: { again: false },
  not_joined: { again: false },
  no_such_page: { again: false },
  malformed: { again: false },
  not_json: { again: false },
  unknown_word: { again: false },
  missing_field: { again: false },
  unknown_field: { again: false },
  wrong_type: { again: false },
  not_allowed_value: { again: false },
  blank: { again: false },
  too_long: { again: false },
  out_of_range: { again: false },
  too_large: { again: false },
  store_away: { again: true },
  fault: { again: true },
};

/**
 * How a commitment went.
 * @type {Outcome[]}
 */
export const OUTCOMES = ["done", "partly", "not_yet", "changed"];

/**
 * Whom a learning is about.
 * @type {Level[]}
 */
export const LEVELS = ["self", "set", "organisation"];

/**
 * What somebody is in a meeting.
 * @type {Role[]}
 */
export const ROLES = ["coach", "presenter", "member"];

/**
 * The meeting after `seq` entries; times are ms since 1970, ids are those of the acts.
 * @typedef {object} Meeting
 * @property {number} seq - The number of the last entry taken; 0 before the first.
 * @property {number} opened_at - When the meeting was opened: ms since 1970.
 * @property {string} set - The id of the set.
 * @property {string} set_name - The name of the set.
 * @property {number} number - 1, 2, 3 ... within its set.
 * @property {string} title - The title of the meeting.
 * @property {string} phase - A phase, by its key.
 * @property {number} phase_began - When the present phase began: ms since 1970.
 * @property {Member[]} members - Everyone who ever entered it before it was closed, in the order of arrival.
 * @property {string | null} presenter - The id of today's presenter; null while there is none.
 * @property {Commitment[]} due - The set's open commitments as the meeting began. A `report` whose `meeting` is not this one's `number` is of an earlier one.
 * @property {Note[]} notes - The lines that were said.
 * @property {Note[]} bids - The bids for airtime, one a person.
 * @property {Note[]} problem - What the presenter told of the problem.
 * @property {Note | null} reframed - The problem as the presenter sees it now; null while it was not said anew.
 * @property {Round[]} rounds - All rounds, in order; only the last can be open.
 * @property {Question[]} questions - All questions, in order.
 * @property {Commitment[]} commitments - What was committed to in this meeting.
 * @property {Learning[]} learnings - What was learned.
 */

/**
 * A person as a meeting knows them; `seated` is false once the seat was taken away.
 * @typedef {object} Member
 * @property {string} id - The member's id.
 * @property {string} name - A name.
 * @property {Role} role - `coach` or `member`; who presents is told by the meeting's `presenter`.
 * @property {boolean} seated - False once the seat was taken away.
 */

/**
 * What a member is in one meeting; the presenter is chosen anew each time.
 * @typedef {"coach" | "member" | "presenter"} Role
 */

/**
 * What a member will do; `id` is the act that made it, `meeting` where it was made.
 * @typedef {object} Commitment
 * @property {string} id - The id of the act that made it.
 * @property {string} member - Whose it is.
 * @property {number} meeting - The number of the meeting in its set.
 * @property {string} what - What is to be done.
 * @property {string} by_when - The day by which it is to be done: YYYY-MM-DD.
 * @property {string} first_step - The first step.
 * @property {string} how_known - How one will know that it worked.
 * @property {Report | null} report - The last report on it; null while there is none.
 */

/**
 * What somebody told the set about a commitment, `at` in ms since 1970.
 * @typedef {object} Report
 * @property {Outcome} outcome - How it went.
 * @property {string} happened - What happened.
 * @property {string} learned - What was learned.
 * @property {number} meeting - The number of the meeting it was told in, which may be an earlier one.
 * @property {number} at - When: ms since 1970, by the server's clock; never less than that of the entry before.
 */

/**
 * How a commitment went, in the four honest answers; "not yet" is news, not failure.
 * @typedef {"changed" | "done" | "not_yet" | "partly"} Outcome
 */

/**
 * Something that somebody said, and in which phase.
 * @typedef {object} Note
 * @property {string} id - The id of the act that said it.
 * @property {string} by - Who said it: a member's id.
 * @property {string} phase - A phase, by its key.
 * @property {string} text - What is said.
 */

/**
 * Once round the set; `order` has all who get a turn, `asked` and `passed` who had it.
 * @typedef {object} Round
 * @property {string} phase - The phase it was opened in.
 * @property {number} number - 1, 2, 3 ... within its phase.
 * @property {string[]} order - All who get a turn, in the order of `members`.
 * @property {string[]} asked - Who has asked in it.
 * @property {string[]} passed - Who has passed in it.
 * @property {boolean} closed - True once it was closed by the coach or by a new phase.
 */

/**
 * A question; `round` counts within its phase from 1, and is 0 for a free question.
 * @typedef {object} Question
 * @property {string} id - The id of the act that asked it.
 * @property {string} by - Who said it: a member's id.
 * @property {string} to - Whom it was put to: a member's id.
 * @property {string} phase - A phase, by its key.
 * @property {number} round - The number of its round in its phase; 0 for a free question.
 * @property {string} text - What is said.
 * @property {AnswerGiven[]} answers - Its answers, in order.
 */

/**
 * An answer; it stands with its question.
 * @typedef {object} AnswerGiven
 * @property {string} id - The id of the act that answered.
 * @property {string} by - Who said it: a member's id.
 * @property {string} text - What is said.
 */

/**
 * What somebody learned, and about whom.
 * @typedef {object} Learning
 * @property {string} id - The id of the act that shared it.
 * @property {string} by - Who said it: a member's id.
 * @property {Level} level - Whom it is about.
 * @property {string} text - What is said.
 */

/**
 * Whom a learning is about.
 * @typedef {"organisation" | "self" | "set"} Level
 */

/**
 * A line of a log: its number from 1, when (ms since 1970), by whom, by which act, and what.
 *
 * `at` is never less than that of the entry before; `by` is a member's id, or `house`.
 * @typedef {object} Entry
 * @property {number} seq - 1, 2, 3 ... in its meeting, without a gap.
 * @property {number} at - When: ms since 1970, by the server's clock; never less than that of the entry before.
 * @property {string} by - Who did it: a member's id, or `house` for the service itself.
 * @property {string} act - The id of the act that led to it; one of the house has a colon in it.
 * @property {Event} event - What happened.
 */

/**
 * The first entry of every meeting: whose it is, its number in the set, and its title.
 * @typedef {object} MeetingOpened
 * @property {"meeting_opened"} type
 * @property {string} set - The id of the set.
 * @property {string} set_name - The name of the set.
 * @property {number} number - 1, 2, 3 ... within its set.
 * @property {string} title - The title of the meeting.
 */

/**
 * Somebody arrived for the first time; in an open round a member joins its order.
 * @typedef {object} MemberSeated
 * @property {"member_seated"} type
 * @property {string} member - A member's id.
 * @property {string} name - A name.
 * @property {Role} role - `coach` or `member`.
 */

/**
 * Somebody was taken out of the set; what they said stays.
 * @typedef {object} MemberUnseated
 * @property {"member_unseated"} type
 * @property {string} member - A member's id.
 */

/**
 * The commitments that the set waits to hear about, as they stood when the meeting began.
 * @typedef {object} CommitmentsBrought
 * @property {"commitments_brought"} type
 * @property {Commitment[]} due - The set's open commitments as the meeting began. A `report` whose `meeting` is not this one's `number` is of an earlier one.
 */

/**
 * Everyone is in this phase now; a round that was open is closed.
 * @typedef {object} PhaseBegan
 * @property {"phase_began"} type
 * @property {string} phase - A phase, by its key.
 */

/**
 * A line was said in the phase of that moment.
 * @typedef {object} Said
 * @property {"said"} type
 * @property {string} text - What is said.
 */

/**
 * The owner of a commitment told how it went; a later report replaces this one.
 * @typedef {object} ReportedBack
 * @property {"reported_back"} type
 * @property {string} commitment - The id of the commitment.
 * @property {Outcome} outcome - How it went.
 * @property {string} happened - What happened.
 * @property {string} learned - What was learned.
 */

/**
 * Somebody asked for today's airtime; a later bid of theirs replaces this one.
 * @typedef {object} BidMade
 * @property {"bid_made"} type
 * @property {string} text - What is said.
 */

/**
 * This member presents today.
 * @typedef {object} PresenterChosen
 * @property {"presenter_chosen"} type
 * @property {string} member - A member's id.
 */

/**
 * The presenter told the problem, or more of it.
 * @typedef {object} ProblemPresented
 * @property {"problem_presented"} type
 * @property {string} text - What is said.
 */

/**
 * A round began; its order is the members then seated, without coach and presenter.
 * @typedef {object} RoundOpened
 * @property {"round_opened"} type
 */

/**
 * The coach closed the round before everybody had a turn.
 * @typedef {object} RoundClosed
 * @property {"round_closed"} type
 */

/**
 * A question was put to somebody; in an open round it took its asker's turn.
 * @typedef {object} QuestionAsked
 * @property {"question_asked"} type
 * @property {string} to - Whom it was put to: a member's id.
 * @property {string} text - What is said.
 */

/**
 * Somebody let their turn in the round go by.
 * @typedef {object} Passed
 * @property {"passed"} type
 */

/**
 * The one who was asked answered.
 * @typedef {object} QuestionAnswered
 * @property {"question_answered"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {string} text - What is said.
 */

/**
 * The presenter said the problem anew.
 * @typedef {object} ProblemReframed
 * @property {"problem_reframed"} type
 * @property {string} text - What is said.
 */

/**
 * The presenter committed to an action.
 * @typedef {object} Committed
 * @property {"committed"} type
 * @property {string} what - What is to be done.
 * @property {string} by_when - The day by which it is to be done: YYYY-MM-DD.
 * @property {string} first_step - The first step.
 * @property {string} how_known - How one will know that it worked.
 */

/**
 * Somebody told the set what they learned.
 * @typedef {object} LearningShared
 * @property {"learning_shared"} type
 * @property {Level} level - Whom it is about.
 * @property {string} text - What is said.
 */

/**
 * Move everyone to another phase; names the phase it leaves, so a double click moves once.
 *
 * Leaving the lobby begins the meeting; moving to `closed` ends it for good.
 * @typedef {object} MoveAct
 * @property {"move"} type
 * @property {string} leaving - The phase the meeting is in, by its key, as you know it.
 * @property {string} to - The phase to go to, by its key: the next, or any other.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Say a line for all to read: a check-in, a welcome, a closing word.
 * @typedef {object} SayAct
 * @property {"say"} type
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Tell the set how a commitment of yours went, what happened and what you learned.
 * @typedef {object} ReportBackAct
 * @property {"report_back"} type
 * @property {string} commitment - The id of a commitment of yours that is in the meeting's `due`.
 * @property {Outcome} outcome - How it went.
 * @property {string} happened - What happened.
 * @property {string} learned - What was learned.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Ask for today's airtime: in one line, what you would present.
 * @typedef {object} BidAct
 * @property {"bid"} type
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Choose whose problem it is today; may be changed as long as the phase allows it.
 * @typedef {object} ChoosePresenterAct
 * @property {"choose_presenter"} type
 * @property {string} member - Who is to present: a member's id.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Tell the set your problem, or more of it.
 * @typedef {object} PresentAct
 * @property {"present"} type
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Open a round: every member but the presenter asks one question or passes.
 * @typedef {object} OpenRoundAct
 * @property {"open_round"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Close the open round, though some have not had their turn. It ends by itself when all had.
 * @typedef {object} CloseRoundAct
 * @property {"close_round"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Put a question to somebody; in a round this takes your turn.
 * @typedef {object} AskAct
 * @property {"ask"} type
 * @property {string} to - Whom to ask: a member's id.
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Let your turn in the open round go by.
 * @typedef {object} PassAct
 * @property {"pass"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Answer a question that was put to you; it may be answered more than once.
 * @typedef {object} AnswerAct
 * @property {"answer"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Say the problem as the presenter sees it now; a later one replaces it.
 * @typedef {object} ReframeAct
 * @property {"reframe"} type
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Commit to an action: what, by which day, the first step, and how you will know it worked.
 *
 * At most three in one meeting; `by_when` is a day such as 2026-12-01.
 * @typedef {object} CommitAct
 * @property {"commit"} type
 * @property {string} what - What is to be done.
 * @property {string} by_when - The day by which it is to be done: YYYY-MM-DD; not before the day it was when the phase began, twelve hours behind UTC.
 * @property {string} first_step - The first step.
 * @property {string} how_known - How one will know that it worked.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Share with the set what you learned: about yourself, the set or the organisation.
 * @typedef {object} ShareLearningAct
 * @property {"share_learning"} type
 * @property {Level} level - Whom it is about.
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Plan the next meeting of the set; meetings are numbered 1, 2, 3 ...
 * @typedef {object} PlanMeetingAct
 * @property {"plan_meeting"} type
 * @property {string} title - The title of the meeting.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Take a member out of the set: every seat of theirs ends at once, their words stay.
 * @typedef {object} RemoveMemberAct
 * @property {"remove_member"} type
 * @property {string} member - Whom to take out: a member's id.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Found a set, and take the coach's seat in it.
 * @typedef {object} FoundASet
 * @property {string} name - The name of the set.
 * @property {string} coach - The name of the coach, who founds the set.
 * @property {string} token - The secret of a seat, made at random by whoever takes it: 32 to 128 letters, digits, - or _. The server keeps its SHA-256 only.
 */

/**
 * Ask what a key opens.
 * @typedef {object} Knock
 * @property {string} key - A key: what stands after the # of a link.
 */

/**
 * Take a seat in a set with a key; `name` may be empty where the key is a member's own.
 * @typedef {object} TakeASeat
 * @property {string} key - A key: what stands after the # of a link.
 * @property {string} name - The name of a newcomer; may be empty where the key is a member's own.
 * @property {string} token - The secret of a seat, made at random by whoever takes it: 32 to 128 letters, digits, - or _. The server keeps its SHA-256 only.
 */

/**
 * Enter a meeting: say which, who you are, and what you have of it already.
 *
 * `since` is the number of the last entry you have, `opened` the time the meeting was opened as
 * you were told; both are 0 at first.  A socket is in one meeting: joining again leaves the first.
 * @typedef {object} Join
 * @property {string} set - The id of the set.
 * @property {number} meeting - The number of the meeting in its set.
 * @property {string} token - The secret of a seat, made at random by whoever takes it: 32 to 128 letters, digits, - or _. The server keeps its SHA-256 only.
 * @property {number} since - The number of the last entry you have taken; 0 if you have none.
 * @property {number} opened - The `opened` of the last answer to `join`; 0 if there is none.
 */

/**
 * The answer to whatever was refused.
 * @typedef {object} Refused
 * @property {No} refusal - The refusal.
 */

/**
 * A refusal as it is sent.
 *
 * `code` is for programs, `sentence` for people, `field` names what it is about (empty: all of
 * it), and `again` says whether the very same message may succeed later.
 * @typedef {object} No
 * @property {string} code - One of the codes in the table of refusals.
 * @property {string} sentence - The refusal in English, fit to be shown to a person.
 * @property {string} field - The field it is about, with dots between nested names; empty for the whole message.
 * @property {boolean} again - Whether the very same message may succeed when it is sent again.
 */

/**
 * A set was founded; `own_key` brings its coach back on another device.
 * @typedef {object} NewSet
 * @property {string} set - The id of the set.
 * @property {string} member - A member's id.
 * @property {string} members_key - The key of the link for newcomers; empty for all but the coach.
 * @property {string} own_key - The key of your own link, which brings you back on another device.
 */

/**
 * What is behind a key: the set, who is in it, and whose seat it opens, if somebody's.
 * @typedef {object} Door
 * @property {string} set_name - The name of the set.
 * @property {string[]} members - The names of those who are in the set.
 * @property {Planned | null} meeting - The meeting to go to: the one under way, else the next planned, else null.
 * @property {Opens} opens - Whether it opens a new seat, or the seat of a known member.
 * @property {string} name - The name of the member whose own key it is; empty for the members' key.
 */

/**
 * A meeting of the set, as the set knows it; times are ms since 1970, 0 for not yet.
 * @typedef {object} Planned
 * @property {number} number - 1, 2, 3 ... within its set.
 * @property {string} title - The title of the meeting.
 * @property {number} planned_at - When it was planned: ms since 1970.
 * @property {number} started_at - When it left its lobby: ms since 1970, 0 for not yet.
 * @property {number} closed_at - When it was closed: ms since 1970, 0 for not yet.
 */

/**
 * What a key opens: the seat of a known member, or a new one.
 * @typedef {"new_seat" | "own_seat"} Opens
 */

/**
 * A seat was taken; `meeting` is the number of the meeting to go to, 0 for none.
 * @typedef {object} Seat
 * @property {string} set - The id of the set.
 * @property {string} set_name - The name of the set.
 * @property {string} member - A member's id.
 * @property {string} name - A name.
 * @property {Role} role - What they are.
 * @property {number} meeting - The number of the meeting to go to; 0 for none.
 */

/**
 * A set as its members see it; `members_key` is empty for all but the coach.
 * @typedef {object} SetPage
 * @property {string} set - The id of the set.
 * @property {string} name - A name.
 * @property {string} me - Your own member id.
 * @property {Role} role - What they are.
 * @property {SetMember[]} members - Those who are in the set.
 * @property {SetMember[]} former - Those who were taken out; their words stay.
 * @property {Planned[]} meetings - All its meetings, in order.
 * @property {Commitment[]} commitments - All that was ever committed to in the set, oldest first.
 * @property {string} members_key - The key of the link for newcomers; empty for all but the coach.
 */

/**
 * A member as the set's page shows them.
 * @typedef {object} SetMember
 * @property {string} id - The member's id.
 * @property {string} name - A name.
 * @property {Role} role - `coach` or `member`.
 */

/**
 * A key was made; the one before it opens nothing any more.
 * @typedef {object} NewKey
 * @property {string} key - The new key.
 */

/**
 * It was done, now or by an earlier sending of the same act; `seq` is its entry's number.
 * @typedef {object} Done
 * @property {number} seq - The number of the entry that the act came to.
 */

/**
 * The meeting so far.
 *
 * `anew` true: forget what you have, `entries` is everything. Otherwise `entries` is what
 * followed `since`. `people` says who is here, or expected back; whoever is in neither is absent.
 * @typedef {object} Joined
 * @property {string} me - Your own member id; not in `members` if you first came when all was over.
 * @property {number} seq - The number of the meeting's last entry.
 * @property {number} opened - When the meeting was opened; another number means another meeting.
 * @property {boolean} anew - True: forget all you have, `entries` is everything.
 * @property {Entry[]} entries - Entries, in order.
 * @property {Record<string, Here>} people - Who is here or awaited, by member id; whoever is missing is absent.
 * @property {number} now - The server's clock at this moment: ms since 1970.
 */

/**
 * How somebody is present; whoever is in neither way is absent.
 * @typedef {"here" | "reconnecting"} Here
 */

/**
 * Who is here now, and the number of the last entry before this word.
 * @typedef {object} Presence
 * @property {Record<string, Here>} people - Who is here or awaited, by member id; whoever is missing is absent.
 * @property {number} seq - The last entry said before this word; have you another, join again.
 * @property {number} now - The server's clock at this moment: ms since 1970.
 */

/**
 * All entries of a meeting so far, in order.
 * @typedef {object} Transcript
 * @property {Entry[]} entries - Entries, in order.
 * @property {number} now - The server's clock at this moment: ms since 1970.
 */

/**
 * A row: its key, its minutes (0: no limit), the roles each act is open to, and the asking.
 *
 * `presenter` says whether the phase needs one to be chosen before it can begin.
 * @typedef {object} Phase
 * @property {string} key - Its name in the protocol.
 * @property {number} minutes - How long it should last; 0 for no limit. Time only advises.
 * @property {Record<string, Role[]>} may - The acts that are open in it, and to which roles.
 * @property {Asking} asking - When members may ask outside a round.
 * @property {boolean} presenter - Whether a presenter must be chosen before it can begin.
 */

/**
 * When members may ask outside a round.
 * @typedef {"after_a_round" | "freely" | "never"} Asking
 */

/**
 * A meeting to try a fold on: taken in order from an empty one, `entries` give `meeting`.
 * @typedef {object} Trial
 * @property {string} told - What is in it.
 * @property {Entry[]} entries - Entries, in order.
 * @property {Meeting} meeting - The meeting that they give.
 */

/**
 * @typedef {(
 *   | MeetingOpened
 *   | MemberSeated
 *   | MemberUnseated
 *   | CommitmentsBrought
 *   | PhaseBegan
 *   | Said
 *   | ReportedBack
 *   | BidMade
 *   | PresenterChosen
 *   | ProblemPresented
 *   | RoundOpened
 *   | RoundClosed
 *   | QuestionAsked
 *   | Passed
 *   | QuestionAnswered
 *   | ProblemReframed
 *   | Committed
 *   | LearningShared
 * )} Event
 */

/**
 * @typedef {(
 *   | MoveAct
 *   | SayAct
 *   | ReportBackAct
 *   | BidAct
 *   | ChoosePresenterAct
 *   | PresentAct
 *   | OpenRoundAct
 *   | CloseRoundAct
 *   | AskAct
 *   | PassAct
 *   | AnswerAct
 *   | ReframeAct
 *   | CommitAct
 *   | ShareLearningAct
 * )} Command
 */

/** @typedef {PlanMeetingAct | RemoveMemberAct} SetCommand */

/**
 * @typedef {(
 *   | "not_now"
 *   | "not_yours"
 *   | "phase_moved"
 *   | "same_phase"
 *   | "no_such_phase"
 *   | "no_presenter"
 *   | "no_such_member"
 *   | "coach_presents_not"
 *   | "no_such_question"
 *   | "not_asked_of_you"
 *   | "asked_of_yourself"
 *   | "round_first"
 *   | "round_open"
 *   | "no_round"
 *   | "turn_taken"
 *   | "no_such_commitment"
 *   | "enough_commitments"
 *   | "date_past"
 *   | "meeting_full"
 *   | "id_taken"
 *   | "already_founded"
 *   | "no_such_set"
 *   | "no_such_meeting"
 *   | "name_missing"
 *   | "name_taken"
 *   | "enough_meetings"
 *   | "set_full"
 *   | "token_taken"
 *   | "key_unknown"
 *   | "coach_stays"
 *   | "not_seated"
 *   | "seat_revoked"
 *   | "not_joined"
 *   | "no_such_page"
 *   | "malformed"
 *   | "not_json"
 *   | "unknown_word"
 *   | "missing_field"
 *   | "unknown_field"
 *   | "wrong_type"
 *   | "not_allowed_value"
 *   | "blank"
 *   | "too_long"
 *   | "out_of_range"
 *   | "too_large"
 *   | "store_away"
 *   | "fault"
 * )} ReasonCode
 */

/**
 * What a field may hold; a text may not be blank.
 * @typedef {object} Limits
 * @property {"text" | "id" | "date" | "choice" | "number"} kind
 * @property {number} [maxLength]
 * @property {string[]} [choices]
 * @property {number} [min]
 * @property {number} [max]
 */

/**
 * An event by its name.
 * @template {Event["type"]} T
 * @typedef {Extract<Event, {type: T}>} EventOf
 */

/**
 * A command by its name, without the id that whoever sends it makes.
 * @template {Command["type"]} T
 * @typedef {Omit<Extract<Command, {type: T}>, "id">} Wish
 */
