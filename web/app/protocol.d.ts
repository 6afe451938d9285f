// Generated from server/domain by `python -m server.protocol`: change it there.
/**
 * The meeting after `seq` entries; `floor` is null unless it is taken.
 *
 * `began_at` is when it first left its lobby, `template` the name of what its `course` is made of,
 * by its `wording` that of the catalogue; no rule depends on `labels`, `called`, `language`, or on
 * whether the set `talks`; where it is not `facilitated` no coach is awaited, where `shared` the
 * problem is the whole set's. `members` are all who entered to take part before the end,
 * `watchers` those who entered to watch. `presenters` has a list for each airtime, and one where
 * there are none. `due` and `kept` were brought, and `mentioned` are those whose they are, here or
 * not; a `report` of an earlier meeting has another `meeting`. `notes` were said; `own_notes` kept
 * for oneself, `drafted` are questions to be asked later, `marks` say what landed: of others there
 * are none here. `landed`: that was told. `problem`, `key_questions`, `goals` and `reframed` by
 * presenters (the last counts). `stage` is the question that was taken up last, `coach_asked` what
 * was answered while the coach had the floor. `mix` has `edited` as far as you know it, and
 * `heard` with what the coach counted of speech, who alone knows it; `posts`
 * are in the order of their coming. `agreements` are the set's list, with those that were brought;
 * `topics` were put by for later; `paths` of problems were brought, and so was who had said
 * (`said_before`) what they take over now, as `next_parts` say it for the next meeting.
 * `breathing`: a breath after each question.
 */
export type Meeting = {
  seq: number;
  opened_at: number;
  began_at: number;
  set: string;
  set_name: string;
  number: number;
  title: string;
  template: string;
  wording: string;
  labels: string;
  called: Called;
  language: Language;
  talks: boolean;
  facilitated: boolean;
  shared: boolean;
  course: Step[];
  phase: string;
  floor: Taken | null;
  coach_asked: Taken[];
  clock: Clock;
  loans: Loan[];
  chair: Chair;
  members: Member[];
  watchers: Watcher[];
  presenters: string[][];
  rounds: Round[];
  due: Commitment[];
  kept: KeptQuestion[];
  wordings: Wording[];
  mentioned: Named[];
  notes: Note[];
  own_notes: Note[];
  drafted: Note[];
  bids: Bid[];
  problem: Note[];
  key_questions: Note[];
  goals: Note[];
  reframed: Note[];
  questions: Question[];
  marks: Mark[];
  landed: boolean;
  stage: string;
  mix: Mix;
  heard: Mix;
  posts: Post[];
  offers: ResourceOffer[];
  commitments: Commitment[];
  helped: Note[];
  promises: Note[];
  learnings: Learning[];
  examples: SkillExample[];
  lingering: Note[];
  agreements: Agreement[];
  topics: Note[];
  paths: Path[];
  said_before: NextPart[];
  next_parts: NextPart[];
  breathing: boolean;
};
/**
 * A set's own words for its people and itself; where one is empty, that of its `labels` stands.
 *
 * `coach` is also whoever leads where no coach does; each is for one person, or for one set.
 */
export type Called = {
  coach: string;
  presenter: string;
  member: string;
  group: string;
};
/** Languages by their ISO 639-1 codes; `other` is any that the lens has no rules for. */
export type Language = "de" | "en" | "other";
/**
 * A phase as a meeting goes through it; `key` is its own within the meeting.
 *
 * `kind` says who may do what: that of a template's phase, or `lobby`, or `closed`. `name`,
 * `wording` and `words` are those of the template's phase. `minutes` is
 * what it has now, 0 for no limit, and `planned` what it had at first; `rounds` are what it
 * brings; `spent` is ms up to when its clock last stood still. `airtime` counts the
 * presenters from 1, and is 0 for what all share.
 */
export type Step = {
  key: string;
  kind: string;
  name: string;
  wording: string;
  words: PhaseWords | null;
  minutes: number;
  planned: number;
  rounds: RoundPlan[];
  airtime: number;
  spent: number;
};
/**
 * What a phase says in words of its own: what to do now, to whoever leads, to presenters and to
 * the others; and a `script`, which whoever leads may say aloud. What is empty is not said.
 */
export type PhaseWords = {
  coach: string;
  presenter: string;
  member: string;
  script: string;
};
/**
 * A round as a template plans it: what it is for, what is asked, what there is to choose from.
 *
 * An empty `question` is the usual one of its purpose.
 */
export type RoundPlan = {
  purpose: Purpose;
  question: string;
  options: string[];
  texts: number;
};
/** What a round is for. */
export type Purpose = "agreement" | "better" | "bids" | "burst" | "choice" | "flow" | "going_well" | "learning" | "offers" | "presenter" | "pulse" | "questions" | "scale" | "silence" | "statements" | "thoughts" | "turns";
/**
 * The floor, taken by the coach: `question` is shown large; empty, the room is just held.
 *
 * `clock_ran` says whether the time goes on when the floor is released; `id` is the act that took
 * it.
 */
export type Taken = {
  by: string;
  question: string;
  showing: Showing;
  clock_ran: boolean;
  answers: FloorAnswer[];
  id: string;
};
/**
 * What stands beside the coach's question.
 *
 * `balance`: who asks, and who is asked; `kinds`: what the questions were like, of all together;
 * `questions`: those that are not answered yet; `skills`: what each practises.
 */
export type Showing = "balance" | "kinds" | "nothing" | "questions" | "skills";
/** What somebody said to the coach's question; an empty `text` was said aloud. */
export type FloorAnswer = {
  id: string;
  by: string;
  text: string;
};
/** The clock of a phase: `since` when it is `running` or not; `automatic`: all move on. */
export type Clock = {
  running: boolean;
  since: number;
  automatic: boolean;
};
/** `minutes` that the phase `borrower` has from the phase `lender`; less than 0: given back. */
export type Loan = {
  lender: string;
  borrower: string;
  minutes: number;
};
/**
 * Who is in the chair now (`coach`), and what happens when they are gone.
 *
 * `takes_part`: as a member, too. It is `offered` since then, to the member in `to`, or with null
 * to anyone; to the `deputy` first.
 */
export type Chair = {
  coach: string | null;
  takes_part: boolean;
  deputy: string | null;
  offered: number;
  to: string | null;
};
/**
 * A person as a meeting knows them.
 *
 * `role` is what they are in the set, `place` a number that is theirs there for life; `seated` is
 * false once the seat was taken away. `skill` is what they practise today, by the act `skill_id`;
 * `rating` how it went, 1 to 5 (0: not said yet).
 */
export type Member = {
  id: string;
  name: string;
  role: Role;
  place: number;
  seated: boolean;
  skill: string;
  skill_id: string;
  rating: number;
};
/**
 * What somebody is in their set.
 *
 * `apprentice`: they learn to coach, and see what the coach sees. `observer`: they watch meetings
 * to which all agreed. `host`: they look after dates, people and links, and read no meeting.
 */
export type Role = "apprentice" | "coach" | "host" | "member" | "observer";
/**
 * Somebody who watches a meeting, as `role` says; `seated` is false once they do no more.
 *
 * `place` is theirs in the set.
 */
export type Watcher = {
  id: string;
  name: string;
  role: Role;
  place: number;
  seated: boolean;
};
/**
 * One round of a `phase`; `place` is its index there, -1 for one that the course did not bring.
 *
 * `number` counts the rounds of its purpose in its phase; `question` is shown above it, and may be
 * empty. `options` are what a vote chooses from, `texts` how many each may write. `order` has
 * all who take part; `had` and `passed` those who had their turn, `later` those who get it at the
 * end; `last` is the turn that was over last, if that was by a tap.
 *
 * Of what is hidden, `items` are what is known here (the service: all, a client: one's own);
 * `ready` counts those who have written, and `writers` are they, where a reveal gives names.
 * `revealed` is what all may see: null before the reveal; `shown` are the ids of the items that
 * were there then. `until` is when it ends by itself; `closed` whether it is over, `discarded`
 * whether what was written is no longer for anybody.
 */
export type Round = {
  id: string;
  phase: string;
  purpose: Purpose;
  place: number;
  number: number;
  order: string[];
  question: string;
  options: string[];
  texts: number;
  until: number;
  had: string[];
  passed: string[];
  later: string[];
  last: Turn | null;
  writers: string[];
  ready: number;
  items: Item[];
  revealed: Item[] | null;
  shown: string[];
  closed: boolean;
  discarded: boolean;
};
/**
 * A turn that was over by a tap: by which `act`, whose, and when (`at`), and where it went.
 *
 * `member` had it, `by` tapped; `went` is the list of the round in which they now are: `had`,
 * `passed` or `later`. `question` is the one that was settled with it, or made by it; else empty.
 */
export type Turn = {
  act: string;
  member: string;
  by: string;
  at: number;
  went: string;
  question: string;
};
/**
 * Something written in a round that hides; `slot` tells somebody's texts apart.
 *
 * It is the level of a learning; or, of a second text and those that follow, their number.
 * `seen_by` is who will see it after the reveal: `me`, `set` or `organisation`. Where a reveal
 * gives no names, `by` is empty, and `id` tells nothing. `kind` and `edited` are of a question; a
 * reveal does not tell whether it was edited.
 */
export type Item = {
  id: string;
  by: string;
  slot: string;
  text: string;
  seen_by: string;
  kind: QuestionKind;
  edited: boolean;
};
/**
 * What somebody's words are, as the lens on their own screen saw them when they were sent.
 *
 * `unread` is what no lens has looked at: it was off, or a program wrote.
 */
export type QuestionKind = "advice" | "closed" | "leading" | "multi" | "question" | "statement" | "unread";
/**
 * What a member will do; `id` is the act that made it, `meeting` where it was made.
 *
 * What was not said is empty; `confidence` is 1 to 10, 0 for not said. `changed`: its words are
 * not those in which it was made; `withdrawn`: nobody waits for it any more; `witnesses` heard it.
 * Where a commitment is only named, all is empty but who made it where.
 */
export type Commitment = {
  id: string;
  member: string;
  meeting: number;
  what: string;
  by_when: string | null;
  first_step: string;
  how_known: string;
  obstacle: string;
  if_then: string;
  confidence: number;
  report: Report | null;
  changed: boolean;
  withdrawn: boolean;
  witnesses: string[];
};
/**
 * What somebody told the set about a commitment, `at` in ms since 1970.
 *
 * What `happened`, what they `learned` and what `surprised` them is empty where it was not said.
 * `by_when` is a new day by which it will be done now; null: as it was. `id` is the act that
 * told it.
 */
export type Report = {
  outcome: Outcome;
  happened: string;
  learned: string;
  meeting: number;
  at: number;
  surprised: string;
  by_when: string | null;
  id: string;
};
/** How a commitment went, in the four honest answers; "not yet" is news, not failure. */
export type Outcome = "changed" | "done" | "not_yet" | "partly";
/**
 * A question that works on: `owner` has it on their page; empty, the whole set has.
 *
 * `id` is the act that asked it, in the meeting of that number; where a question is only named,
 * its text is empty.
 */
export type KeptQuestion = {
  id: string;
  why: Kept;
  owner: string;
  by: string;
  meeting: number;
  text: string;
};
/**
 * Why something is kept: parked, left unasked at the end, or, in writing, open to the end.
 *
 * What is `promised` is no question: it is what the set will do. Nor is a `topic`, which whoever
 * leads put by.
 */
export type Kept = "lingering" | "open" | "parked" | "promised" | "topic";
/**
 * One wording of the problem of a whole set: `id` is the act that said it, in that `meeting`.
 *
 * Where it is only named, its text is empty.
 */
export type Wording = {
  id: string;
  said: WordedAs;
  by: string;
  meeting: number;
  text: string;
};
/** As what a wording of the problem of a whole set was said. */
export type WordedAs = "goal" | "key_question" | "problem" | "reframed";
/** Somebody who need not be here: their name, and `place` in the set; a line has neither. */
export type Named = {
  id: string;
  name: string;
  place: number;
};
/** Something that somebody said, and in which phase. */
export type Note = {
  id: string;
  by: string;
  phase: string;
  text: string;
};
/**
 * What somebody would present, and who would gladly work on it (`support`).
 *
 * `airtime` is the one that begins with it, 0 for none.
 */
export type Bid = {
  id: string;
  by: string;
  text: string;
  support: string[];
  airtime: number;
};
/**
 * A question `to` a member, `everyone` or the `presenters` of its `airtime` (0: of none).
 *
 * `round` counts go-rounds within its `phase` from 1, and is 0 for a free question; one that was
 * asked `aloud` has a line of what it was about as its `text`, or none. `note` is what was said
 * of it when it was answered aloud, by the act `note_id`; `starred`: all know that it landed with
 * the presenter.
 */
export type Question = {
  id: string;
  by: string;
  to: string;
  phase: string;
  airtime: number;
  round: number;
  text: string;
  aloud: boolean;
  status: Status;
  note: string;
  note_id: string;
  starred: boolean;
  answers: AnswerGiven[];
};
/** What became of a question; one that is open waits, or is the live one. */
export type Status = "aloud" | "answered" | "collected" | "open" | "parked" | "passed" | "set_aside" | "withdrawn";
/** An answer; it stands with its question. An empty `text` was said aloud. */
export type AnswerGiven = {
  id: string;
  by: string;
  text: string;
};
/** That a `question` landed with somebody (`by`), of which nobody else knows yet. */
export type Mark = {
  question: string;
  by: string;
};
/**
 * How many questions there were of each kind, and how many were changed after a hint.
 *
 * `closed`: yes or no would answer it; `leading`: its answer is in it; `advice`: in the dress of a
 * question; `multi`: several in one; `statement`: it asks nothing; `unread`: no lens had looked;
 * `question`: none of these.
 *
 * `edited` is known to the house alone, and told of a meeting that is over.
 */
export type Mix = {
  question: number;
  closed: number;
  leading: number;
  advice: number;
  statement: number;
  multi: number;
  unread: number;
  edited: number;
};
/**
 * Words that were posted `at` a time, `by` somebody; where a reveal gave no names, by nobody.
 *
 * They may be corrected for a while, up to `most` characters; with 0 they have a way of their own.
 * `changed`: they were; `answered`: and somebody had answered them before. `struck`: they are
 * struck out, and empty wherever they stood.
 */
export type Post = {
  id: string;
  by: string;
  at: number;
  most: number;
  changed: boolean;
  answered: boolean;
  struck: boolean;
};
/** Something offered to the presenter of an `airtime`; `accepted` is null until they say. */
export type ResourceOffer = {
  id: string;
  by: string;
  airtime: number;
  text: string;
  accepted: boolean | null;
};
/** What somebody learned, about whom, and how far it may go. */
export type Learning = {
  id: string;
  by: string;
  level: Level;
  text: string;
  seen_by: SeenBy;
};
/**
 * What a learning is about.
 *
 * `best`: what the set did best; `better`: what would make it better. `self`, `set` and
 * `organisation`: what was learned about whom. `elsewhere`: where else it will be used.
 */
export type Level = "best" | "better" | "elsewhere" | "organisation" | "self" | "set";
/** Who may see something: its author alone, the set, or others whom the set tells. */
export type SeenBy = "me" | "organisation" | "set";
/** A moment in which somebody saw a member practise their skill. */
export type SkillExample = {
  id: string;
  by: string;
  member: string;
  text: string;
};
/**
 * A point of what a set has agreed on: `id` is the act that wrote it, in that `meeting`.
 *
 * `dropped`: it holds no more. Where it is only named, its text is empty.
 */
export type Agreement = {
  id: string;
  by: string;
  meeting: number;
  text: string;
  dropped: boolean;
};
/**
 * How far a presenter's problem came in a `meeting`: its `first` words, and its `last`.
 *
 * `id` is the act that said the first, `by` is who presented. Where it is only named, both are
 * empty.
 */
export type Path = {
  id: string;
  by: string;
  meeting: number;
  first: string;
  last: string;
};
/** Who takes a part over in the next meeting. */
export type NextPart = {
  part: Part;
  member: string;
};
/** What somebody can take over in the next meeting: to lead it (`chair`), or to be its host. */
export type Part = "chair" | "host";
/**
 * A line of a log: its number from 1 (`seq`), when (ms since 1970), by whom, which act, what.
 *
 * `at` is never less than that of the entry before; `by` is a member's id, or `house`. `v` is the
 * version of the shapes that it is written in.
 */
export type Entry = {
  seq: number;
  at: number;
  by: string;
  act: string;
  event: Event;
  v: number;
};
/**
 * The first entry of every meeting: whose it is, its number, its title, its language.
 *
 * `talks` says whether the set talks in a call of its own, or only writes, and `called` what it
 * calls its people.
 */
export type MeetingOpened = {
  type: "meeting_opened";
  set: string;
  set_name: string;
  number: number;
  title: string;
  language: Language;
  talks: boolean;
  called: Called;
};
/** The course of the meeting is made of this template. */
export type CourseSet = {
  type: "course_set";
  template: Template;
};
/**
 * A kind of meeting: its `name`, how many present one after another (`airtimes`), its `phases`.
 *
 * `wording` names a meeting of the catalogue, whose name then stands in place of `name`. `labels`
 * and what it is `called` say which words there are for its people; no rule depends on them.
 * `talk` says whether people talk in a call or only write. Where it is not `facilitated`, the
 * coach of the set is a member like all others, and the chair is for whoever takes it. Where it
 * is `shared` the problem is one of the whole set, and goes on from meeting to meeting. If it is
 * `automatic`, phases follow each other by themselves, unless whoever leads says otherwise.
 */
export type Template = {
  name: string;
  wording: string;
  airtimes: number;
  labels: Labels;
  called: Called;
  talk: Talk;
  facilitated: boolean;
  shared: boolean;
  automatic: boolean;
  phases: TemplatePhase[];
};
/** The words that a set has for coach, presenter and set. */
export type Labels = "neutral" | "set" | "uk" | "wial";
/** Whether people talk in a call of their own, or only write: as the set usually does, or so. */
export type Talk = "aloud" | "usual" | "written";
/**
 * A phase of a template, of `minutes`; an empty `name` stands for that of its `wording`.
 *
 * `words` are its own, and nothing else is said in their place; null: those of the catalogue for
 * its `wording`, which is its kind where that is empty. It brings `rounds`, one after another.
 * Phases with `airtime` that follow each other are gone through once for each presenter; one that
 * names some comes after those `only`, and belongs to none of them.
 */
export type TemplatePhase = {
  kind: PhaseKind;
  name: string;
  wording: string;
  words: PhaseWords | null;
  minutes: number;
  rounds: RoundPlan[];
  airtime: boolean;
  only: number[];
};
/** What a phase is for, which decides who may do what in it. */
export type PhaseKind = "choose" | "clarify" | "close" | "commit" | "commit_all" | "deepen" | "explore" | "goal" | "learn" | "mirror" | "open" | "pause" | "present" | "reframe" | "report_back" | "resources" | "respond" | "rest" | "sort_questions" | "talk" | "write" | "write_questions";
/**
 * Somebody arrived for the first time, and joins the rounds that are open.
 *
 * The line has no `name`: it is looked up in the set when the line is sent, and so is `place`,
 * a number from 0 that is theirs in the set for life, by which a screen may give them a colour.
 */
export type MemberSeated = {
  type: "member_seated";
  member: string;
  name: string;
  role: Role;
  place: number;
};
/**
 * Somebody arrived for the first time who watches, as `apprentice` or as `observer`.
 *
 * The line has neither `name` nor `place`: they are looked up in the set when the line is sent.
 */
export type WatcherSeated = {
  type: "watcher_seated";
  member: string;
  name: string;
  role: Role;
  place: number;
};
/** Somebody was taken out of the set; what they said stays. */
export type MemberUnseated = {
  type: "member_unseated";
  member: string;
};
/**
 * Somebody has another name from now on, or another role in the set.
 *
 * If `leaves_chair` is true they were to lead as its coach, and are not. The line has neither
 * `name` nor `place`: they are looked up in the set when the line is sent.
 */
export type KnownAs = {
  type: "known_as";
  member: string;
  name: string;
  role: Role;
  place: number;
  leaves_chair: boolean;
};
/**
 * Two who were in the set, or were thought to be, are one: all of `member` is `into`'s now.
 *
 * The line has neither `name` nor `place`: they are looked up in the set when the line is sent.
 */
export type BecameOne = {
  type: "became_one";
  member: string;
  into: string;
  name: string;
  role: Role;
  place: number;
};
/**
 * What was left from before: commitments that the set waits to hear about, kept questions.
 *
 * Also the `agreements` that hold, and who said that they take over which of the `parts`. Where
 * the problem is the whole set's, or the set ends, how it was worded in the meetings before
 * (`wordings`); where the set ends, also the `paths` of presenters' problems.
 *
 * The line names each by its meeting and its id; the words are empty in it, and are looked up
 * where they were written when it is sent. So are the names of the `people` whose they are.
 */
export type Brought = {
  type: "brought";
  commitments: Commitment[];
  questions: KeptQuestion[];
  wordings: Wording[];
  agreements: Agreement[];
  paths: Path[];
  parts: NextPart[];
  people: Named[];
};
/**
 * Everyone is in this phase now; one that they were in before goes on where it was left.
 *
 * `discards`: what was written in the open rounds of the phase before, unseen, is nobody's now.
 */
export type PhaseBegan = {
  type: "phase_began";
  phase: string;
  discards: boolean;
};
/** The meeting goes on after it was closed: everyone is in this phase again. */
export type MeetingReopened = {
  type: "meeting_reopened";
  phase: string;
};
/**
 * The coach took the floor: nobody else posts, and the time stands still.
 *
 * `question` is shown large to all; empty, the room is just held.
 */
export type FloorTaken = {
  type: "floor_taken";
  question: string;
  showing: Showing;
};
/** The floor was given back; the time goes on if it ran before. */
export type FloorReleased = {
  type: "floor_released";
};
/** The time of the phase stands still. */
export type ClockHeld = {
  type: "clock_held";
};
/** The time of the phase runs on. */
export type ClockResumed = {
  type: "clock_resumed";
};
/**
 * The phase has so many minutes more, and others as many fewer as they lent it.
 *
 * What of `minutes` is in none of the `loans` lets the meeting end later, or sooner.
 */
export type TimeAdjusted = {
  type: "time_adjusted";
  minutes: number;
  loans: Loan[];
};
/** Phases follow each other by themselves (`on`) when their time is over, or do so no longer. */
export type AutomaticSet = {
  type: "automatic_set";
  on: boolean;
};
/** These `members` present, in that `airtime`; the telling begins with the `bid`, if any. */
export type PresenterChosen = {
  type: "presenter_chosen";
  airtime: number;
  members: string[];
  bid: string;
};
/** This member is offered the chair first when the coach is gone. */
export type DeputyNamed = {
  type: "deputy_named";
  member: string;
};
/** No coach is here, and the member in `to` may take the chair; null: any member may. */
export type ChairOffered = {
  type: "chair_offered";
  to: string | null;
};
/** The coach came back, and the offer is withdrawn. */
export type ChairKept = {
  type: "chair_kept";
};
/**
 * This member is the coach now: they took the chair, or it was handed to them.
 *
 * `takes_part` says whether they go on as a member beside it: with a turn, a vote, a learning.
 */
export type ChairTaken = {
  type: "chair_taken";
  member: string;
  takes_part: boolean;
};
/**
 * The coach opened a round, or the presenter one for offers; `question` is shown above it.
 *
 * `options` are a vote's own; each may write so many `texts`; with 0 `seconds` it has no end of
 * its own.
 */
export type RoundOpened = {
  type: "round_opened";
  purpose: Purpose;
  question: string;
  options: string[];
  texts: number;
  seconds: number;
};
/** The coach worded what is asked in the round; an empty `question` is the usual one. */
export type RoundWorded = {
  type: "round_worded";
  round: string;
  question: string;
};
/**
 * The round was closed: by the coach, by the presenter, or because its time was over.
 *
 * `discards`: what was written in it, unseen, is nobody's now.
 */
export type RoundClosed = {
  type: "round_closed";
  round: string;
  discards: boolean;
};
/** A `member` had their turn in the round in speech. */
export type TurnSpoken = {
  type: "turn_spoken";
  round: string;
  member: string;
};
/** Somebody let their turn in the round go by. */
export type Passed = {
  type: "passed";
  round: string;
};
/** Somebody put their turn off to the end of the round. */
export type TurnPutOff = {
  type: "turn_put_off";
  round: string;
};
/** The next had their turn instead; the member has it at the end, or lost it there. */
export type TurnSkipped = {
  type: "turn_skipped";
  round: string;
  member: string;
};
/** The turn that was over last in the round, by a tap, is not over: it was a mistake. */
export type TurnTakenBack = {
  type: "turn_taken_back";
  round: string;
};
/** Somebody voted for `choice`, unseen; `first`: they are one more who is ready. */
export type VoteCast = {
  type: "vote_cast";
  round: string;
  choice: string;
  first: boolean;
};
/** Somebody wrote, unseen, for the `first` time or again; `place` and `edited` as in `write`. */
export type TextWritten = {
  type: "text_written";
  round: string;
  place: number;
  text: string;
  first: boolean;
  kind: QuestionKind;
  edited: boolean;
};
/** Somebody wrote what they learned, unseen; `first` as in `text_written`. */
export type LearningWritten = {
  type: "learning_written";
  round: string;
  level: Level;
  text: string;
  seen_by: SeenBy;
  first: boolean;
};
/**
 * What others get in place of hidden writing: whether one more is ready (`first`).
 *
 * Who it is says the entry's `by` where the reveal will give names; elsewhere it is `house`.
 * `round` is empty where somebody kept something for themselves: a note, a draft, what landed.
 */
export type Veiled = {
  type: "veiled";
  round: string;
  first: boolean;
};
/** What was written is seen by all, in random order; a later one adds what came late. */
export type Revealed = {
  type: "revealed";
  round: string;
  items: Item[];
};
/** A `member` answered the coach's question; an empty `text` was said aloud. */
export type FloorAnswered = {
  type: "floor_answered";
  member: string;
  text: string;
};
/**
 * A line was said: in the `phase` that it was begun in, or, if that is empty, of that moment.
 *
 * In a go-round of lines it took a turn.
 */
export type Said = {
  type: "said";
  text: string;
  phase: string;
};
/** Somebody kept a note for themselves; others are given `veiled`, of no round, in its place. */
export type NotedDown = {
  type: "noted_down";
  text: string;
};
/**
 * The `member` whose commitment it is told how it went; a later report replaces this one.
 *
 * What `happened`, was `learned` or `surprised` them is empty where it was said aloud, or not
 * said. `by_when` is a new day, or null.
 */
export type ReportedBack = {
  type: "reported_back";
  commitment: string;
  member: string;
  outcome: Outcome;
  happened: string;
  learned: string;
  surprised: string;
  by_when: string | null;
};
/** Somebody would gladly work on what another bid for. */
export type BidSupported = {
  type: "bid_supported";
  bid: string;
};
/** Somebody took their support of a bid back. */
export type SupportWithdrawn = {
  type: "support_withdrawn";
  bid: string;
};
/** The presenter told the problem, or more of it. */
export type ProblemPresented = {
  type: "problem_presented";
  text: string;
};
/** The presenter wrote the question that they want help with. */
export type KeyQuestionPosed = {
  type: "key_question_posed";
  text: string;
};
/** It was written what would be seen if the problem were solved. */
export type GoalPosed = {
  type: "goal_posed";
  text: string;
};
/** The presenter said the problem anew. */
export type ProblemReframed = {
  type: "problem_reframed";
  text: string;
};
/** Somebody drafted a question; others are given `veiled`, of no round, in its place. */
export type QuestionDrafted = {
  type: "question_drafted";
  text: string;
};
/** Somebody let go of a `draft`; others are given `veiled`, of no round, in its place. */
export type DraftDropped = {
  type: "draft_dropped";
  draft: string;
};
/**
 * A question was put `to` somebody or `everyone`.
 *
 * Its asker alone is told whether it was `edited`, and which `draft` of theirs it was, if any.
 */
export type QuestionAsked = {
  type: "question_asked";
  to: string;
  text: string;
  kind: QuestionKind;
  edited: boolean;
  ends_turn: boolean;
  draft: string;
};
/** A `member` put a question `to` somebody in speech; `about` may be empty. */
export type AskedAloud = {
  type: "asked_aloud";
  member: string;
  to: string;
  about: string;
};
/**
 * The coach counted a question that was asked aloud, or took one `back`.
 *
 * Others are given `veiled`, of no round, in its place.
 */
export type HeardCounted = {
  type: "heard_counted";
  kind: QuestionKind;
  back: boolean;
};
/** A question came to the stage; `answered`: the one before was answered aloud. */
export type QuestionTakenUp = {
  type: "question_taken_up";
  question: string;
  answered: boolean;
};
/**
 * Somebody to whom a question was put answered it; `settles`: nobody else is waited for.
 *
 * An empty `text` was said aloud.
 */
export type QuestionAnswered = {
  type: "question_answered";
  reply_to: string;
  text: string;
  settles: boolean;
};
/** A question was answered aloud (with a `note`), parked, passed, set aside or withdrawn. */
export type QuestionSettled = {
  type: "question_settled";
  question: string;
  status: Status;
  note: string;
};
/**
 * The presenter marked a question that landed (`starred`), or took the mark away.
 *
 * Unless it is `shown` to all, others are given `veiled`, of no round, in its place.
 */
export type QuestionStarred = {
  type: "question_starred";
  question: string;
  starred: boolean;
  shown: boolean;
};
/** The meeting came to its close, and all are told which `questions` landed with presenters. */
export type Landed = {
  type: "landed";
  questions: string[];
};
/** Something was offered to the presenter, who had asked for it. */
export type Offered = {
  type: "offered";
  text: string;
};
/** The presenter said whether they take an offer up (`accepted`). */
export type OfferAnswered = {
  type: "offer_answered";
  offer: string;
  accepted: boolean;
};
/** Somebody left a question that they would still have liked to ask. */
export type QuestionLingered = {
  type: "question_lingered";
  text: string;
};
/** Somebody named the skill that they practise today. */
export type SkillChosen = {
  type: "skill_chosen";
  skill: string;
};
/** Somebody said how their skill went: a `rating` of 1 to 5. */
export type SkillRated = {
  type: "skill_rated";
  rating: number;
};
/** Somebody told a member of a moment in which they practised their skill. */
export type ExampleGiven = {
  type: "example_given";
  member: string;
  text: string;
};
/** Somebody committed to an action; the fields are those of `commit`. */
export type Committed = {
  type: "committed";
  what: string;
  by_when: string;
  first_step: string;
  how_known: string;
  obstacle: string;
  if_then: string;
  confidence: number;
};
/** Somebody said their `commitment` otherwise; the fields are those of `commit`. */
export type CommitmentChanged = {
  type: "commitment_changed";
  commitment: string;
  what: string;
  by_when: string;
  first_step: string;
  how_known: string;
  obstacle: string;
  if_then: string;
  confidence: number;
};
/** Somebody took their `commitment` back: nobody waits for it any more. */
export type CommitmentWithdrawn = {
  type: "commitment_withdrawn";
  commitment: string;
};
/** Somebody heard another's `commitment`. */
export type Witnessed = {
  type: "witnessed";
  commitment: string;
};
/** Somebody said whether they were helped, and how. */
export type HelpTold = {
  type: "help_told";
  text: string;
};
/** The set promised itself something. */
export type Promised = {
  type: "promised";
  text: string;
};
/** The set agreed on a point. */
export type Agreed = {
  type: "agreed";
  text: string;
};
/** A point agreed on before holds no more. */
export type AgreementDropped = {
  type: "agreement_dropped";
  agreement: string;
};
/** Somebody takes a part over in the next meeting, or does not after all (`takes`). */
export type PartTaken = {
  type: "part_taken";
  part: Part;
  takes: boolean;
};
/** There is a breath after each question from now on (`breathing`), or there is not. */
export type BreathingSet = {
  type: "breathing_set";
  breathing: boolean;
};
/** A topic was put by for later. */
export type TopicParked = {
  type: "topic_parked";
  text: string;
};
/**
 * The author of a `post` said it otherwise: `text` stands in place of its words.
 *
 * From then on the lines before are sent with these words, too.
 */
export type Corrected = {
  type: "corrected";
  post: string;
  text: string;
};
/**
 * The coach struck a `post` out.
 *
 * From then on the lines before are sent with `…` in place of its words.
 */
export type StruckOut = {
  type: "struck_out";
  post: string;
};
/**
 * A row: the kind of phase (`key`), and which acts are open in which capacities (`may`).
 *
 * `rounds` come one after another where a template says nothing else. `turn` is the act that
 * takes a turn in a go-round here, empty where nobody speaks in turn; `writing` is what everybody
 * writes here, if the coach calls for it. `presenter` says whether the phase needs a presenter
 * before it can begin, `carries` whether questions that wait go along from one such phase to the
 * next. `nudges` are the kinds of words of which the lens speaks to whoever writes a question
 * here. `after` has acts that wait here, each until what is written in the rounds of a purpose
 * is shown.
 */
export type Phase = {
  key: string;
  may: Record<string, Capacity[]>;
  rounds: Purpose[];
  turn: string;
  writing: Purpose;
  presenter: boolean;
  carries: boolean;
  nudges: QuestionKind[];
  after: Record<string, Purpose>;
};
/**
 * As what somebody may act at this moment; one person may have several, or none.
 *
 * `coach`: they are in the chair. `presenter`: it is their problem now. `member`: they take part
 * beside a presenter; whoever is in the chair may be a member as well. `apprentice` and
 * `observer`: they watch, and that alone.
 */
export type Capacity = "apprentice" | "coach" | "member" | "observer" | "presenter";
/**
 * What holds for rounds of one purpose.
 *
 * `kind` is how it goes, `options` are what a vote chooses from, unless it has its `own` ones;
 * `named` says whether a reveal tells who wrote what, and `keeps` what becomes of it; in one of
 * `several` each may write more than one text. `opens` is the act that opens such a
 * round, `writes` the one that writes in it. `needs` is the act without which it would be empty:
 * it has its place where that has one. In a `fair` one nobody has a second question waiting while
 * somebody has none. `least` and `most` bound how many seconds it lasts; both are 0 where it has
 * no end of its own.
 */
export type Rule = {
  kind: RoundKind;
  options: string[];
  own: boolean;
  several: boolean;
  named: boolean;
  keeps: Keeps;
  opens: string;
  writes: string;
  needs: string;
  fair: boolean;
  least: number;
  most: number;
};
/**
 * How a round goes, and when it ends.
 *
 * - `go_round`: everyone in its `order` has one turn, in that order; the act that takes a turn in
 *   the phase is open to nobody else but the coach. A turn can be passed, once put off to the end,
 *   and skipped by the coach; the service skips whoever is gone. Who was skipped has a turn at the
 *   end, and loses it when skipped there. It is over, and closed, when nobody waits.
 * - `popcorn`: whoever wants to speaks, until it is closed. If it is `fair`, nobody has a second
 *   question waiting behind the live one while somebody else who may ask has none there.
 * - `write_reveal`: everybody writes, hidden until the coach reveals it all.
 * - `vote`: everybody chooses one of its options, hidden likewise.
 * - `burst`: questions are asked without order, and collected: none is answered.
 * - `silence`: nobody posts, the coach neither.
 * - `presenter_only`: the presenter alone talks.
 */
export type RoundKind = "burst" | "go_round" | "popcorn" | "presenter_only" | "silence" | "vote" | "write_reveal";
/** What becomes of the texts of a reveal, beside standing in their round. */
export type Keeps = "bids" | "learnings" | "nothing" | "questions";
/** A meeting to try a fold on: taken in order from an empty one, `entries` give `meeting`. */
export type Trial = {
  about: string;
  entries: Entry[];
  meeting: Meeting;
};
/** The answer to whatever was refused. */
export type Refused = {
  refusal: RefusalBody;
};
/**
 * A refusal as it is sent.
 *
 * `code` is for programs, `sentence` for people, `field` names what it is about (empty: all of
 * it), and `again` says whether the very same message may succeed later: `after` so many ms, if
 * that is known, and else 0.
 */
export type RefusalBody = {
  code: string;
  sentence: string;
  field: string;
  again: boolean;
  after: number;
};
/**
 * A set was founded; `own_key` brings its coach back on another device.
 *
 * Newcomers come with the `members_key`.
 */
export type NewSet = {
  set: string;
  member: string;
  members_key: string;
  own_key: string;
};
/**
 * What is behind a key: the set, whose seat it opens, if somebody's, and who is in the set, if
 * the key lets its holder in.
 *
 * `invites` are its coaches, `doorway` says what the key that all share does. A key of one's own
 * opens the seat of `member`, who has that `name` and `role`, and has `came` before or not.
 */
export type Door = {
  set_name: string;
  members: string[];
  invites: string[];
  meeting: Planned | null;
  opens: Opens;
  doorway: Doorway;
  member: string;
  name: string;
  role: Role;
  came: boolean;
};
/**
 * A meeting of the set, as the set knows it; times are ms since 1970, 0 for not yet, or never.
 *
 * It is to be on the day and at the hour of `starts_at`, if that was said; `planned_at` is when
 * somebody planned it. `mix` counts what its questions were like, once it is closed.
 */
export type Planned = {
  number: number;
  title: string;
  planned_at: number;
  template: Template;
  started_at: number;
  closed_at: number;
  mix: Mix;
  starts_at: number;
  cancelled_at: number;
};
/** What a key opens: the seat of a known member, or a new one. */
export type Opens = "new_seat" | "own_seat";
/** What the link that all share does: it lets in, it asks first, or it lets nobody in. */
export type Doorway = "ask" | "closed" | "open";
/** A seat was taken; `meeting` is the number of the meeting to go to, 0 for none. */
export type Seat = {
  set: string;
  set_name: string;
  member: string;
  name: string;
  role: Role;
  meeting: number;
};
/**
 * A set as its people see it; `members_key` is empty for all but coaches and hosts.
 *
 * Whoever observes, or is a host and no member, is given nothing of what was said in meetings.
 *
 * `talks` says whether the set talks in a call of its own; `call` is its address, if any, and
 * empty to those who are let into no meeting; `called` what it calls its people. `templates` are
 * what a meeting can be planned with; `kept` are the questions on one's own page, and `own` what
 * is given to nobody else. `wordings` are those of the problem of the whole set, `learnings` what
 * was learned and is not somebody's alone; `agreements` hold in all meetings, and `next_parts` say
 * who takes over what next. `doorway` says what the link does that all share, `asking` are those
 * who wait to be let in, `noted` is what was done about seats, names and ways in. `waits`:
 * another helped to your seat, and what is yours alone is shown on it once you have made a link of
 * your own. `devices` counts the seats that you have, with this one.
 */
export type SetPage = {
  set: string;
  name: string;
  language: Language;
  talks: boolean;
  call: string;
  called: Called;
  me: string;
  role: Role;
  devices: number;
  members: SetMember[];
  former: SetMember[];
  meetings: Planned[];
  members_key: string;
  doorway: Doorway;
  asking: AtTheDoor[];
  noted: Noted[];
  waits: boolean;
  templates: SavedTemplate[];
  commitments: Commitment[];
  kept: KeptQuestion[];
  own: Own[];
  wordings: Wording[];
  agreements: Agreement[];
  next_parts: NextPart[];
  learnings: SetLearning[];
};
/**
 * A member: `place` is for life, who has not `came` is expected, and the names of `alike` look
 * the same. Whoever `hosts` looks after dates, people and links. `link` is the `seq` of
 * the act that made their link for them; 0 if theirs alone. Of somebody who observes, `undecided`
 * tells that not all have agreed yet, but neither who nor how many, and `agreed` that you have.
 */
export type SetMember = {
  id: string;
  name: string;
  role: Role;
  place: number;
  came: boolean;
  link: number;
  hosts: boolean;
  undecided: boolean;
  agreed: boolean;
  alike: string[];
};
/**
 * Somebody who asks to come in, or, with `returns`, back to the seat of that member.
 *
 * The names of the members of `alike` look the same as theirs.
 */
export type AtTheDoor = {
  id: string;
  name: string;
  at: number;
  returns: string;
  alike: string[];
};
/**
 * What was done about somebody's seat, name or way in, for all to see.
 *
 * `what` is the event's name, `by` who did it (empty: that is told nobody), `member` whom it is
 * about (empty: nobody in particular), `was` the name that they had. `role` is what they are from
 * then on, where it says so.
 */
export type Noted = {
  what: string;
  at: number;
  by: string;
  member: string;
  was: string;
  role: string;
};
/** A template that a set keeps, by its key; `built_in` ones are the same in every set. */
export type SavedTemplate = {
  key: string;
  template: Template;
  built_in: boolean;
};
/** Something that is its author's alone: `id` is the act that wrote it, in that `meeting`. */
export type Own = {
  id: string;
  by: string;
  why: Why;
  text: string;
  meeting: number;
};
/**
 * Why something is its author's alone.
 *
 * `note`: they kept it for themselves. `learning`: they said that nobody else sees it. `unseen`:
 * it was written for all, and not revealed. `bid`: it was not chosen. `question`: they drafted
 * it, and have not asked it.
 */
export type Why = "bid" | "learning" | "note" | "question" | "unseen";
/** Something that was learned in a meeting. */
export type SetLearning = {
  meeting: number;
  learning: Learning;
};
/** A key was made; the one before it opens nothing any more. */
export type NewKey = {
  key: string;
};
/** It was done, now or by an earlier sending of the same act; `seq` is its entry's number. */
export type Done = {
  seq: number;
};
/**
 * The meeting so far, or a part of it.
 *
 * With `anew` forget what you have: `entries` are from the first on; otherwise they follow your
 * position. `position` is that of the last entry there is once you have them. With `more` they
 * are a part: take them, and join again from there; you are in the meeting, and hear what happens
 * in it, only after the last part. `people` says who is here, or expected back; whoever is in
 * neither is absent.
 */
export type Joined = {
  me: string;
  position: Position;
  anew: boolean;
  more: boolean;
  entries: Entry[];
  people: Record<string, Here>;
  now: number;
};
/**
 * How far somebody is in a meeting: the `seq` and the `at` of the last entry they have.
 *
 * Both are 0 before the first. A number alone would not do: a store that was put back to an
 * older copy goes on with other entries under the same numbers. `life` names the store as it was
 * then, as the service told it last; left out, it is not compared.
 */
export type Position = {
  seq: number;
  at: number;
  life: string;
};
/** How somebody is present; whoever is in neither way is absent. */
export type Here = "here" | "reconnecting";
/**
 * Who is here now, and the position of the last entry before this word.
 *
 * `people` is as in the answer to `join`.
 */
export type Presence = {
  people: Record<string, Here>;
  position: Position;
  now: number;
};
/**
 * How the service is now.
 *
 * While it is `unsaving` acts are refused; send them again once it is `well`. When it is `ending`
 * it closes the socket soon: come back after a time chosen at random below `back_within`, in ms.
 */
export type Service = {
  state: ServiceState;
  back_within: number;
};
/** How the service is: well, unable to save, or about to end, as it is started again. */
export type ServiceState = "ending" | "unsaving" | "well";
/** All entries of a meeting so far, in order. */
export type Transcript = {
  entries: Entry[];
  now: number;
};
/** Whoever leads is shown it `until` then, if it is not lowered before; in ms since 1970. */
export type Signalled = {
  until: number;
};
/** What is signalled now, by whom: all that is `raised`. Said to whoever leads alone. */
export type Signals = {
  raised: Record<string, SignalKind[]>;
};
/**
 * What somebody lets whoever leads know without a word.
 *
 * `hand`: they would like to speak. `slow`: it goes too fast for them. `moment`: they need a
 * moment. `writing`: they are writing something, wherever; what it is stays theirs.
 */
export type SignalKind = "hand" | "moment" | "slow" | "writing";
/** The set has changed, by the entry `seq` of its own log: read it again if you show it. */
export type SetChanged = {
  seq: number;
};
/** The seats that a browser's cookies hold, as far as they stand. */
export type Back = {
  seats: SeatBack[];
};
/** A seat that a browser had, with its `token`; else as whoever has just sat down is told. */
export type SeatBack = {
  set: string;
  set_name: string;
  member: string;
  name: string;
  role: Role;
  meeting: number;
  token: string;
};
/**
 * Move everyone `to` another phase; `leaving` is where they are, so a double click moves once.
 *
 * Leaving the lobby begins the meeting; moving to `closed` ends it. Going back finds
 * the phase as it was left, with its round and what remained of its time. `unrevealed` says what
 * becomes of what is written in its open rounds and not revealed.
 */
export type MoveAct = {
  type: "move";
  leaving: string;
  to: string;
  unrevealed: Unrevealed;
  id: string;
};
/**
 * What becomes of what was written in a round that hides, where it ends without a reveal.
 *
 * `ask`: the act is refused while there is anything. `keep`: it goes back to its authors.
 * `discard`: nobody is given it any more.
 */
export type Unrevealed = "ask" | "discard" | "keep";
/** Open a closed meeting once more, in its last phase, within a day of its end. */
export type ReopenAct = {
  type: "reopen";
  id: string;
};
/**
 * Take the floor: nobody else can post until it is released, and the time stands still.
 *
 * `question` is shown large; empty, the room is held without a word. `showing` puts something
 * beside it for all to see.
 */
export type TakeFloorAct = {
  type: "take_floor";
  question: string;
  showing: Showing;
  id: string;
};
/** Give the floor back; everything goes on where it was. */
export type ReleaseFloorAct = {
  type: "release_floor";
  id: string;
};
/** Let the time of the phase stand still. */
export type HoldClockAct = {
  type: "hold_clock";
  id: string;
};
/** Let the time of the phase run on. */
export type ResumeClockAct = {
  type: "resume_clock";
  id: string;
};
/**
 * Give the phase more minutes, or fewer.
 *
 * More are borrowed from later phases, those of `source`; with `longer` the meeting ends later.
 * Fewer are given back to where they were borrowed, or end the meeting sooner.
 */
export type AdjustTimeAct = {
  type: "adjust_time";
  minutes: number;
  source: Source;
  id: string;
};
/** Where more minutes come from. */
export type Source = "lenders" | "longer" | "protected";
/** Let everyone move on by themselves when the time of a phase is over, or (`on` false) not. */
export type SetAutomaticAct = {
  type: "set_automatic";
  on: boolean;
  id: string;
};
/**
 * Choose whose problem it is in an `airtime`, from 1; may be changed until it begins.
 *
 * One presents, or two a problem of both. `bid` is what one of them would present, with which the
 * telling begins; empty for none.
 */
export type ChoosePresenterAct = {
  type: "choose_presenter";
  airtime: number;
  members: string[];
  bid: string;
  id: string;
};
/** Name a co-coach, who is offered the chair first when the coach is gone. */
export type NameDeputyAct = {
  type: "name_deputy";
  member: string;
  id: string;
};
/** Give the chair to somebody else in the meeting. */
export type HandOverAct = {
  type: "hand_over";
  member: string;
  id: string;
};
/** Take the chair that is offered; whoever facilitates may take it back at any time. */
export type TakeChairAct = {
  type: "take_chair";
  id: string;
};
/**
 * Open a round for a `purpose`; `question` is shown above it, and may be worded anew.
 *
 * `options` are what a vote of one's own (`choice`) chooses from; no other has any. `texts` is
 * how many each may write, 1 unless they are thoughts or questions. A silence lasts 10 to 180
 * seconds, a burst of questions 60 to 600; other rounds end by what people do, and their `seconds`
 * are 0. The round that was open goes on afterwards.
 */
export type OpenRoundAct = {
  type: "open_round";
  purpose: Purpose;
  question: string;
  options: string[];
  texts: number;
  seconds: number;
  id: string;
};
/** Word what is asked in an open `round`; with an empty `question` it is the usual one again. */
export type WordRoundAct = {
  type: "word_round";
  round: string;
  question: string;
  id: string;
};
/**
 * Close the round, whoever has not had a turn.
 *
 * `unrevealed` says what becomes of what is written in it and not revealed.
 */
export type CloseRoundAct = {
  type: "close_round";
  round: string;
  unrevealed: Unrevealed;
  id: string;
};
/** As the presenter, ask the others for offers: contacts, books, what they did themselves. */
export type OpenResourcesAct = {
  type: "open_resources";
  id: string;
};
/** As the presenter, let the offers end. */
export type CloseResourcesAct = {
  type: "close_resources";
  round: string;
  id: string;
};
/**
 * Note that a `member` who waits in a go-round had their turn in speech.
 *
 * It is you, or as the coach anybody. Where turns are for asking, question and answer are noted.
 */
export type HaveSpokenAct = {
  type: "have_spoken";
  round: string;
  member: string;
  id: string;
};
/** Let your turn in a round go by, or say that you have nothing to write in it. */
export type PassAct = {
  type: "pass";
  round: string;
  id: string;
};
/** Put your turn off to the end of the round; once. */
export type ComeBackAct = {
  type: "come_back";
  round: string;
  id: string;
};
/** Go on to the next; the `member` whose turn it is gets it at the end, or loses it there. */
export type SkipTurnAct = {
  type: "skip_turn";
  round: string;
  member: string;
  id: string;
};
/**
 * Take back a tap by which a turn was over a moment ago: had in speech, passed or skipped.
 *
 * `turn` is the act of the tap, which was yours, or anybody's if you are the coach.
 */
export type TakeBackTurnAct = {
  type: "take_back_turn";
  round: string;
  turn: string;
  id: string;
};
/** Choose one of the round's options (`choice`); may be changed until the reveal shows it. */
export type VoteAct = {
  type: "vote";
  round: string;
  choice: string;
  id: string;
};
/**
 * Write a text of yours in a round that hides; it may be replaced until the reveal.
 *
 * Where a round has several `texts`, `place` says which one it is, from 1. `kind` and `edited`
 * are as in `ask`; of what is no question they are `unread` and false.
 */
export type WriteAct = {
  type: "write";
  round: string;
  place: number;
  text: string;
  kind: QuestionKind;
  edited: boolean;
  id: string;
};
/** Take back a text of yours that is not revealed: the one at a `place`, from 1. */
export type TakeBackTextAct = {
  type: "take_back_text";
  round: string;
  place: number;
  id: string;
};
/** Write what you learned about yourself, the set or the organisation, and who may see it. */
export type WriteLearningAct = {
  type: "write_learning";
  round: string;
  level: Level;
  text: string;
  seen_by: SeenBy;
  id: string;
};
/**
 * Show everybody at once what was written in the round, in random order.
 *
 * Any round of the phase that is open can be, also one that lies beneath another.
 */
export type RevealAct = {
  type: "reveal";
  round: string;
  id: string;
};
/**
 * Answer the question with which the coach has the floor; without `text`, aloud.
 *
 * As the coach you note for any `member` that they answered aloud.
 */
export type AnswerFloorAct = {
  type: "answer_floor";
  member: string;
  text: string;
  id: string;
};
/**
 * Say a line for all to read: a check-in, a welcome, a closing word.
 *
 * `phase` is the one that it was begun in, if that is one before; empty for the present one. Of
 * one before it takes no turn, and waits for none.
 */
export type SayAct = {
  type: "say";
  text: string;
  phase: string;
  id: string;
};
/** Keep a note for yourself alone: it is on your own page, and on each of your devices. */
export type NoteDownAct = {
  type: "note_down";
  text: string;
  id: string;
};
/**
 * Tell how one of yours in `due` went: its `outcome`, and in a line what `happened`.
 *
 * That alone may be empty where the outcome is `not_yet`, and so may what you `learned`, and what
 * `surprised` you. `by_when` is a day by which you will do it now, if it is `partly` or `not_yet`
 * done, or null.
 */
export type ReportBackAct = {
  type: "report_back";
  commitment: string;
  outcome: Outcome;
  happened: string;
  learned: string;
  surprised: string;
  by_when: string | null;
  id: string;
};
/** Note how a `member` said aloud that their commitment went: you, or as the coach for them. */
export type ReportAloudAct = {
  type: "report_aloud";
  commitment: string;
  member: string;
  outcome: Outcome;
  id: string;
};
/** Say that you would gladly work on what somebody else bid for. */
export type SupportBidAct = {
  type: "support_bid";
  bid: string;
  id: string;
};
/** Take your support of a bid back. */
export type WithdrawSupportAct = {
  type: "withdraw_support";
  bid: string;
  id: string;
};
/**
 * Tell the set your problem, or more of it.
 *
 * In a second such phase of the same airtime it is a line, as by `say`: the problem stands.
 */
export type PresentAct = {
  type: "present";
  text: string;
  id: string;
};
/** Write, in one line, the question that you want help with; a later one replaces it. */
export type PoseKeyQuestionAct = {
  type: "pose_key_question";
  text: string;
  id: string;
};
/** Write, in one line, what you would see if it were solved; a later one replaces it. */
export type PoseGoalAct = {
  type: "pose_goal";
  text: string;
  id: string;
};
/** Say the problem as the presenter sees it now; a later one replaces it. */
export type ReframeAct = {
  type: "reframe";
  text: string;
  id: string;
};
/** Draft a question for later; it is yours alone until you `ask` it, and waits for no floor. */
export type DraftQuestionAct = {
  type: "draft_question";
  text: string;
  id: string;
};
/** Let go of a question that you drafted. */
export type DropDraftAct = {
  type: "drop_draft";
  draft: string;
  id: string;
};
/**
 * Put a question `to` somebody, to `everyone`, or to the `presenters`, where two present.
 *
 * It waits while another is being answered.
 * `kind` is what the lens saw (without one `unread`), `edited` whether the text was changed after
 * its hint (without one false). `draft` is the one of your drafts that is asked so, in these
 * words or others; empty for none.
 */
export type AskAct = {
  type: "ask";
  to: string;
  text: string;
  kind: QuestionKind;
  edited: boolean;
  draft: string;
  id: string;
};
/**
 * Note that a `member` put a question `to` somebody in speech: you, or for them as the coach.
 *
 * `about` is a line of what it was about, and may be empty.
 */
export type AskAloudAct = {
  type: "ask_aloud";
  member: string;
  to: string;
  about: string;
  id: string;
};
/**
 * Count a question that was asked aloud, by its kind; with `back` take one of that kind back.
 *
 * The kind is what whoever leads heard in it: that it held advice, was several at once, or closed.
 */
export type CountHeardAct = {
  type: "count_heard";
  kind: QuestionKind;
  back: boolean;
  id: string;
};
/**
 * Bring a question to the stage that waits, or that you parked.
 *
 * `answered`: the one there was answered aloud; else, if it is not settled, it waits on.
 */
export type TakeUpAct = {
  type: "take_up";
  question: string;
  answered: boolean;
  id: string;
};
/** Take back a question that waits for its answer: yours, or as the coach one asked aloud. */
export type WithdrawQuestionAct = {
  type: "withdraw_question";
  question: string;
  id: string;
};
/**
 * Answer the question on the stage if it was put to you, or say more to one that is settled.
 *
 * One that was put to everyone gathers answers, until all have answered or another is taken up.
 */
export type AnswerAct = {
  type: "answer";
  reply_to: string;
  text: string;
  id: string;
};
/**
 * Note that a question was answered in speech: by you, or as the coach by whoever was asked.
 *
 * A `note` about it may stand with the question. One that was put to everyone gathers your answer
 * with the note as its text; as the coach you settle it.
 */
export type AnswerAloudAct = {
  type: "answer_aloud";
  reply_to: string;
  note: string;
  id: string;
};
/** Keep a question that was put to you, to think about it; it is on your own page later. */
export type ParkAct = {
  type: "park";
  question: string;
  id: string;
};
/** Let a question that was put to you go by; nobody asks why. */
export type PassQuestionAct = {
  type: "pass_question";
  question: string;
  id: string;
};
/** Let the next question come up, and leave this one open. */
export type SetAsideAct = {
  type: "set_aside";
  question: string;
  id: string;
};
/**
 * Mark a question that landed with you (`starred`), or take the mark away.
 *
 * Nobody else knows of it before the close.
 */
export type StarAct = {
  type: "star";
  question: string;
  starred: boolean;
  id: string;
};
/** Offer the presenter a contact, a book, an experience, while they have asked for it. */
export type OfferAct = {
  type: "offer";
  text: string;
  id: string;
};
/** Say whether you take an offer up (`accepted`). */
export type AnswerOfferAct = {
  type: "answer_offer";
  offer: string;
  accepted: boolean;
  id: string;
};
/** Leave a question that you would still have liked to ask; the next meeting begins with it. */
export type LingerAct = {
  type: "linger";
  text: string;
  id: string;
};
/** Name the skill that you practise today; a later one replaces it. */
export type ChooseSkillAct = {
  type: "choose_skill";
  skill: string;
  id: string;
};
/** Say how your skill went: a `rating` of 1, hardly, to 5, very well. */
export type RateSkillAct = {
  type: "rate_skill";
  rating: number;
  id: string;
};
/** Tell a member of a moment in which you saw them practise their skill. */
export type GiveExampleAct = {
  type: "give_example";
  member: string;
  text: string;
  id: string;
};
/**
 * Commit to an action: what, and by which day, such as 2026-12-01.
 *
 * All else may be empty: the first step, how you will know it worked (`how_known`), what could get
 * in the way, and what you will do then (`if_then`). `confidence` is 1 to 10, 0 for not said.
 * At most three a meeting that stand.
 */
export type CommitAct = {
  type: "commit";
  what: string;
  by_when: string;
  first_step: string;
  how_known: string;
  obstacle: string;
  if_then: string;
  confidence: number;
  id: string;
};
/**
 * Say a `commitment` of yours otherwise: all of it, as in `commit`.
 *
 * That is open to you, though the meeting is closed, until you have reported on it in another.
 */
export type ChangeCommitmentAct = {
  type: "change_commitment";
  commitment: string;
  what: string;
  by_when: string;
  first_step: string;
  how_known: string;
  obstacle: string;
  if_then: string;
  confidence: number;
  id: string;
};
/** Take a `commitment` of yours back, as long as you might change it: it comes no more. */
export type WithdrawCommitmentAct = {
  type: "withdraw_commitment";
  commitment: string;
  id: string;
};
/** Say that you heard somebody else's `commitment`. */
export type WitnessAct = {
  type: "witness";
  commitment: string;
  id: string;
};
/** Say whether you were helped, and how. */
export type TellHelpAct = {
  type: "tell_help";
  text: string;
  id: string;
};
/**
 * Write down, in a line, what the set will do about how it works together.
 *
 * The next meeting begins with it.
 */
export type PromiseAct = {
  type: "promise";
  text: string;
  id: string;
};
/** Write down a point that all agree on; it holds in the meetings that follow, too. */
export type AgreeAct = {
  type: "agree";
  text: string;
  id: string;
};
/** Say that a point agreed on before holds no more. */
export type DropAgreementAct = {
  type: "drop_agreement";
  agreement: string;
  id: string;
};
/**
 * Say that you take a `part` over in the next meeting, or (`takes` false) that you do not.
 *
 * Whoever says it last has it.
 */
export type TakePartAct = {
  type: "take_part";
  part: Part;
  takes: boolean;
  id: string;
};
/**
 * Say whether there is to be a breath of ten seconds after each question (`breathing`).
 *
 * Nobody is kept from answering sooner.
 */
export type SetBreathingAct = {
  type: "set_breathing";
  breathing: boolean;
  id: string;
};
/** Put a topic by, in a line, that leads away from the question; the set keeps it. */
export type ParkTopicAct = {
  type: "park_topic";
  text: string;
  id: string;
};
/**
 * Say something otherwise that you posted a moment ago, such as a question or an answer.
 *
 * `post` is the act that posted it, or that wrote what was revealed. That is open to you for two
 * minutes; the text may be no longer than in the act itself.
 */
export type CorrectAct = {
  type: "correct";
  post: string;
  text: string;
  id: string;
};
/** Strike out what somebody posted: its words are shown no more, nor is it kept for later. */
export type StrikeOutAct = {
  type: "strike_out";
  post: string;
  id: string;
};
/**
 * Plan the next meeting of the set; meetings are numbered 1, 2, 3 ...
 *
 * `template` is the key of its course: one that is built in, or one that the set has saved.
 * `starts_at` is its day and hour, 0 if that is not known yet.
 */
export type PlanMeetingAct = {
  type: "plan_meeting";
  title: string;
  template: string;
  starts_at: number;
  id: string;
};
/**
 * Say otherwise what a meeting is called, and on which day and hour it is.
 *
 * `template`, its course, can be changed until somebody has come to it; empty, it stays.
 */
export type ChangeMeetingAct = {
  type: "change_meeting";
  meeting: number;
  title: string;
  starts_at: number;
  template: string;
  id: string;
};
/** Cancel a meeting that has not begun: nobody comes into it any more. */
export type CancelMeetingAct = {
  type: "cancel_meeting";
  meeting: number;
  id: string;
};
/** Call the set otherwise, wherever it is named. */
export type RenameSetAct = {
  type: "rename_set";
  name: string;
  id: string;
};
/**
 * Keep a template for the set: a new one, or in place of that with the key in `replaces`.
 *
 * The key of a new one is the id of this act; `replaces` is empty then.
 */
export type SaveTemplateAct = {
  type: "save_template";
  replaces: string;
  template: TemplateAct;
  id: string;
};
/**
 * A kind of meeting: its `name`, how many present one after another (`airtimes`), its `phases`.
 *
 * `wording` names a meeting of the catalogue, whose name then stands in place of `name`. `labels`
 * and what it is `called` say which words there are for its people; no rule depends on them.
 * `talk` says whether people talk in a call or only write. Where it is not `facilitated`, the
 * coach of the set is a member like all others, and the chair is for whoever takes it. Where it
 * is `shared` the problem is one of the whole set, and goes on from meeting to meeting. If it is
 * `automatic`, phases follow each other by themselves, unless whoever leads says otherwise.
 */
export type TemplateAct = {
  name: string;
  wording: string;
  airtimes: number;
  labels: Labels;
  called: CalledAct;
  talk: Talk;
  facilitated: boolean;
  shared: boolean;
  automatic: boolean;
  phases: TemplatePhaseAct[];
};
/**
 * A set's own words for its people and itself; where one is empty, that of its `labels` stands.
 *
 * `coach` is also whoever leads where no coach does; each is for one person, or for one set.
 */
export type CalledAct = {
  coach: string;
  presenter: string;
  member: string;
  group: string;
};
/**
 * A phase of a template, of `minutes`; an empty `name` stands for that of its `wording`.
 *
 * `words` are its own, and nothing else is said in their place; null: those of the catalogue for
 * its `wording`, which is its kind where that is empty. It brings `rounds`, one after another.
 * Phases with `airtime` that follow each other are gone through once for each presenter; one that
 * names some comes after those `only`, and belongs to none of them.
 */
export type TemplatePhaseAct = {
  kind: PhaseKind;
  name: string;
  wording: string;
  words: PhaseWordsAct | null;
  minutes: number;
  rounds: RoundPlanAct[];
  airtime: boolean;
  only: number[];
};
/**
 * What a phase says in words of its own: what to do now, to whoever leads, to presenters and to
 * the others; and a `script`, which whoever leads may say aloud. What is empty is not said.
 */
export type PhaseWordsAct = {
  coach: string;
  presenter: string;
  member: string;
  script: string;
};
/**
 * A round as a template plans it: what it is for, what is asked, what there is to choose from.
 *
 * An empty `question` is the usual one of its purpose.
 */
export type RoundPlanAct = {
  purpose: Purpose;
  question: string;
  options: string[];
  texts: number;
};
/** Remove a template of the set; meetings that are planned with it keep their course. */
export type RemoveTemplateAct = {
  type: "remove_template";
  template: string;
  id: string;
};
/** Say in which language the set writes, for meetings that are opened from now on. */
export type ChooseLanguageAct = {
  type: "choose_language";
  language: Language;
  id: string;
};
/** Say whether the set `talks` in a call of its own, or only writes; and where its `call` is. */
export type ChooseTalkAct = {
  type: "choose_talk";
  talks: boolean;
  call: string;
  id: string;
};
/**
 * Say what the set calls its coach, its presenters, its members and itself.
 *
 * For meetings that are opened from now on, unless their templates say otherwise.
 */
export type CallPeopleAct = {
  type: "call_people";
  called: CalledAct;
  id: string;
};
/**
 * Take a member out of the set: every seat of theirs ends at once, their words stay.
 *
 * The link that all share is made of `members_key` from now on: they shall not walk back in.
 */
export type RemoveMemberAct = {
  type: "remove_member";
  member: string;
  members_key: string;
  id: string;
};
/** Say what somebody is called: oneself, or, as the coach, anybody who is in the set. */
export type ChangeNameAct = {
  type: "change_name";
  member: string;
  name: string;
  id: string;
};
/**
 * Expect somebody: they are seen before they come, and their link is made of `own_key`.
 *
 * As what, a coach alone says; whoever hosts expects members.
 */
export type ExpectAct = {
  type: "expect";
  name: string;
  own_key: string;
  role: Role;
  id: string;
};
/**
 * Let in somebody who asks at the door; back to a seat as a coach alone.
 *
 * `at` is when they asked so, as they may have asked otherwise since: whom one does not see one
 * does not let in.
 */
export type AdmitAct = {
  type: "admit";
  member: string;
  at: number;
  id: string;
};
/** Let somebody who asks at the door not in, as they asked `at` that time. */
export type TurnAwayAct = {
  type: "turn_away";
  member: string;
  at: number;
  id: string;
};
/** Say what the link that all share does: it lets in, it asks first, or it is closed. */
export type SetDoorwayAct = {
  type: "set_doorway";
  doorway: Doorway;
  id: string;
};
/**
 * Hand out a way back to somebody's seat: a link made of `own_key`, in place of their own.
 *
 * Their seats stay; whoever had left, or was taken out, is in the set again. Once somebody has
 * come in by it, what is theirs alone waits on all of them until they have made a link of their
 * own.
 */
export type HandWayAct = {
  type: "hand_way";
  member: string;
  own_key: string;
  id: string;
};
/**
 * Let somebody coach the set too, take part in it, learn to coach, observe it, or be its host.
 *
 * Who coaches says so of themselves alone, and a set is never without a coach who has come to it.
 * Whoever is to observe waits until all have agreed.
 */
export type GiveRoleAct = {
  type: "give_role";
  member: string;
  role: Role;
  id: string;
};
/** Hand the coach's seat to somebody for good, and be a member. */
export type HandSeatAct = {
  type: "hand_seat";
  member: string;
  id: string;
};
/**
 * Let somebody look after dates, people and links (`hosts`), or no longer.
 *
 * Whoever has the role of `host` looks after them in any case, and whoever observes never does.
 */
export type LetHostAct = {
  type: "let_host";
  member: string;
  hosts: boolean;
  id: string;
};
/** Leave the set: every seat of yours ends, your words and your name stay. */
export type LeaveSetAct = {
  type: "leave_set";
  id: string;
};
/** Make two entries one: that of `member` goes, and all of it is theirs who stays, `into`. */
export type JoinEntriesAct = {
  type: "join_entries";
  member: string;
  into: string;
  id: string;
};
/**
 * Say by `agrees` if somebody may observe the meetings of the set; and otherwise later.
 *
 * They watch while everybody has agreed who is in the set and has come; one no, at any time, takes
 * them out of it.
 */
export type ConsentAct = {
  type: "consent";
  member: string;
  agrees: boolean;
  id: string;
};
/** Let go of a question that you, or the set, have kept; or of something that is yours alone. */
export type LetGoAct = {
  type: "let_go";
  kept: string;
  id: string;
};
/** Say that the problem of the whole set is settled: the next meeting about one begins anew. */
export type SettleProblemAct = {
  type: "settle_problem";
  id: string;
};
/** Delete the set, with its meetings and all that was written in them; `name` is the set's. */
export type DeleteSetAct = {
  type: "delete_set";
  name: string;
  id: string;
};
/**
 * Found a set, and take the coach's seat in it.
 *
 * `phrase` is that with which sets are founded here, if there is one; else it may be left out.
 */
export type FoundASet = {
  name: string;
  coach: string;
  token: string;
  phrase: string;
};
/** Ask what a key opens. */
export type Knock = {
  key: string;
};
/**
 * Take a seat in a set with a key; `name` may be empty where the key is a member's own.
 *
 * `own_key`, which may be left out, becomes the key of a newcomer's own link. With `back` a name
 * that somebody in the set has is one's own: whoever coaches is asked to let one back to it.
 */
export type TakeASeat = {
  key: string;
  name: string;
  token: string;
  own_key: string;
  back: boolean;
};
/** Ask for the seats that cookies hold; `keep` others in cookies, or `leave`: let all go. */
export type WayBack = {
  keep: KeptSeat[];
  leave: boolean;
};
/** A seat that a browser has, by its set and its token. */
export type KeptSeat = {
  set: string;
  token: string;
};
/**
 * Enter a meeting: say which, who you are, and what you have of it already.
 *
 * `protocol` is the version you speak. A socket is in one meeting: joining another leaves the
 * first.
 */
export type Join = {
  protocol: number;
  set: string;
  meeting: number;
  token: string;
  position: PositionAct;
};
/**
 * How far somebody is in a meeting: the `seq` and the `at` of the last entry they have.
 *
 * Both are 0 before the first. A number alone would not do: a store that was put back to an
 * older copy goes on with other entries under the same numbers. `life` names the store as it was
 * then, as the service told it last; left out, it is not compared.
 */
export type PositionAct = {
  seq: number;
  at: number;
  life: string;
};
/**
 * Let whoever leads know something without a word; or, with `on` false, no longer.
 *
 * `what` goes by itself after a while; as long as you are `writing`, say so again.
 */
export type Signal = {
  what: SignalKind;
  on: boolean;
};
export type Event = MeetingOpened | CourseSet | MemberSeated | WatcherSeated | MemberUnseated | KnownAs | BecameOne | Brought | PhaseBegan | MeetingReopened | FloorTaken | FloorReleased | ClockHeld | ClockResumed | TimeAdjusted | AutomaticSet | PresenterChosen | DeputyNamed | ChairOffered | ChairKept | ChairTaken | RoundOpened | RoundWorded | RoundClosed | TurnSpoken | Passed | TurnPutOff | TurnSkipped | TurnTakenBack | VoteCast | TextWritten | LearningWritten | Veiled | Revealed | FloorAnswered | Said | NotedDown | ReportedBack | BidSupported | SupportWithdrawn | ProblemPresented | KeyQuestionPosed | GoalPosed | ProblemReframed | QuestionDrafted | DraftDropped | QuestionAsked | AskedAloud | HeardCounted | QuestionTakenUp | QuestionAnswered | QuestionSettled | QuestionStarred | Landed | Offered | OfferAnswered | QuestionLingered | SkillChosen | SkillRated | ExampleGiven | Committed | CommitmentChanged | CommitmentWithdrawn | Witnessed | HelpTold | Promised | Agreed | AgreementDropped | PartTaken | BreathingSet | TopicParked | Corrected | StruckOut;
export type Command = MoveAct | ReopenAct | TakeFloorAct | ReleaseFloorAct | HoldClockAct | ResumeClockAct | AdjustTimeAct | SetAutomaticAct | ChoosePresenterAct | NameDeputyAct | HandOverAct | TakeChairAct | OpenRoundAct | WordRoundAct | CloseRoundAct | OpenResourcesAct | CloseResourcesAct | HaveSpokenAct | PassAct | ComeBackAct | SkipTurnAct | TakeBackTurnAct | VoteAct | WriteAct | TakeBackTextAct | WriteLearningAct | RevealAct | AnswerFloorAct | SayAct | NoteDownAct | ReportBackAct | ReportAloudAct | SupportBidAct | WithdrawSupportAct | PresentAct | PoseKeyQuestionAct | PoseGoalAct | ReframeAct | DraftQuestionAct | DropDraftAct | AskAct | AskAloudAct | CountHeardAct | TakeUpAct | WithdrawQuestionAct | AnswerAct | AnswerAloudAct | ParkAct | PassQuestionAct | SetAsideAct | StarAct | OfferAct | AnswerOfferAct | LingerAct | ChooseSkillAct | RateSkillAct | GiveExampleAct | CommitAct | ChangeCommitmentAct | WithdrawCommitmentAct | WitnessAct | TellHelpAct | PromiseAct | AgreeAct | DropAgreementAct | TakePartAct | SetBreathingAct | ParkTopicAct | CorrectAct | StrikeOutAct;
export type SetCommand = PlanMeetingAct | ChangeMeetingAct | CancelMeetingAct | RenameSetAct | SaveTemplateAct | RemoveTemplateAct | ChooseLanguageAct | ChooseTalkAct | CallPeopleAct | RemoveMemberAct | ChangeNameAct | ExpectAct | AdmitAct | TurnAwayAct | SetDoorwayAct | HandWayAct | GiveRoleAct | HandSeatAct | LetHostAct | LeaveSetAct | JoinEntriesAct | ConsentAct | LetGoAct | SettleProblemAct | DeleteSetAct;
export type ReasonCode = "not_now" | "not_yours" | "floor_taken" | "silence" | "presenter_only" | "writing" | "no_answers_now" | "not_your_turn" | "turn_taken" | "awaits_answer" | "others_first" | "check_first" | "phase_moved" | "same_phase" | "no_such_phase" | "no_presenter" | "floor_free" | "clock_held" | "clock_runs" | "too_short" | "nothing_to_borrow" | "coach_already" | "chair_not_offered" | "chair_offered" | "no_such_member" | "no_such_airtime" | "airtime_began" | "coach_presents_not" | "not_for_others" | "of_yourself" | "no_such_question" | "nothing_counted" | "no_such_draft" | "not_asked_of_you" | "not_live" | "not_your_question" | "question_settled" | "no_such_bid" | "supported" | "not_asked_for" | "no_such_offer" | "no_such_commitment" | "witnessed" | "reported_on" | "no_such_post" | "enough_commitments" | "date_past" | "enough_lingering" | "enough_agreements" | "no_such_agreement" | "no_skill" | "round_open" | "round_over" | "options_unfit" | "round_unfit" | "presenter_opens" | "not_their_turn" | "not_waiting" | "too_late" | "not_again" | "unrevealed" | "revealed" | "meeting_full" | "enough_of_yours" | "id_taken" | "id_used" | "already_founded" | "no_such_set" | "set_deleted" | "name_differs" | "no_such_meeting" | "name_missing" | "name_taken" | "no_such_template" | "needs_airtime" | "enough_templates" | "no_such_kept" | "enough_meetings" | "meeting_began" | "meeting_cancelled" | "founding_closed" | "phrase_wrong" | "set_full" | "set_over" | "token_taken" | "key_unknown" | "key_replaced" | "key_taken" | "door_closed" | "awaits_admission" | "turned_away" | "too_many_ask" | "nobody_asks" | "same_entry" | "entries_joined" | "hosts_by_role" | "roles_differ" | "reads_no_meeting" | "awaits_consent" | "same_role" | "not_come" | "coach_stays" | "not_seated" | "seat_waits" | "seat_revoked" | "other_protocol" | "host_unknown" | "origin_unknown" | "not_from_page" | "not_joined" | "no_such_page" | "malformed" | "not_json" | "unknown_word" | "missing_field" | "unknown_field" | "wrong_type" | "not_allowed_value" | "blank" | "too_long" | "out_of_range" | "too_large" | "unreadable_line" | "newer_line" | "too_fast" | "silent" | "crowded" | "too_many_open" | "store_away" | "fault";
export type Limits = {
  kind: "text" | "id" | "date" | "choice" | "number" | "flag" | "object" | "list";
  maxLength?: number;
  choices?: string[];
  min?: number;
  max?: number;
  fields?: Record<string, Limits>;
  item?: Limits;
  optional?: boolean;
};
export type Words = { fields: string[]; most?: number; of?: string };
/** Where a value comes from: a field of the event, of its entry, of the moment; or a constant. */
export type Origin = string | { is: unknown };
/** Fields are put into what is at the path, or something is appended to it. */
export type Effect =
  | { change: "put"; path: string; values: Record<string, Origin> }
  | { change: "append"; path: string; values?: Record<string, Origin>; source?: Origin };
/** An event by its name. */
export type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

export const PROTOCOL: number;
export const PHASES: Phase[];
export const START: Meeting;
export const RULES: Record<Purpose, Rule>;
/** What waits while everybody writes, or while the presenter alone has the floor. */
export const TALKING: Command["type"][];
/** What waits while the coach has the floor, and in silence. */
export const POSTING: Command["type"][];
/** What waits while questions are only collected. */
export const ANSWERING: Command["type"][];
/** What was begun in a phase that opens it, and may be sent in those that come after. */
export const LATE: Command["type"][];
/** What is noted of speech, and what is written of it: both take the same turn. */
export const ALOUD: Record<string, Command["type"]>;
/** The events of which somebody has spoken: their `member`, or else whoever they are by. */
export const SPEAKING: Entry["event"]["type"][];
export const COMMANDS: Record<Command["type"], Record<string, Limits>>;
export const EVENTS: Event["type"][];
/** What events change, where it is only put or appended; the rest is by hand. */
export const EFFECTS: Record<string, Effect>;
/** Which fields of an event have words that all see, and to how many characters these are corrected. */
export const POSTED: Record<string, Words>;
/** In what else words of a post stand; `of` names the field that says of which. */
export const REPEATED: Record<string, Words>;
/** Which fields beside one that holds the id of a post have its words. */
export const PLACES: Record<string, string[]>;
export const CORRECTED_WITHIN_MS: number;
export const MOST_COMMITMENTS: number;
/** So many things that are a person's alone are on their page: the latest. */
export const MOST_OWN: number;
export const REOPENED_WITHIN_MS: number;
/** How long somebody who is away is awaited before they count as gone. */
export const GRACE_MS: number;
/** How a commitment went that comes back at the next meeting. */
export const GOING_ON: Outcome[];
export const OUTCOMES: Outcome[];
export const LEVELS: Level[];
export const SEEN_BY: SeenBy[];
export const SHOWINGS: Showing[];
export const PHASE_KINDS: PhaseKind[];
export const ROUND_KINDS: RoundKind[];
export const PURPOSES: Purpose[];
export const LABELS: Labels[];
export const TALKS: Talk[];
export const LANGUAGES: Language[];
export const KINDS: QuestionKind[];
export const CAPACITIES: Capacity[];
