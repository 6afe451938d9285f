// Generated from server/domain by `python -m server.protocol`: change it there.

/**
 * The version of what is said in joining a meeting.
 * @type {number}
 */
export const PROTOCOL = 1;

/**
 * What each kind of phase is.
 * @type {Phase[]}
 */
export const PHASES = [
  {
    key: "lobby",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      choose_presenter: ["coach"],
      say: ["coach"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "open",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      choose_presenter: ["coach"],
      say: ["coach", "presenter", "member"],
      choose_skill: ["presenter", "member"],
    },
    turn: "say",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "report_back",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      choose_presenter: ["coach"],
      ask: ["coach", "presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      report_back: ["coach", "presenter", "member"],
      say: ["coach", "presenter", "member"],
    },
    turn: "report_back",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: ["multi", "advice", "leading", "statement"],
  },
  {
    key: "choose",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      choose_presenter: ["coach"],
      support_bid: ["presenter", "member"],
    },
    turn: "",
    writing: "bids",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "present",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      present: ["presenter"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: true,
    carries: false,
    nudges: [],
  },
  {
    key: "clarify",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      ask: ["coach", "presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
    },
    turn: "ask",
    writing: "questions",
    voting: "pulse",
    presenter: true,
    carries: true,
    nudges: ["multi", "advice", "leading", "statement"],
  },
  {
    key: "explore",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      ask: ["coach", "presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      reframe: ["presenter"],
    },
    turn: "ask",
    writing: "questions",
    voting: "pulse",
    presenter: true,
    carries: true,
    nudges: ["multi", "advice", "leading", "statement", "closed"],
  },
  {
    key: "reframe",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      reframe: ["presenter"],
    },
    turn: "",
    writing: "statements",
    voting: "agreement",
    presenter: true,
    carries: false,
    nudges: [],
  },
  {
    key: "deepen",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      ask: ["coach", "presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      open_resources: ["presenter"],
      close_resources: ["presenter"],
      offer: ["member"],
      answer_offer: ["presenter"],
      reframe: ["presenter"],
    },
    turn: "ask",
    writing: "questions",
    voting: "pulse",
    presenter: true,
    carries: true,
    nudges: ["multi", "advice", "leading", "statement", "closed"],
  },
  {
    key: "pause",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "resources",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      open_resources: ["presenter"],
      close_resources: ["presenter"],
      offer: ["member"],
      answer_offer: ["presenter"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: true,
    carries: true,
    nudges: [],
  },
  {
    key: "commit",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      ask: ["member", "coach"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      open_resources: ["presenter"],
      close_resources: ["presenter"],
      offer: ["member"],
      answer_offer: ["presenter"],
      commit: ["presenter"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: true,
    carries: false,
    nudges: ["multi", "advice", "leading", "statement"],
  },
  {
    key: "commit_all",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      ask: ["member", "coach"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      open_resources: ["presenter"],
      close_resources: ["presenter"],
      offer: ["member"],
      answer_offer: ["presenter"],
      commit: ["presenter", "member"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: ["multi", "advice", "leading", "statement"],
  },
  {
    key: "learn",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      rate_skill: ["presenter", "member"],
      give_example: ["coach", "presenter", "member"],
      ask: ["coach"],
      withdraw_question: ["coach"],
      set_aside: ["coach"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      write_learning: ["presenter", "member"],
      linger: ["coach", "presenter", "member"],
    },
    turn: "",
    writing: "learning",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: ["multi", "advice", "leading", "statement"],
  },
  {
    key: "close",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      rate_skill: ["presenter", "member"],
      give_example: ["coach", "presenter", "member"],
      say: ["coach", "presenter", "member"],
      linger: ["coach", "presenter", "member"],
    },
    turn: "say",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "write_questions",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
    },
    turn: "",
    writing: "questions",
    voting: "pulse",
    presenter: true,
    carries: true,
    nudges: ["multi", "advice", "leading", "statement", "closed"],
  },
  {
    key: "sort_questions",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: true,
    carries: true,
    nudges: [],
  },
  {
    key: "mirror",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      say: ["member"],
    },
    turn: "say",
    writing: "thoughts",
    voting: "pulse",
    presenter: true,
    carries: false,
    nudges: [],
  },
  {
    key: "talk",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      choose_presenter: ["coach"],
      ask: ["coach", "presenter", "member"],
      answer: ["coach", "presenter", "member"],
      answer_aloud: ["coach", "presenter", "member"],
      park: ["coach", "presenter", "member"],
      pass_question: ["coach", "presenter", "member"],
      withdraw_question: ["coach", "presenter", "member"],
      set_aside: ["coach"],
      star: ["presenter"],
      say: ["coach", "presenter", "member"],
    },
    turn: "say",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: ["multi", "advice", "leading", "statement"],
  },
  {
    key: "write",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
      choose_presenter: ["coach"],
      say: ["coach", "presenter", "member"],
    },
    turn: "say",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "rest",
    may: {
      move: ["coach"],
      name_deputy: ["coach"],
      hand_over: ["coach"],
      take_chair: ["member"],
      take_floor: ["coach"],
      release_floor: ["coach"],
      hold_clock: ["coach"],
      resume_clock: ["coach"],
      adjust_time: ["coach"],
      set_automatic: ["coach"],
      open_round: ["coach"],
      close_round: ["coach"],
      skip_turn: ["coach"],
      reveal: ["coach"],
      vote: ["presenter", "member"],
      write: ["presenter", "member"],
      pass: ["presenter", "member"],
      come_back: ["presenter", "member"],
    },
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
  {
    key: "closed",
    may: {},
    turn: "",
    writing: "thoughts",
    voting: "pulse",
    presenter: false,
    carries: false,
    nudges: [],
  },
];

/**
 * A meeting before its first entry.
 * @type {Meeting}
 */
export const START = {
  seq: 0,
  opened_at: 0,
  began_at: 0,
  set: "",
  set_name: "",
  number: 0,
  title: "",
  template: "One presenter, 60 minutes",
  labels: "set",
  language: "en",
  course: [
    {
      key: "lobby",
      kind: "lobby",
      name: "",
      minutes: 0,
      planned: 0,
      rounds: [],
      airtime: 0,
      spent: 0,
    },
    {
      key: "open",
      kind: "open",
      name: "",
      minutes: 4,
      planned: 4,
      rounds: [],
      airtime: 0,
      spent: 0,
    },
    {
      key: "report_back",
      kind: "report_back",
      name: "",
      minutes: 8,
      planned: 8,
      rounds: [],
      airtime: 0,
      spent: 0,
    },
    {
      key: "choose",
      kind: "choose",
      name: "",
      minutes: 3,
      planned: 3,
      rounds: ["write_reveal"],
      airtime: 0,
      spent: 0,
    },
    {
      key: "present",
      kind: "present",
      name: "",
      minutes: 4,
      planned: 4,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "clarify",
      kind: "clarify",
      name: "",
      minutes: 5,
      planned: 5,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "explore",
      kind: "explore",
      name: "",
      minutes: 10,
      planned: 10,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "reframe",
      kind: "reframe",
      name: "",
      minutes: 5,
      planned: 5,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "deepen",
      kind: "deepen",
      name: "",
      minutes: 6,
      planned: 6,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "pause",
      kind: "pause",
      name: "",
      minutes: 2,
      planned: 2,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "commit",
      kind: "commit",
      name: "",
      minutes: 4,
      planned: 4,
      rounds: [],
      airtime: 1,
      spent: 0,
    },
    {
      key: "learn",
      kind: "learn",
      name: "",
      minutes: 6,
      planned: 6,
      rounds: ["write_reveal"],
      airtime: 0,
      spent: 0,
    },
    {
      key: "close",
      kind: "close",
      name: "",
      minutes: 3,
      planned: 3,
      rounds: [],
      airtime: 0,
      spent: 0,
    },
    {
      key: "closed",
      kind: "closed",
      name: "",
      minutes: 0,
      planned: 0,
      rounds: [],
      airtime: 0,
      spent: 0,
    },
  ],
  phase: "lobby",
  floor: null,
  clock: { running: false, since: 0, automatic: false },
  loans: [],
  chair: { coach: null, takes_part: false, deputy: null, offered: 0, to: null },
  members: [],
  presenters: [[]],
  rounds: [],
  due: [],
  kept: [],
  notes: [],
  bids: [],
  problem: [],
  reframed: [],
  questions: [],
  mix: {
    question: 0,
    closed: 0,
    leading: 0,
    advice: 0,
    statement: 0,
    multi: 0,
    unread: 0,
    edited: 0,
  },
  offers: [],
  commitments: [],
  learnings: [],
  examples: [],
  lingering: [],
};

/**
 * What holds for rounds of each purpose.
 * @type {Record<Purpose, Rule>}
 */
export const RULES = {
  turns: {
    kind: "go_round",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  flow: {
    kind: "popcorn",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: true,
    least: 0,
    most: 0,
  },
  burst: {
    kind: "burst",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "ask",
    fair: false,
    least: 60,
    most: 600,
  },
  silence: {
    kind: "silence",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 10,
    most: 180,
  },
  presenter: {
    kind: "presenter_only",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  bids: {
    kind: "write_reveal",
    options: [],
    named: true,
    keeps: "bids",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  thoughts: {
    kind: "write_reveal",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  questions: {
    kind: "write_reveal",
    options: [],
    named: true,
    keeps: "questions",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  agreement: {
    kind: "vote",
    options: ["yes", "close", "no"],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  statements: {
    kind: "write_reveal",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  pulse: {
    kind: "vote",
    options: ["not_ok", "ok", "great"],
    named: false,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  going_well: {
    kind: "write_reveal",
    options: [],
    named: false,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  better: {
    kind: "write_reveal",
    options: [],
    named: false,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  scale: {
    kind: "vote",
    options: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
    named: false,
    keeps: "nothing",
    opens: "open_round",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
  learning: {
    kind: "write_reveal",
    options: [],
    named: true,
    keeps: "learnings",
    opens: "open_round",
    writes: "write_learning",
    needs: "write_learning",
    fair: false,
    least: 0,
    most: 0,
  },
  offers: {
    kind: "popcorn",
    options: [],
    named: true,
    keeps: "nothing",
    opens: "open_resources",
    writes: "write",
    needs: "",
    fair: false,
    least: 0,
    most: 0,
  },
};

/**
 * What waits while everybody writes, or while the presenter alone has the floor.
 * @type {Command["type"][]}
 */
export const TALKING = [
  "answer",
  "answer_aloud",
  "ask",
  "offer",
  "open_resources",
  "present",
  "report_back",
  "say",
];

/**
 * What waits while the coach has the floor, and in silence.
 * @type {Command["type"][]}
 */
export const POSTING = [
  "answer",
  "answer_aloud",
  "answer_offer",
  "ask",
  "choose_skill",
  "commit",
  "give_example",
  "linger",
  "offer",
  "open_resources",
  "park",
  "pass_question",
  "present",
  "rate_skill",
  "reframe",
  "report_back",
  "say",
  "support_bid",
];

/**
 * What waits while questions are only collected.
 * @type {Command["type"][]}
 */
export const ANSWERING = ["answer", "answer_aloud", "park", "pass_question"];

/**
 * What may be asked for in a meeting, and what each field may hold.
 * @type {Record<Command["type"], Record<string, Limits>>}
 */
export const COMMANDS = {
  move: { leaving: { kind: "text", maxLength: 64 }, to: { kind: "text", maxLength: 64 } },
  take_floor: {
    question: { kind: "text", maxLength: 280 },
    showing: { kind: "choice", choices: ["nothing", "balance", "questions", "skills"] },
  },
  release_floor: {},
  hold_clock: {},
  resume_clock: {},
  adjust_time: {
    minutes: { kind: "number", min: -60, max: 60 },
    source: { kind: "choice", choices: ["lenders", "protected", "longer"] },
  },
  set_automatic: { on: { kind: "flag" } },
  choose_presenter: {
    airtime: { kind: "number", min: 1, max: 4 },
    member: { kind: "id", maxLength: 64 },
  },
  name_deputy: { member: { kind: "id", maxLength: 64 } },
  hand_over: { member: { kind: "id", maxLength: 64 } },
  take_chair: {},
  open_round: {
    purpose: {
      kind: "choice",
      choices: [
        "turns",
        "flow",
        "burst",
        "silence",
        "presenter",
        "bids",
        "thoughts",
        "questions",
        "agreement",
        "statements",
        "pulse",
        "going_well",
        "better",
        "scale",
        "learning",
        "offers",
      ],
    },
    question: { kind: "text", maxLength: 280 },
    seconds: { kind: "number", min: 0, max: 600 },
  },
  close_round: { round: { kind: "id", maxLength: 80 } },
  open_resources: {},
  close_resources: { round: { kind: "id", maxLength: 80 } },
  pass: { round: { kind: "id", maxLength: 80 } },
  come_back: { round: { kind: "id", maxLength: 80 } },
  skip_turn: { round: { kind: "id", maxLength: 80 }, member: { kind: "id", maxLength: 64 } },
  vote: { round: { kind: "id", maxLength: 80 }, choice: { kind: "id" } },
  write: {
    round: { kind: "id", maxLength: 80 },
    text: { kind: "text", maxLength: 2000 },
    kind: {
      kind: "choice",
      choices: ["question", "closed", "leading", "advice", "statement", "multi", "unread"],
    },
    edited: { kind: "flag" },
  },
  write_learning: {
    round: { kind: "id", maxLength: 80 },
    level: { kind: "choice", choices: ["self", "set", "organisation"] },
    text: { kind: "text", maxLength: 2000 },
    seen_by: { kind: "choice", choices: ["me", "set", "organisation"] },
  },
  reveal: { round: { kind: "id", maxLength: 80 } },
  say: { text: { kind: "text", maxLength: 2000 } },
  report_back: {
    commitment: { kind: "id", maxLength: 80 },
    outcome: { kind: "choice", choices: ["done", "partly", "not_yet", "changed"] },
    happened: { kind: "text", maxLength: 2000 },
    learned: { kind: "text", maxLength: 2000 },
  },
  support_bid: { bid: { kind: "id", maxLength: 80 } },
  present: { text: { kind: "text", maxLength: 2000 } },
  reframe: { text: { kind: "text", maxLength: 2000 } },
  ask: {
    to: { kind: "id", maxLength: 64 },
    text: { kind: "text", maxLength: 2000 },
    kind: {
      kind: "choice",
      choices: ["question", "closed", "leading", "advice", "statement", "multi", "unread"],
    },
    edited: { kind: "flag" },
  },
  withdraw_question: { question: { kind: "id", maxLength: 80 } },
  answer: { reply_to: { kind: "id", maxLength: 80 }, text: { kind: "text", maxLength: 2000 } },
  answer_aloud: { reply_to: { kind: "id", maxLength: 80 }, note: { kind: "text", maxLength: 280 } },
  park: { question: { kind: "id", maxLength: 80 } },
  pass_question: { question: { kind: "id", maxLength: 80 } },
  set_aside: { question: { kind: "id", maxLength: 80 } },
  star: { question: { kind: "id", maxLength: 80 }, starred: { kind: "flag" } },
  offer: { text: { kind: "text", maxLength: 280 } },
  answer_offer: { offer: { kind: "id", maxLength: 80 }, accepted: { kind: "flag" } },
  linger: { text: { kind: "text", maxLength: 280 } },
  choose_skill: { skill: { kind: "text", maxLength: 280 } },
  rate_skill: { rating: { kind: "number", min: 1, max: 5 } },
  give_example: { member: { kind: "id", maxLength: 64 }, text: { kind: "text", maxLength: 2000 } },
  commit: {
    what: { kind: "text", maxLength: 2000 },
    by_when: { kind: "date" },
    first_step: { kind: "text", maxLength: 280 },
    how_known: { kind: "text", maxLength: 280 },
    obstacle: { kind: "text", maxLength: 280 },
    if_then: { kind: "text", maxLength: 280 },
    confidence: { kind: "number", min: 0, max: 10 },
  },
};

/**
 * What may be asked for of a set.
 * @type {Record<SetCommand["type"], Record<string, Limits>>}
 */
export const SET_COMMANDS = {
  plan_meeting: {
    title: { kind: "text", maxLength: 120 },
    template: { kind: "text", maxLength: 64 },
  },
  save_template: {
    replaces: { kind: "text", maxLength: 64 },
    template: {
      kind: "object",
      fields: {
        name: { kind: "text", maxLength: 120 },
        airtimes: { kind: "number", min: 1, max: 4 },
        labels: { kind: "choice", choices: ["set", "wial", "uk", "neutral"] },
        phases: {
          kind: "list",
          item: {
            kind: "object",
            fields: {
              kind: {
                kind: "choice",
                choices: [
                  "open",
                  "report_back",
                  "choose",
                  "present",
                  "clarify",
                  "explore",
                  "reframe",
                  "deepen",
                  "pause",
                  "resources",
                  "commit",
                  "commit_all",
                  "learn",
                  "close",
                  "write_questions",
                  "sort_questions",
                  "mirror",
                  "talk",
                  "write",
                  "rest",
                ],
              },
              name: { kind: "text", maxLength: 60 },
              minutes: { kind: "number", min: 1, max: 240 },
              rounds: {
                kind: "list",
                item: {
                  kind: "choice",
                  choices: [
                    "go_round",
                    "popcorn",
                    "write_reveal",
                    "burst",
                    "silence",
                    "vote",
                    "presenter_only",
                  ],
                },
                maxLength: 4,
              },
              airtime: { kind: "flag" },
            },
          },
          maxLength: 40,
        },
      },
    },
  },
  remove_template: { template: { kind: "text", maxLength: 64 } },
  choose_language: { language: { kind: "choice", choices: ["en", "de", "other"] } },
  remove_member: { member: { kind: "id", maxLength: 64 } },
  let_go: { kept: { kind: "id", maxLength: 80 } },
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
    protocol: { kind: "number" },
    set: { kind: "id", maxLength: 64 },
    meeting: { kind: "number", min: 1, max: 100000 },
    token: { kind: "id" },
    position: {
      kind: "object",
      fields: { seq: { kind: "number", min: 0 }, at: { kind: "number", min: 0 } },
    },
  },
};

/**
 * All that happens in a meeting.
 * @type {Event["type"][]}
 */
export const EVENTS = [
  "meeting_opened",
  "course_set",
  "member_seated",
  "member_unseated",
  "brought",
  "phase_began",
  "floor_taken",
  "floor_released",
  "clock_held",
  "clock_resumed",
  "time_adjusted",
  "automatic_set",
  "presenter_chosen",
  "deputy_named",
  "chair_offered",
  "chair_kept",
  "chair_taken",
  "round_opened",
  "round_closed",
  "passed",
  "turn_put_off",
  "turn_skipped",
  "vote_cast",
  "text_written",
  "learning_written",
  "veiled",
  "revealed",
  "said",
  "reported_back",
  "bid_supported",
  "problem_presented",
  "problem_reframed",
  "question_asked",
  "question_answered",
  "question_settled",
  "question_starred",
  "offered",
  "offer_answered",
  "question_lingered",
  "skill_chosen",
  "skill_rated",
  "example_given",
  "committed",
];

/**
 * What events change, where it is only put or appended; the rest is by hand.
 * @type {Record<string, Effect[]>}
 */
export const EFFECTS = {
  meeting_opened: [
    {
      change: "put",
      path: "",
      values: {
        set: "set",
        set_name: "set_name",
        number: "number",
        title: "title",
        language: "language",
        opened_at: "at",
      },
    },
  ],
  clock_resumed: [{ change: "put", path: "clock", values: { running: { is: true }, since: "at" } }],
  automatic_set: [{ change: "put", path: "clock", values: { automatic: "on" } }],
  deputy_named: [{ change: "put", path: "chair", values: { deputy: "member" } }],
  chair_offered: [{ change: "put", path: "chair", values: { to: "to", offered: "at" } }],
  chair_kept: [{ change: "put", path: "chair", values: { offered: { is: 0 }, to: { is: null } } }],
  turn_put_off: [{ change: "append", path: "rounds[round].later", source: "by" }],
  bid_supported: [{ change: "append", path: "bids[bid].support", source: "by" }],
  problem_presented: [
    {
      change: "append",
      path: "problem",
      values: { id: "act", by: "by", phase: "phase", text: "text" },
    },
  ],
  problem_reframed: [
    {
      change: "append",
      path: "reframed",
      values: { id: "act", by: "by", phase: "phase", text: "text" },
    },
  ],
  question_answered: [
    { change: "put", path: "questions[reply_to]", values: { status: { is: "answered" } } },
    {
      change: "append",
      path: "questions[reply_to].answers",
      values: { id: "act", by: "by", text: "text" },
    },
  ],
  question_settled: [
    { change: "put", path: "questions[question]", values: { status: "status", note: "note" } },
  ],
  question_starred: [
    { change: "put", path: "questions[question]", values: { starred: "starred" } },
  ],
  offered: [
    {
      change: "append",
      path: "offers",
      values: { id: "act", by: "by", airtime: "airtime", text: "text", accepted: { is: null } },
    },
  ],
  offer_answered: [{ change: "put", path: "offers[offer]", values: { accepted: "accepted" } }],
  question_lingered: [
    {
      change: "append",
      path: "lingering",
      values: { id: "act", by: "by", phase: "phase", text: "text" },
    },
  ],
  skill_chosen: [{ change: "put", path: "members[by]", values: { skill: "skill" } }],
  skill_rated: [{ change: "put", path: "members[by]", values: { rating: "rating" } }],
  example_given: [
    {
      change: "append",
      path: "examples",
      values: { id: "act", by: "by", member: "member", text: "text" },
    },
  ],
  committed: [
    {
      change: "append",
      path: "commitments",
      values: {
        id: "act",
        member: "by",
        meeting: "number",
        what: "what",
        by_when: "by_when",
        first_step: "first_step",
        how_known: "how_known",
        obstacle: "obstacle",
        if_then: "if_then",
        confidence: "confidence",
        report: { is: null },
      },
    },
  ],
};

/**
 * Why something may be refused, and whether the same may succeed when sent again.
 * @type {Record<ReasonCode, {again: boolean}>}
 */
export const REASONS = {
  not_now: { again: false },
  not_yours: { again: false },
  floor_taken: { again: false },
  silence: { again: false },
  presenter_only: { again: false },
  writing: { again: false },
  no_answers_now: { again: false },
  not_your_turn: { again: false },
  turn_taken: { again: false },
  others_first: { again: false },
  phase_moved: { again: false },
  same_phase: { again: false },
  no_such_phase: { again: false },
  no_presenter: { again: false },
  floor_free: { again: false },
  clock_held: { again: false },
  clock_runs: { again: false },
  too_short: { again: false },
  nothing_to_borrow: { again: false },
  coach_already: { again: false },
  chair_not_offered: { again: false },
  chair_offered: { again: false },
  no_such_member: { again: false },
  no_such_airtime: { again: false },
  airtime_began: { again: false },
  coach_presents_not: { again: false },
  of_yourself: { again: false },
  no_such_question: { again: false },
  not_asked_of_you: { again: false },
  not_live: { again: false },
  not_your_question: { again: false },
  question_settled: { again: false },
  no_such_bid: { again: false },
  supported: { again: false },
  not_asked_for: { again: false },
  no_such_offer: { again: false },
  no_such_commitment: { again: false },
  enough_commitments: { again: false },
  date_past: { again: false },
  enough_lingering: { again: false },
  no_skill: { again: false },
  round_open: { again: false },
  round_over: { again: false },
  round_unfit: { again: false },
  presenter_opens: { again: false },
  not_their_turn: { again: false },
  not_again: { again: false },
  revealed: { again: false },
  meeting_full: { again: false },
  id_taken: { again: false },
  already_founded: { again: false },
  no_such_set: { again: false },
  no_such_meeting: { again: false },
  name_missing: { again: false },
  name_taken: { again: false },
  no_such_template: { again: false },
  needs_airtime: { again: false },
  enough_templates: { again: false },
  no_such_kept: { again: false },
  enough_meetings: { again: false },
  set_full: { again: false },
  token_taken: { again: false },
  key_unknown: { again: false },
  coach_stays: { again: false },
  not_seated: { again: false },
  seat_revoked: { again: false },
  other_protocol: { again: false },
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
  unreadable_line: { again: false },
  newer_line: { again: false },
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
 * Who may see what was learned.
 * @type {SeenBy[]}
 */
export const SEEN_BY = ["me", "set", "organisation"];

/**
 * What stands beside the coach's question.
 * @type {Showing[]}
 */
export const SHOWINGS = ["nothing", "balance", "questions", "skills"];

/**
 * The kinds that a template is made of.
 * @type {PhaseKind[]}
 */
export const PHASE_KINDS = [
  "open",
  "report_back",
  "choose",
  "present",
  "clarify",
  "explore",
  "reframe",
  "deepen",
  "pause",
  "resources",
  "commit",
  "commit_all",
  "learn",
  "close",
  "write_questions",
  "sort_questions",
  "mirror",
  "talk",
  "write",
  "rest",
];

/**
 * How rounds go.
 * @type {RoundKind[]}
 */
export const ROUND_KINDS = [
  "go_round",
  "popcorn",
  "write_reveal",
  "burst",
  "silence",
  "vote",
  "presenter_only",
];

/**
 * What rounds are for.
 * @type {Purpose[]}
 */
export const PURPOSES = [
  "turns",
  "flow",
  "burst",
  "silence",
  "presenter",
  "bids",
  "thoughts",
  "questions",
  "agreement",
  "statements",
  "pulse",
  "going_well",
  "better",
  "scale",
  "learning",
  "offers",
];

/**
 * The words that a set has for its people.
 * @type {Labels[]}
 */
export const LABELS = ["set", "wial", "uk", "neutral"];

/**
 * The languages a set may write in.
 * @type {Language[]}
 */
export const LANGUAGES = ["en", "de", "other"];

/**
 * What somebody's words are, as the lens sees them.
 * @type {QuestionKind[]}
 */
export const KINDS = ["question", "closed", "leading", "advice", "statement", "multi", "unread"];

/**
 * What somebody is in their set.
 * @type {Role[]}
 */
export const ROLES = ["coach", "member"];

/**
 * In what capacities somebody may act, the foremost first.
 * @type {Capacity[]}
 */
export const CAPACITIES = ["coach", "presenter", "member"];

/**
 * The meeting after `seq` entries; times are ms since 1970, ids are those of the acts.
 * @typedef {object} Meeting
 * @property {number} seq - The number of the last entry taken; 0 before the first.
 * @property {number} opened_at - When the meeting was opened: ms since 1970.
 * @property {number} began_at - When it left its lobby for the first time: ms since 1970, 0 for not yet.
 * @property {string} set - The id of the set.
 * @property {string} set_name - The name of the set.
 * @property {number} number - 1, 2, 3 ... within its set.
 * @property {string} title - The title of the meeting.
 * @property {string} template - The name of the template that the course is made of.
 * @property {string} labels - Which words the set has for coach, presenter and set; for a screen, no rule depends on it.
 * @property {Language} language - The language that the set wrote in when the meeting was opened. No rule depends on it.
 * @property {Step[]} course - Its phases, in order, as this meeting goes through them.
 * @property {string} phase - The present phase, by its key.
 * @property {Taken | null} floor - The floor, if the coach has taken it; null if not.
 * @property {Clock} clock - Whether the time of the present phase runs.
 * @property {Loan[]} loans - Minutes that phases have lent each other, in order.
 * @property {Chair} chair - Who is the coach now, and what happens when they are gone.
 * @property {Member[]} members - Everyone who ever entered it before it was closed, in the order of arrival.
 * @property {string[][]} presenters - Who presents in each airtime, that of the first at first; null for not chosen. There is one place where the course has no airtimes.
 * @property {Round[]} rounds - All rounds, in the order in which they were opened.
 * @property {Commitment[]} due - The set's open commitments as the meeting began. A `report` whose `meeting` is not this one's `number` is of an earlier one.
 * @property {KeptQuestion[]} kept - The questions that lingered from the meetings before.
 * @property {Note[]} notes - The lines that were said.
 * @property {Bid[]} bids - The bids for airtime that were revealed.
 * @property {Note[]} problem - What the presenters told of their problems.
 * @property {Note[]} reframed - The problem as it was said anew, in order; the last of a presenter counts.
 * @property {Question[]} questions - All questions, in order.
 * @property {Mix} mix - What its questions were like, in numbers: as you know it, with your own alone in `edited`.
 * @property {ResourceOffer[]} offers - What was offered to presenters.
 * @property {Commitment[]} commitments - What was committed to in this meeting.
 * @property {Learning[]} learnings - What was learned, as far as it was revealed.
 * @property {SkillExample[]} examples - Moments in which people saw each other's skills.
 * @property {Note[]} lingering - The questions that people leave for the next meeting.
 */

/**
 * Languages by their ISO 639-1 codes; `other` is any that the lens has no rules for.
 * @typedef {"de" | "en" | "other"} Language
 */

/**
 * A phase as a meeting goes through it; `key` is its own within the meeting.
 *
 * `kind` says who may do what; `minutes` is what it has now, 0 for no limit, and `planned` what it
 * had at first; `spent` is ms up to when its clock last stood still.  `airtime` counts the
 * presenters from 1, and is 0 for what all share.
 * @typedef {object} Step
 * @property {string} key - Its own name within the meeting.
 * @property {string} kind - `lobby` at first, `closed` at last, else a kind of phase: who may do what.
 * @property {string} name - What it is called; empty for the usual name of its kind.
 * @property {number} minutes - How long it should last by now; 0 for no limit.
 * @property {number} planned - How long it should last as the meeting was laid out.
 * @property {RoundKind[]} rounds - How it is gone about: the rounds it brings, one after another.
 * @property {number} airtime - Whose airtime it belongs to, counted from 1; 0 for what all share.
 * @property {number} spent - How long everyone was in it, up to when its clock last stood still: ms.
 */

/**
 * How a round goes, and when it ends.
 * @typedef {(
 *   | "burst"
 *   | "go_round"
 *   | "popcorn"
 *   | "presenter_only"
 *   | "silence"
 *   | "vote"
 *   | "write_reveal"
 * )} RoundKind
 */

/**
 * The floor, taken by the coach: `question` is shown large; empty, the room is just held.
 *
 * `clock_ran` says whether the time goes on when the floor is released.
 * @typedef {object} Taken
 * @property {string} by - Who took it: a member's id.
 * @property {string} question - What is shown large to all; empty if the room is just held.
 * @property {Showing} showing - What stands beside the coach's question.
 * @property {boolean} clock_ran - Whether the time goes on when it is released.
 */

/**
 * What stands beside the coach's question.
 * @typedef {"balance" | "nothing" | "questions" | "skills"} Showing
 */

/**
 * The clock of the phase: whether it runs, since when (ms), and who moves on at its end.
 *
 * With `automatic` everyone moves on when the time is over; otherwise only the coach moves.
 * @typedef {object} Clock
 * @property {boolean} running - Whether the time of the phase runs.
 * @property {number} since - Since when it runs, or stands still: ms since 1970.
 * @property {boolean} automatic - Whether everyone moves on by themselves when the time is over.
 */

/**
 * Minutes that one phase has from another; fewer than 0 were given back.
 * @typedef {object} Loan
 * @property {string} lender - The phase that they come from, by its key.
 * @property {string} borrower - The phase that has them now, by its key.
 * @property {number} minutes - How many; fewer than 0 were given back.
 */

/**
 * Who is in the chair now, and what happens when they are gone.
 *
 * `takes_part` says whether whoever is in it goes on taking part as a member.  The chair is
 * `offered` at that time (ms, 0: it is not): to the member in `to`, or to anyone.
 * @typedef {object} Chair
 * @property {string | null} coach - Who is the coach now: a member's id; null before the first one came.
 * @property {boolean} takes_part
 * @property {string | null} deputy - Who is offered the chair first; null for nobody.
 * @property {number} offered - Since when the chair is offered: ms since 1970, 0 if it is not.
 * @property {string | null} to - To whom it is offered: a member's id; null for any member, if it is offered.
 */

/**
 * A person as a meeting knows them.
 *
 * `role` is what they are in the set; `seated` is false once the seat was taken away.  `skill` is
 * what they practise today, `rating` how it went, 1 to 5 (0: not said yet).
 * @typedef {object} Member
 * @property {string} id - The member's id.
 * @property {string} name - A name.
 * @property {Role} role - `coach` or `member`: what they are in the set. What they are in the meeting follows from its `chair` and its `presenters`.
 * @property {boolean} seated - False once the seat was taken away.
 * @property {string} skill - The skill that they practise today; empty for not said.
 * @property {number} rating - How they say their skill went, 1 to 5; 0 for not said.
 */

/**
 * What somebody is in their set.
 * @typedef {"coach" | "member"} Role
 */

/**
 * One round; `place` is its index in the rounds of its phase, -1 for one the coach called.
 *
 * `order` has all who take part; `had` and `passed` those who had their turn, `later` those who
 * get it at the end.  Of what is hidden, `items` are what is known here (the server: all, a
 * browser: one's own), `ready` how many have written, and `revealed` what all may see: null before
 * the reveal; `shown` are the ids of the items that were there then.  `until` is when it ends by
 * itself, in ms since 1970, 0 for never.
 * @typedef {object} Round
 * @property {string} id - The id of the act that opened it. Where the course brought it: that of the act before it, a point, and its `place`.
 * @property {string} phase - The phase it was opened in, by its key.
 * @property {Purpose} purpose - What the round is for; how it goes follows from it.
 * @property {number} place - Which of the rounds of its phase it is, from 0; -1 if somebody opened it.
 * @property {number} number - 1, 2, 3 ... among the rounds of its purpose in its phase.
 * @property {string[]} order - All who take part, in the order of their turns; empty in rounds without turns and without writing.
 * @property {string} question - What is shown above it; may be empty.
 * @property {number} until - When it ends by itself: ms since 1970, 0 for never.
 * @property {string[]} had - Who had their turn, in order.
 * @property {string[]} passed - Who let their turn go by, or lost it.
 * @property {string[]} later - Whose turn was put off, in order.
 * @property {number} ready - How many have written, or said that they have nothing to write.
 * @property {Item[]} items - What was written, as far as you know it: yours.
 * @property {Item[] | null} revealed - What is seen by all, in the order of the reveal; null before it.
 * @property {string[]} shown - The ids of the items that you knew of at the last reveal.
 * @property {boolean} closed - True once it was closed.
 */

/**
 * What a round is for.
 * @typedef {(
 *   | "agreement"
 *   | "better"
 *   | "bids"
 *   | "burst"
 *   | "flow"
 *   | "going_well"
 *   | "learning"
 *   | "offers"
 *   | "presenter"
 *   | "pulse"
 *   | "questions"
 *   | "scale"
 *   | "silence"
 *   | "statements"
 *   | "thoughts"
 *   | "turns"
 * )} Purpose
 */

/**
 * Something written in a round that hides; `slot` tells a writer's several texts apart.
 *
 * `seen_by` is who will see it after the reveal: `me`, `set` or `organisation`.  Where a reveal
 * gives no names, `id` and `by` are empty.  `kind` and `edited` are of a question; a reveal does
 * not tell whether it was edited.
 * @typedef {object} Item
 * @property {string} id - The id of the act that wrote it; empty where no names are given.
 * @property {string} by - Who wrote it; empty where no names are given.
 * @property {string} slot - The level of a learning; empty for all else.
 * @property {string} text - What was written, or the option that was chosen; empty for nothing to write.
 * @property {string} seen_by - Who will see it once it is revealed: `me` is nobody else.
 * @property {QuestionKind} kind - What the lens on the author's own screen saw in a question; `unread` if none looked, and for all else that is written.
 * @property {boolean} edited - Whether a question was changed after a hint of the lens; false in a reveal, whatever it was.
 */

/**
 * What somebody's words are, as the lens on their own screen saw them when they were sent.
 *
 * `unread` is what no lens has looked at: it was off, or a program wrote.
 * @typedef {(
 *   | "advice"
 *   | "closed"
 *   | "leading"
 *   | "multi"
 *   | "question"
 *   | "statement"
 *   | "unread"
 * )} QuestionKind
 */

/**
 * What a member will do; `id` is the act that made it, `meeting` where it was made.
 *
 * What was not said is empty; `confidence` is 1 to 10, 0 for not said.  Where a commitment is
 * only named, all is empty but who made it where.
 * @typedef {object} Commitment
 * @property {string} id - The id of the act that made it.
 * @property {string} member - Whose it is.
 * @property {number} meeting - The number of the meeting in its set.
 * @property {string} what - What is to be done.
 * @property {string | null} by_when - The day by which it is to be done: YYYY-MM-DD.
 * @property {string} first_step - The first step; may be empty.
 * @property {string} how_known - How one will know that it worked; may be empty.
 * @property {string} obstacle - What could get in the way; may be empty.
 * @property {string} if_then - What they will do if it gets in the way; may be empty.
 * @property {number} confidence - How sure they are, 1 to 10; 0 for not said.
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
 * A question that works on: `owner` has it on their page; empty, the whole set has.
 *
 * `id` is the act that asked it, in the meeting of that number; where a question is only named,
 * its text is empty.
 * @typedef {object} KeptQuestion
 * @property {string} id - The id of the act that asked it.
 * @property {Kept} why - Why it is kept.
 * @property {string} owner - Who has it on their page: a member's id; empty for the whole set.
 * @property {string} by - Who said it: a member's id.
 * @property {number} meeting - The number of the meeting it comes from.
 * @property {string} text - What is said.
 */

/**
 * Why a question is kept: its owner parked it, or it was left unasked at the end.
 * @typedef {"lingering" | "parked"} Kept
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
 * What somebody would present, and who would gladly work on it.
 * @typedef {object} Bid
 * @property {string} id - The id of the act that wrote it.
 * @property {string} by - Who said it: a member's id.
 * @property {string} text - What is said.
 * @property {string[]} support - Who would gladly work on it, in the order in which they said so.
 */

/**
 * A question; `to` is a member or `everyone`, `airtime` whose airtime it belongs to, 0: none.
 *
 * `round` counts go-rounds within its phase from 1, and is 0 for a free question; `note` is what
 * was said of it when it was answered aloud.
 * @typedef {object} Question
 * @property {string} id - The id of the act that asked it.
 * @property {string} by - Who said it: a member's id.
 * @property {string} to - Whom it was put to: a member's id, or `everyone`.
 * @property {string} phase - A phase, by its key.
 * @property {number} airtime - The airtime in which it was asked, from 1; 0 where there is none.
 * @property {number} round - The number of its go-round in its phase; 0 for a free question.
 * @property {string} text - What is said.
 * @property {Status} status - What became of it.
 * @property {string} note - A line about what was answered in speech; may be empty.
 * @property {boolean} starred - Whether it is marked as one that landed.
 * @property {AnswerGiven[]} answers - Its answers, in order.
 */

/**
 * What became of a question; one that is open waits, or is the live one.
 * @typedef {(
 *   | "aloud"
 *   | "answered"
 *   | "collected"
 *   | "open"
 *   | "parked"
 *   | "passed"
 *   | "set_aside"
 *   | "withdrawn"
 * )} Status
 */

/**
 * An answer; it stands with its question.
 * @typedef {object} AnswerGiven
 * @property {string} id - The id of the act that answered.
 * @property {string} by - Who said it: a member's id.
 * @property {string} text - What is said.
 */

/**
 * How many questions there were of each kind, and how many were changed after a hint.
 *
 * `edited` is known to the house alone, and told of a meeting that is over.
 * @typedef {object} Mix
 * @property {number} question - How many were questions, open and plain.
 * @property {number} closed - How many could be answered by yes or no.
 * @property {number} leading - How many had their answer in them.
 * @property {number} advice - How many were advice in the dress of a question.
 * @property {number} statement - How many asked nothing.
 * @property {number} multi - How many were several questions in one.
 * @property {number} unread - How many no lens had looked at.
 * @property {number} edited - How many were changed after a hint of the lens.
 */

/**
 * Something offered to the presenter of an airtime; `accepted` is null until they say.
 * @typedef {object} ResourceOffer
 * @property {string} id - The id of the act that made it.
 * @property {string} by - Who said it: a member's id.
 * @property {number} airtime - The number of an airtime, from 1.
 * @property {string} text - What is said.
 * @property {boolean | null} accepted - Whether the presenter takes it up; null until they say.
 */

/**
 * What somebody learned, about whom, and how far it may go.
 * @typedef {object} Learning
 * @property {string} id - The id of the act that wrote it.
 * @property {string} by - Who said it: a member's id.
 * @property {Level} level - Whom it is about.
 * @property {string} text - What is said.
 * @property {SeenBy} seen_by - Who will see it once it is revealed: `me` is nobody else.
 */

/**
 * Whom a learning is about.
 * @typedef {"organisation" | "self" | "set"} Level
 */

/**
 * Who may see something: its author alone, the set, or others whom the set tells.
 * @typedef {"me" | "organisation" | "set"} SeenBy
 */

/**
 * A moment in which somebody saw a member practise their skill.
 * @typedef {object} SkillExample
 * @property {string} id - The id of the act that told it.
 * @property {string} by - Who said it: a member's id.
 * @property {string} member - Whose skill it was: a member's id.
 * @property {string} text - What is said.
 */

/**
 * A line of a log: its number from 1, when (ms since 1970), by whom, by which act, and what.
 *
 * `at` is never less than that of the entry before; `by` is a member's id, or `house`.  `v` is the
 * version of the shapes that it is written in.
 * @typedef {object} Entry
 * @property {number} seq - 1, 2, 3 ... in its meeting, without a gap.
 * @property {number} at - When: ms since 1970, by the server's clock; never less than that of the entry before.
 * @property {string} by - Who did it: a member's id, or `house` for the service itself.
 * @property {string} act - The id of the act that led to it; one of the house has a colon in it.
 * @property {Event} event - What happened.
 * @property {number} v
 */

/**
 * The first entry of every meeting: whose it is, its number, its title, its language.
 * @typedef {object} MeetingOpened
 * @property {"meeting_opened"} type
 * @property {string} set - The id of the set.
 * @property {string} set_name - The name of the set.
 * @property {number} number - 1, 2, 3 ... within its set.
 * @property {string} title - The title of the meeting.
 * @property {Language} language - The language that the set writes in, as the meeting was opened.
 */

/**
 * The course of the meeting is made of this template.
 * @typedef {object} CourseSet
 * @property {"course_set"} type
 * @property {Template} template - The template.
 */

/**
 * A kind of meeting: what it is called, how many present, its words, its phases in order.
 * @typedef {object} Template
 * @property {string} name - Its name.
 * @property {number} airtimes - How many present, one after another.
 * @property {Labels} labels - Which words the set has for coach, presenter and set.
 * @property {TemplatePhase[]} phases - Its phases, in order, without lobby and end.
 */

/**
 * The words that a set has for coach, presenter and set.
 * @typedef {"neutral" | "set" | "uk" | "wial"} Labels
 */

/**
 * A phase of a template; an empty `name` stands for that of its kind.
 *
 * Phases with `airtime` that follow each other are gone through once for each presenter.
 * @typedef {object} TemplatePhase
 * @property {PhaseKind} kind - The kind of phase.
 * @property {string} name - What it is called; empty for the usual name of its kind.
 * @property {number} minutes - How long it should last. Time only advises, unless the coach has set it otherwise.
 * @property {RoundKind[]} rounds - The kinds of rounds that it brings, one after another.
 * @property {boolean} airtime - Whether it comes once for each presenter.
 */

/**
 * What a phase is for, which decides who may do what in it; see `phases.py`.
 * @typedef {(
 *   | "choose"
 *   | "clarify"
 *   | "close"
 *   | "commit"
 *   | "commit_all"
 *   | "deepen"
 *   | "explore"
 *   | "learn"
 *   | "mirror"
 *   | "open"
 *   | "pause"
 *   | "present"
 *   | "reframe"
 *   | "report_back"
 *   | "resources"
 *   | "rest"
 *   | "sort_questions"
 *   | "talk"
 *   | "write"
 *   | "write_questions"
 * )} PhaseKind
 */

/**
 * Somebody arrived for the first time, and joins the rounds that are open.
 *
 * The line has no `name`: it is looked up in the set when the line is sent.
 * @typedef {object} MemberSeated
 * @property {"member_seated"} type
 * @property {string} member - A member's id.
 * @property {string} name - A name.
 * @property {Role} role - What they are in the set: `coach` or `member`.
 */

/**
 * Somebody was taken out of the set; what they said stays.
 * @typedef {object} MemberUnseated
 * @property {"member_unseated"} type
 * @property {string} member - A member's id.
 */

/**
 * What was left from before: commitments that the set waits to hear about, kept questions.
 *
 * The line names each by its meeting and its id; the words are empty in it, and are looked up
 * where they were written when it is sent.
 * @typedef {object} Brought
 * @property {"brought"} type
 * @property {Commitment[]} commitments
 * @property {KeptQuestion[]} questions - All questions, in order.
 */

/**
 * Everyone is in this phase now; one that they were in before goes on where it was left.
 * @typedef {object} PhaseBegan
 * @property {"phase_began"} type
 * @property {string} phase - A phase, by its key.
 */

/**
 * The coach took the floor: nobody else posts, and the time stands still.
 * @typedef {object} FloorTaken
 * @property {"floor_taken"} type
 * @property {string} question - What is shown large to all; empty if the room is just held.
 * @property {Showing} showing - What stands beside the coach's question.
 */

/**
 * The floor was given back; the time goes on if it ran before.
 * @typedef {object} FloorReleased
 * @property {"floor_released"} type
 */

/**
 * The time of the phase stands still.
 * @typedef {object} ClockHeld
 * @property {"clock_held"} type
 */

/**
 * The time of the phase runs on.
 * @typedef {object} ClockResumed
 * @property {"clock_resumed"} type
 */

/**
 * The phase has so many minutes more, and others as many fewer as they lent it.
 * @typedef {object} TimeAdjusted
 * @property {"time_adjusted"} type
 * @property {number} minutes - How many more; fewer than 0 are fewer.
 * @property {Loan[]} loans - From which phases the minutes come, or to which they go back. What of `minutes` is in no loan lets the meeting end later, or sooner.
 */

/**
 * Phases follow each other by themselves when their time is over, or do so no longer.
 * @typedef {object} AutomaticSet
 * @property {"automatic_set"} type
 * @property {boolean} on - Whether phases follow each other by themselves.
 */

/**
 * This member presents, in that airtime.
 * @typedef {object} PresenterChosen
 * @property {"presenter_chosen"} type
 * @property {number} airtime - The number of an airtime, from 1.
 * @property {string} member - A member's id.
 */

/**
 * This member is offered the chair first when the coach is gone.
 * @typedef {object} DeputyNamed
 * @property {"deputy_named"} type
 * @property {string} member - A member's id.
 */

/**
 * The coach is gone, and this member may take the chair; null: any member may.
 * @typedef {object} ChairOffered
 * @property {"chair_offered"} type
 * @property {string | null} to - To whom: a member's id; null for any member.
 */

/**
 * The coach came back, and the offer is withdrawn.
 * @typedef {object} ChairKept
 * @property {"chair_kept"} type
 */

/**
 * This member is the coach now: they took the chair, or it was handed to them.
 *
 * `takes_part` says whether they go on as a member beside it: with a turn, a vote, a learning.
 * @typedef {object} ChairTaken
 * @property {"chair_taken"} type
 * @property {string} member - A member's id.
 * @property {boolean} takes_part
 */

/**
 * The coach opened a round, or the presenter one for offers; 0 `seconds`: no end of its own.
 * @typedef {object} RoundOpened
 * @property {"round_opened"} type
 * @property {Purpose} purpose - What the round is for; how it goes follows from it.
 * @property {string} question - What is shown above the round; may be empty.
 * @property {number} seconds - How long it lasts; 0 where it has no end of its own.
 */

/**
 * The round was closed: by the coach, by the presenter, or because its time was over.
 * @typedef {object} RoundClosed
 * @property {"round_closed"} type
 * @property {string} round - The id of the round.
 */

/**
 * Somebody let their turn in the round go by.
 * @typedef {object} Passed
 * @property {"passed"} type
 * @property {string} round - The id of the round.
 */

/**
 * Somebody put their turn off to the end of the round.
 * @typedef {object} TurnPutOff
 * @property {"turn_put_off"} type
 * @property {string} round - The id of the round.
 */

/**
 * The next had their turn instead; the member has it at the end, or lost it there.
 * @typedef {object} TurnSkipped
 * @property {"turn_skipped"} type
 * @property {string} round - The id of the round.
 * @property {string} member - A member's id.
 */

/**
 * Somebody voted, unseen; `first` says whether they are one more who is ready.
 * @typedef {object} VoteCast
 * @property {"vote_cast"} type
 * @property {string} round - The id of the round.
 * @property {string} choice - What was chosen.
 * @property {boolean} first - Whether the author had written nothing in the round before.
 */

/**
 * Somebody wrote, unseen; an empty text says that they have nothing to write.
 * @typedef {object} TextWritten
 * @property {"text_written"} type
 * @property {string} round - The id of the round.
 * @property {string} text - What is said.
 * @property {boolean} first - Whether the author had written nothing in the round before.
 * @property {QuestionKind} kind - What the lens on the author's own screen saw in a question; `unread` if none looked, and for all else that is written.
 * @property {boolean} edited - Whether the text was changed after a hint of the lens. All but its author are told false, whatever it was.
 */

/**
 * Somebody wrote what they learned, unseen.
 * @typedef {object} LearningWritten
 * @property {"learning_written"} type
 * @property {string} round - The id of the round.
 * @property {Level} level - Whom it is about.
 * @property {string} text - What is said.
 * @property {SeenBy} seen_by - Who will see it once it is revealed: `me` is nobody else.
 * @property {boolean} first - Whether the author had written nothing in the round before.
 */

/**
 * What others are told of something hidden: that it happened, and whether one more is ready.
 *
 * It is never kept: it stands in place of the entry that only its author is given.
 * @typedef {object} Veiled
 * @property {"veiled"} type
 * @property {string} round - The id of the round.
 * @property {boolean} first - Whether the author had written nothing in the round before.
 */

/**
 * What was written is seen by all, in random order; a later one adds what came late.
 * @typedef {object} Revealed
 * @property {"revealed"} type
 * @property {string} round - The id of the round.
 * @property {Item[]} items - Texts that were written, in an order that tells nothing.
 */

/**
 * A line was said in the phase of that moment; in a go-round of lines it took a turn.
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
 * Somebody would gladly work on what another bid for.
 * @typedef {object} BidSupported
 * @property {"bid_supported"} type
 * @property {string} bid - The id of the bid: that of the text that was written.
 */

/**
 * The presenter told the problem, or more of it.
 * @typedef {object} ProblemPresented
 * @property {"problem_presented"} type
 * @property {string} text - What is said.
 */

/**
 * The presenter said the problem anew.
 * @typedef {object} ProblemReframed
 * @property {"problem_reframed"} type
 * @property {string} text - What is said.
 */

/**
 * A question was put to somebody or to everyone; in a go-round it took its asker's turn.
 *
 * Whether it was `edited` after a hint of the lens only its asker is told.
 * @typedef {object} QuestionAsked
 * @property {"question_asked"} type
 * @property {string} to - Whom it was put to: a member's id, or `everyone`.
 * @property {string} text - What is said.
 * @property {QuestionKind} kind - What the lens on the author's own screen saw in the text; `unread` if none looked. It is counted for the set, and shown beside nobody's name.
 * @property {boolean} edited - Whether the text was changed after a hint of the lens. All but its author are told false, whatever it was.
 */

/**
 * Somebody to whom a question was put answered it.
 * @typedef {object} QuestionAnswered
 * @property {"question_answered"} type
 * @property {string} reply_to - The id of the question: that of the act that asked it.
 * @property {string} text - What is said.
 */

/**
 * A question was answered aloud, parked, passed, set aside or withdrawn; the next comes up.
 * @typedef {object} QuestionSettled
 * @property {"question_settled"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {Status} status - What became of it.
 * @property {string} note - A line about what was answered in speech; may be empty.
 */

/**
 * The presenter marked a question that landed, or took the mark away.
 * @typedef {object} QuestionStarred
 * @property {"question_starred"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {boolean} starred - Whether it is marked as one that landed.
 */

/**
 * Something was offered to the presenter, who had asked for it.
 * @typedef {object} Offered
 * @property {"offered"} type
 * @property {string} text - What is said.
 */

/**
 * The presenter said whether they take an offer up.
 * @typedef {object} OfferAnswered
 * @property {"offer_answered"} type
 * @property {string} offer - The id of the offer: that of the act that made it.
 * @property {boolean} accepted - Whether the offer is taken up.
 */

/**
 * Somebody left a question that they would still have liked to ask.
 * @typedef {object} QuestionLingered
 * @property {"question_lingered"} type
 * @property {string} text - What is said.
 */

/**
 * Somebody named the skill that they practise today.
 * @typedef {object} SkillChosen
 * @property {"skill_chosen"} type
 * @property {string} skill - The skill that is practised.
 */

/**
 * Somebody said how their skill went, 1 to 5.
 * @typedef {object} SkillRated
 * @property {"skill_rated"} type
 * @property {number} rating - How it went: 1, hardly, to 5, very well.
 */

/**
 * Somebody told a member of a moment in which they practised their skill.
 * @typedef {object} ExampleGiven
 * @property {"example_given"} type
 * @property {string} member - A member's id.
 * @property {string} text - What is said.
 */

/**
 * Somebody committed to an action.
 * @typedef {object} Committed
 * @property {"committed"} type
 * @property {string} what - What is to be done.
 * @property {string} by_when - The day by which it is to be done: YYYY-MM-DD.
 * @property {string} first_step - The first step; may be empty.
 * @property {string} how_known - How one will know that it worked; may be empty.
 * @property {string} obstacle - What could get in the way; may be empty.
 * @property {string} if_then - What they will do if it gets in the way; may be empty.
 * @property {number} confidence - How sure they are, 1 to 10; 0 for not said.
 */

/**
 * Move everyone to another phase; names the phase it leaves, so a double click moves once.
 *
 * Leaving the lobby begins the meeting; moving to `closed` ends it for good.  Going back finds
 * the phase as it was left, with its round and what remained of its time.
 * @typedef {object} MoveAct
 * @property {"move"} type
 * @property {string} leaving - The phase the meeting is in, by its key, as you know it.
 * @property {string} to - The phase to go to, by its key: the next, or any other of the course.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Take the floor: nobody else can post until it is released, and the time stands still.
 *
 * `question` is shown large; empty, the room is held without a word.  `showing` puts something
 * beside it for all to see.
 * @typedef {object} TakeFloorAct
 * @property {"take_floor"} type
 * @property {string} question - What is shown large to all; may be empty.
 * @property {Showing} showing - What stands beside the coach's question.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Give the floor back; everything goes on where it was.
 * @typedef {object} ReleaseFloorAct
 * @property {"release_floor"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Let the time of the phase stand still.
 * @typedef {object} HoldClockAct
 * @property {"hold_clock"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Let the time of the phase run on.
 * @typedef {object} ResumeClockAct
 * @property {"resume_clock"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Give the phase more minutes, or fewer.
 *
 * More are borrowed from later phases.  `source` says where from: `lenders` are those of the kinds
 * deepen, then clarify; `protected` takes from close, learn and commit; with `longer` the meeting
 * ends later.  Fewer are given back to where they were borrowed, or end the meeting sooner.
 * @typedef {object} AdjustTimeAct
 * @property {"adjust_time"} type
 * @property {number} minutes - How many more; fewer than 0 are fewer.
 * @property {Source} source - Where more minutes come from. It is not looked at for fewer.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Where more minutes come from.
 * @typedef {"lenders" | "longer" | "protected"} Source
 */

/**
 * Let everyone move on by themselves when the time of a phase is over, or no longer.
 * @typedef {object} SetAutomaticAct
 * @property {"set_automatic"} type
 * @property {boolean} on - Whether phases follow each other by themselves.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Choose whose problem it is in an airtime, counted from 1; may be changed until it begins.
 * @typedef {object} ChoosePresenterAct
 * @property {"choose_presenter"} type
 * @property {number} airtime - The number of an airtime, from 1.
 * @property {string} member - Who is to present: a member's id.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Name a co-coach, who is offered the chair first when the coach is gone.
 * @typedef {object} NameDeputyAct
 * @property {"name_deputy"} type
 * @property {string} member - A member's id.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Give the chair to somebody else in the meeting.
 * @typedef {object} HandOverAct
 * @property {"hand_over"} type
 * @property {string} member - A member's id.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Take the chair that is offered; the coach of the set may take it back at any time.
 * @typedef {object} TakeChairAct
 * @property {"take_chair"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Open a round for a purpose; `question` is shown above it.
 *
 * A silence lasts 10 to 180 seconds, a burst of questions 60 to 600; other rounds end by what
 * people do, and their `seconds` are 0.  The round that was open goes on afterwards.
 * @typedef {object} OpenRoundAct
 * @property {"open_round"} type
 * @property {Purpose} purpose - What the round is for; how it goes follows from it.
 * @property {string} question - What is shown above the round; may be empty.
 * @property {number} seconds - How long it lasts; 0 where it has no end of its own.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Close the round, whoever has not had a turn; what is still hidden in it stays unseen.
 * @typedef {object} CloseRoundAct
 * @property {"close_round"} type
 * @property {string} round - The id of the round.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * As the presenter, ask the others for offers: contacts, books, what they did themselves.
 * @typedef {object} OpenResourcesAct
 * @property {"open_resources"} type
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * As the presenter, let the offers end.
 * @typedef {object} CloseResourcesAct
 * @property {"close_resources"} type
 * @property {string} round - The id of the round.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Let your turn in a round go by, or say that you have nothing to write in it.
 * @typedef {object} PassAct
 * @property {"pass"} type
 * @property {string} round - The id of the round.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Put your turn off to the end of the round; once.
 * @typedef {object} ComeBackAct
 * @property {"come_back"} type
 * @property {string} round - The id of the round.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Go on to the next; the one whose turn it is gets it at the end, or loses it there.
 * @typedef {object} SkipTurnAct
 * @property {"skip_turn"} type
 * @property {string} round - The id of the round.
 * @property {string} member - Whose turn it is, as you know it: a member's id.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Choose one of the options; hidden until the reveal, and may be changed until then.
 * @typedef {object} VoteAct
 * @property {"vote"} type
 * @property {string} round - The id of the round.
 * @property {string} choice - One of the options that a vote of this purpose has.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Write your text in a round that hides; it may be replaced until the reveal.
 *
 * Of a question, `kind` is what the lens saw, `edited` whether it was changed after its hint.
 * @typedef {object} WriteAct
 * @property {"write"} type
 * @property {string} round - The id of the round.
 * @property {string} text - What is said.
 * @property {QuestionKind} kind - What your lens saw in a question; `unread` if you have none or it did not look, and for all else that is written.
 * @property {boolean} edited - Whether the text was changed after a hint of your lens; false without one.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Write what you learned about yourself, the set or the organisation, and who may see it.
 * @typedef {object} WriteLearningAct
 * @property {"write_learning"} type
 * @property {string} round - The id of the round.
 * @property {Level} level - Whom it is about.
 * @property {string} text - What is said.
 * @property {SeenBy} seen_by - Who will see it once it is revealed: `me` is nobody else.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Show everybody at once what was written in the round, in random order.
 * @typedef {object} RevealAct
 * @property {"reveal"} type
 * @property {string} round - The id of the round.
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
 * Say that you would gladly work on what somebody else bid for.
 * @typedef {object} SupportBidAct
 * @property {"support_bid"} type
 * @property {string} bid - The id of the bid: that of the text that was written.
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
 * Say the problem as the presenter sees it now; a later one replaces it.
 * @typedef {object} ReframeAct
 * @property {"reframe"} type
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Put a question to somebody, or to `everyone`; it waits until those before it are settled.
 *
 * `kind` is what the lens saw, `edited` whether the text was changed after its hint.
 * @typedef {object} AskAct
 * @property {"ask"} type
 * @property {string} to - Whom to ask: a member's id, or `everyone`.
 * @property {string} text - What is said.
 * @property {QuestionKind} kind - What your lens saw in the text; `unread` if you have none, or it did not look.
 * @property {boolean} edited - Whether the text was changed after a hint of your lens; false without one.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Take back a question of yours that waits for its answer.
 * @typedef {object} WithdrawQuestionAct
 * @property {"withdraw_question"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Answer the live question if it was put to you, or say more to one that is settled.
 * @typedef {object} AnswerAct
 * @property {"answer"} type
 * @property {string} reply_to - The id of the question: that of the act that asked it.
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Note that you answered in speech; a line about it may stand with the question.
 * @typedef {object} AnswerAloudAct
 * @property {"answer_aloud"} type
 * @property {string} reply_to - The id of the question: that of the act that asked it.
 * @property {string} note - A line about what was answered in speech; may be empty.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Keep a question that was put to you, to think about it; it is on your own page later.
 * @typedef {object} ParkAct
 * @property {"park"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Let a question that was put to you go by; nobody asks why.
 * @typedef {object} PassQuestionAct
 * @property {"pass_question"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Let the next question come up, and leave this one open.
 * @typedef {object} SetAsideAct
 * @property {"set_aside"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Mark a question that landed with you, or take the mark away.
 * @typedef {object} StarAct
 * @property {"star"} type
 * @property {string} question - The id of the question: that of the act that asked it.
 * @property {boolean} starred - Whether it is marked as one that landed.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Offer the presenter a contact, a book, an experience, while they have asked for it.
 * @typedef {object} OfferAct
 * @property {"offer"} type
 * @property {string} text - What is offered.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Say whether you take an offer up.
 * @typedef {object} AnswerOfferAct
 * @property {"answer_offer"} type
 * @property {string} offer - The id of the offer: that of the act that made it.
 * @property {boolean} accepted - Whether the offer is taken up.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Leave a question that you would still have liked to ask; the next meeting begins with it.
 * @typedef {object} LingerAct
 * @property {"linger"} type
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Name the skill that you practise today; a later one replaces it.
 * @typedef {object} ChooseSkillAct
 * @property {"choose_skill"} type
 * @property {string} skill - The skill that is practised.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Say how your skill went: 1, hardly, to 5, very well.
 * @typedef {object} RateSkillAct
 * @property {"rate_skill"} type
 * @property {number} rating - How it went: 1, hardly, to 5, very well.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Tell a member of a moment in which you saw them practise their skill.
 * @typedef {object} GiveExampleAct
 * @property {"give_example"} type
 * @property {string} member - A member's id.
 * @property {string} text - What is said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Commit to an action: what, and by which day, such as 2026-12-01.
 *
 * All else may be empty: the first step, how you will know it worked, what could get in the way,
 * and what you will do then.  `confidence` is 1 to 10, 0 for not said.  At most three a meeting.
 * @typedef {object} CommitAct
 * @property {"commit"} type
 * @property {string} what - What is to be done.
 * @property {string} by_when - The day by which it is to be done: YYYY-MM-DD; not before the day it was when the meeting began, twelve hours behind UTC.
 * @property {string} first_step - The first step; may be empty.
 * @property {string} how_known - How one will know that it worked; may be empty.
 * @property {string} obstacle - What could get in the way; may be empty.
 * @property {string} if_then - What they will do if it gets in the way; may be empty.
 * @property {number} confidence - How sure they are, 1 to 10; 0 for not said.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Plan the next meeting of the set; meetings are numbered 1, 2, 3 ...
 *
 * `template` is the key of its course: one that is built in, or one that the set has saved.
 * @typedef {object} PlanMeetingAct
 * @property {"plan_meeting"} type
 * @property {string} title - The title of the meeting.
 * @property {string} template - The template.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Keep a template for the set: a new one, or in place of that with the key in `replaces`.
 *
 * The key of a new one is the id of this act; `replaces` is empty then.
 * @typedef {object} SaveTemplateAct
 * @property {"save_template"} type
 * @property {string} replaces - The key of one that the set has saved; empty to keep one more.
 * @property {Template} template - The template.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Remove a template of the set; meetings that are planned with it keep their course.
 * @typedef {object} RemoveTemplateAct
 * @property {"remove_template"} type
 * @property {string} template - The key of one that the set has saved.
 * @property {string} id - Made by whoever acts, at random and new for each act: 8 to 64 letters, digits, - or _.
 */

/**
 * Say in which language the set writes, for meetings that are opened from now on.
 * @typedef {object} ChooseLanguageAct
 * @property {"choose_language"} type
 * @property {Language} language - The language that the set writes in, by its ISO 639-1 code: a lens has rules for some. No rule of the service depends on it.
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
 * Let go of a question that you, or the set, have kept.
 * @typedef {object} LetGoAct
 * @property {"let_go"} type
 * @property {string} kept - The id of the question that is kept.
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
 * `protocol` is the version you speak.  A socket is in one meeting: joining another leaves the
 * first.
 * @typedef {object} Join
 * @property {number} protocol
 * @property {string} set - The id of the set.
 * @property {number} meeting - The number of the meeting in its set.
 * @property {string} token - The secret of a seat, made at random by whoever takes it: 32 to 128 letters, digits, - or _. The server keeps its SHA-256 only.
 * @property {Position} position
 */

/**
 * How far somebody is in a meeting: the `seq` and the `at` of the last entry they have.
 *
 * Both are 0 before the first.  A number alone would not do: a store that was put back to an
 * older copy goes on with other entries under the same numbers.
 * @typedef {object} Position
 * @property {number} seq
 * @property {number} at - When: ms since 1970, by the server's clock; never less than that of the entry before.
 */

/**
 * The answer to whatever was refused.
 * @typedef {object} Refused
 * @property {RefusalBody} refusal - The refusal.
 */

/**
 * A refusal as it is sent.
 *
 * `code` is for programs, `sentence` for people, `field` names what it is about (empty: all of
 * it), and `again` says whether the very same message may succeed later.
 * @typedef {object} RefusalBody
 * @property {string} code - One of the codes in the table of refusals.
 * @property {string} sentence - The refusal in English, fit to be shown to a person.
 * @property {string} field - The field it is about: `text`, or with dots and places from 0 where shapes are nested, `template.phases[0].minutes`; empty for the whole message.
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
 *
 * `mix` counts what its questions were like, once it is closed.
 * @typedef {object} Planned
 * @property {number} number - 1, 2, 3 ... within its set.
 * @property {string} title - The title of the meeting.
 * @property {number} planned_at - When it was planned: ms since 1970.
 * @property {Template} template - What its course will be made of.
 * @property {number} started_at - When it left its lobby: ms since 1970, 0 for not yet.
 * @property {number} closed_at - When it was closed: ms since 1970, 0 for not yet.
 * @property {Mix} mix - What its questions were like, in numbers; all are 0 until it is closed.
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
 *
 * `templates` are what a meeting can be planned with, `kept` the questions on one's own page.
 * @typedef {object} SetPage
 * @property {string} set - The id of the set.
 * @property {string} name - A name.
 * @property {Language} language - The language that the set writes in, by its ISO 639-1 code: a lens has rules for some. No rule of the service depends on it.
 * @property {string} me - Your own member id.
 * @property {Role} role - What they are.
 * @property {SetMember[]} members - Those who are in the set.
 * @property {SetMember[]} former - Those who were taken out; their words stay.
 * @property {Planned[]} meetings - All its meetings, in order.
 * @property {Commitment[]} commitments - All that was ever committed to in the set, oldest first.
 * @property {string} members_key - The key of the link for newcomers; empty for all but the coach.
 * @property {SavedTemplate[]} templates - What a meeting can be planned with: the built-in ones, then its own.
 * @property {KeptQuestion[]} kept - The questions that are kept for you, and for the whole set, oldest first.
 */

/**
 * A member as the set's page shows them.
 * @typedef {object} SetMember
 * @property {string} id - The member's id.
 * @property {string} name - A name.
 * @property {Role} role - `coach` or `member`.
 */

/**
 * A template that a set keeps, by its key; `built_in` ones are the same in every set.
 * @typedef {object} SavedTemplate
 * @property {string} key - Its key: what a meeting is planned with.
 * @property {Template} template - The template.
 * @property {boolean} built_in - Whether every set has it, and none can change it.
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
 * The meeting so far, or a part of it.
 *
 * With `anew` forget what you have: `entries` are from the first on; otherwise they follow your
 * position.  `position` is that of the last entry there is once you have them.  With `more` they
 * are a part: take them, and join again from there; you are in the meeting, and hear what happens
 * in it, only after the last part.  `people` says who is here, or expected back; whoever is in
 * neither is absent.
 * @typedef {object} Joined
 * @property {string} me - Your own member id; not in `members` if you first came when all was over.
 * @property {Position} position
 * @property {boolean} anew - True: forget all you have, `entries` is everything.
 * @property {boolean} more
 * @property {Entry[]} entries - Entries, in order.
 * @property {Record<string, Here>} people - Who is here or awaited, by member id; whoever is missing is absent.
 * @property {number} now - The server's clock at this moment: ms since 1970.
 */

/**
 * How somebody is present; whoever is in neither way is absent.
 * @typedef {"here" | "reconnecting"} Here
 */

/**
 * Who is here now, and the position of the last entry before this word.
 * @typedef {object} Presence
 * @property {Record<string, Here>} people - Who is here or awaited, by member id; whoever is missing is absent.
 * @property {Position} position
 * @property {number} now - The server's clock at this moment: ms since 1970.
 */

/**
 * All entries of a meeting so far, in order.
 * @typedef {object} Transcript
 * @property {Entry[]} entries - Entries, in order.
 * @property {number} now - The server's clock at this moment: ms since 1970.
 */

/**
 * A row: the kind of phase, and the capacities in which each act is open.
 *
 * `turn` is the act that takes a turn in a go-round here, empty where nobody speaks in turn;
 * `writing` is what a round of writing is for, `voting` what a vote.  `presenter` says whether the
 * phase needs a presenter before it can begin, `carries` whether questions that wait go along from
 * one such phase to the next.  `nudges` are the kinds of words of which the lens speaks to whoever
 * writes a question here.
 * @typedef {object} Phase
 * @property {string} key - The kind of phase.
 * @property {Record<string, Capacity[]>} may - The acts that are open in it, and to which roles.
 * @property {string} turn - The act that takes a turn in a go-round; empty where there are no turns.
 * @property {Purpose} writing - What a round of the kind `write_reveal` is for, where the course brings it.
 * @property {Purpose} voting - What a round of the kind `vote` is for, where the course brings it.
 * @property {boolean} presenter - Whether a presenter must be chosen before it can begin.
 * @property {boolean} carries - Whether questions that wait go along from one such phase to the next.
 * @property {QuestionKind[]} nudges - Of which kinds of words a lens speaks to whoever writes a question here. No rule depends on it.
 */

/**
 * As what somebody may act at this moment; one person may have several, or none.
 *
 * `coach`: they are in the chair.  `presenter`: it is their problem now.  `member`: they take part
 * beside a presenter; whoever is in the chair may be a member as well.
 * @typedef {"coach" | "member" | "presenter"} Capacity
 */

/**
 * What holds for rounds of one purpose.
 *
 * `options` are what a vote chooses from; `named` says whether a reveal tells who wrote what, and
 * `keeps` what becomes of it.  `opens` is the act that opens such a round, `writes` the one that
 * writes in it.  `needs` is the act without which it would be empty: it has its place where that
 * has one.  In a `fair` one nobody has a second question waiting while somebody has none.  `least`
 * and `most` bound how many seconds it lasts; both are 0 where it has no end of its own.
 * @typedef {object} Rule
 * @property {RoundKind} kind - How a round of this purpose goes.
 * @property {string[]} options - What a vote chooses from.
 * @property {boolean} named - Whether a reveal tells who wrote what.
 * @property {Keeps} keeps
 * @property {string} opens - Whether it opens a new seat, or the seat of a known member.
 * @property {string} writes
 * @property {string} needs - The act without which the round would be empty; empty for none.
 * @property {boolean} fair
 * @property {number} least - How many seconds it lasts at least, if it is opened by the coach.
 * @property {number} most - How many seconds it lasts at most; 0 where it has no end of its own.
 */

/**
 * What becomes of the texts of a reveal, beside standing in their round.
 * @typedef {"bids" | "learnings" | "nothing" | "questions"} Keeps
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
 *   | CourseSet
 *   | MemberSeated
 *   | MemberUnseated
 *   | Brought
 *   | PhaseBegan
 *   | FloorTaken
 *   | FloorReleased
 *   | ClockHeld
 *   | ClockResumed
 *   | TimeAdjusted
 *   | AutomaticSet
 *   | PresenterChosen
 *   | DeputyNamed
 *   | ChairOffered
 *   | ChairKept
 *   | ChairTaken
 *   | RoundOpened
 *   | RoundClosed
 *   | Passed
 *   | TurnPutOff
 *   | TurnSkipped
 *   | VoteCast
 *   | TextWritten
 *   | LearningWritten
 *   | Veiled
 *   | Revealed
 *   | Said
 *   | ReportedBack
 *   | BidSupported
 *   | ProblemPresented
 *   | ProblemReframed
 *   | QuestionAsked
 *   | QuestionAnswered
 *   | QuestionSettled
 *   | QuestionStarred
 *   | Offered
 *   | OfferAnswered
 *   | QuestionLingered
 *   | SkillChosen
 *   | SkillRated
 *   | ExampleGiven
 *   | Committed
 * )} Event
 */

/**
 * @typedef {(
 *   | MoveAct
 *   | TakeFloorAct
 *   | ReleaseFloorAct
 *   | HoldClockAct
 *   | ResumeClockAct
 *   | AdjustTimeAct
 *   | SetAutomaticAct
 *   | ChoosePresenterAct
 *   | NameDeputyAct
 *   | HandOverAct
 *   | TakeChairAct
 *   | OpenRoundAct
 *   | CloseRoundAct
 *   | OpenResourcesAct
 *   | CloseResourcesAct
 *   | PassAct
 *   | ComeBackAct
 *   | SkipTurnAct
 *   | VoteAct
 *   | WriteAct
 *   | WriteLearningAct
 *   | RevealAct
 *   | SayAct
 *   | ReportBackAct
 *   | SupportBidAct
 *   | PresentAct
 *   | ReframeAct
 *   | AskAct
 *   | WithdrawQuestionAct
 *   | AnswerAct
 *   | AnswerAloudAct
 *   | ParkAct
 *   | PassQuestionAct
 *   | SetAsideAct
 *   | StarAct
 *   | OfferAct
 *   | AnswerOfferAct
 *   | LingerAct
 *   | ChooseSkillAct
 *   | RateSkillAct
 *   | GiveExampleAct
 *   | CommitAct
 * )} Command
 */

/**
 * @typedef {(
 *   | PlanMeetingAct
 *   | SaveTemplateAct
 *   | RemoveTemplateAct
 *   | ChooseLanguageAct
 *   | RemoveMemberAct
 *   | LetGoAct
 * )} SetCommand
 */

/**
 * @typedef {(
 *   | "not_now"
 *   | "not_yours"
 *   | "floor_taken"
 *   | "silence"
 *   | "presenter_only"
 *   | "writing"
 *   | "no_answers_now"
 *   | "not_your_turn"
 *   | "turn_taken"
 *   | "others_first"
 *   | "phase_moved"
 *   | "same_phase"
 *   | "no_such_phase"
 *   | "no_presenter"
 *   | "floor_free"
 *   | "clock_held"
 *   | "clock_runs"
 *   | "too_short"
 *   | "nothing_to_borrow"
 *   | "coach_already"
 *   | "chair_not_offered"
 *   | "chair_offered"
 *   | "no_such_member"
 *   | "no_such_airtime"
 *   | "airtime_began"
 *   | "coach_presents_not"
 *   | "of_yourself"
 *   | "no_such_question"
 *   | "not_asked_of_you"
 *   | "not_live"
 *   | "not_your_question"
 *   | "question_settled"
 *   | "no_such_bid"
 *   | "supported"
 *   | "not_asked_for"
 *   | "no_such_offer"
 *   | "no_such_commitment"
 *   | "enough_commitments"
 *   | "date_past"
 *   | "enough_lingering"
 *   | "no_skill"
 *   | "round_open"
 *   | "round_over"
 *   | "round_unfit"
 *   | "presenter_opens"
 *   | "not_their_turn"
 *   | "not_again"
 *   | "revealed"
 *   | "meeting_full"
 *   | "id_taken"
 *   | "already_founded"
 *   | "no_such_set"
 *   | "no_such_meeting"
 *   | "name_missing"
 *   | "name_taken"
 *   | "no_such_template"
 *   | "needs_airtime"
 *   | "enough_templates"
 *   | "no_such_kept"
 *   | "enough_meetings"
 *   | "set_full"
 *   | "token_taken"
 *   | "key_unknown"
 *   | "coach_stays"
 *   | "not_seated"
 *   | "seat_revoked"
 *   | "other_protocol"
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
 *   | "unreadable_line"
 *   | "newer_line"
 *   | "store_away"
 *   | "fault"
 * )} ReasonCode
 */

/**
 * What a field may hold; a text may not be blank.
 * @typedef {object} Limits
 * @property {"text" | "id" | "date" | "choice" | "number" | "flag" | "object" | "list"} kind
 * @property {number} [maxLength]
 * @property {string[]} [choices]
 * @property {number} [min]
 * @property {number} [max]
 * @property {Record<string, Limits>} [fields]
 * @property {Limits} [item]
 */

/**
 * Where a value comes from: a name (of a field of the event, of its entry, of the moment), or a
 * constant.
 * @typedef {string | {is: unknown}} Origin
 */

/**
 * One change: fields are put into what is at the path, or something is appended to it.
 * @typedef {object} Effect
 * @property {"put" | "append"} change
 * @property {string} path
 * @property {Record<string, Origin>} [values]
 * @property {Origin} [source]
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
