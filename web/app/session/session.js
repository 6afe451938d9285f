// @ts-check
// A member's session in a meeting: what this tab knows, may ask for, and keeps of its own.

import { Drafts } from "../drafts.js";
import { isSilenceOver } from "../meeting/going-on.js";
import { linksOf } from "../seats.js";
import { Absence } from "./absence.js";
import { CatchUp } from "./catch-up.js";
import { Connection } from "./connection.js";
import { ConnectionState } from "./connection-state.js";
import { Corrections } from "./corrections.js";
import { LookingBack } from "./looking-back.js";
import { kindsNow, Nudges } from "./nudges.js";
import { Passing } from "./passing.js";
import { PutBack } from "./put-back.js";
import { Sending } from "./sending.js";
import { QuietSignals } from "./signals.js";
import { Sound } from "./sound.js";
import { Store } from "./store.js";
import { Tray } from "./tray.js";
import { Undo } from "./undo.js";
import { halfWritten, Unfinished } from "./unfinished.js";
import { Unfolded } from "./unfolded.js";
import { draftsIn } from "./unsent.js";

/** @import { Command, Entry, Joined, Meeting, Signals } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Observer, Surroundings } from "./surroundings.js" */

export class Session {
  /** Whether the meeting is here, as far as it was when this tab came: it may come in parts. */
  hasJoined = false;
  #store = new Store();
  #surroundings;
  #observer;
  #connection;
  #connectionState;
  #sending;

  /**
   * @param {Held} seat
   * @param {number} number of the meeting
   * @param {Surroundings} surroundings
   * @param {Observer} observer
   */
  constructor(seat, number, surroundings, observer) {
    const { after, rules, storage, tab } = surroundings;
    const { changed } = observer;
    this.#surroundings = surroundings;
    this.#observer = observer;
    this.set = seat.set;
    this.me = seat.member;
    this.links = linksOf(seat.set, number);
    this.signals = this.#makeSignals();
    this.drafts = new Drafts(storage, draftsIn(seat.set, number, seat.member), {
      tab,
      typed: () => {
        this.signals.typed();
        changed();
      },
    });
    const kinds = () => kindsNow(this.meeting);
    const keep = (/** @type {string} */ name) => this.send(name, "draft_question");
    this.nudges = new Nudges(this.drafts, { rules, kinds, after, changed, keep });
    this.lookingBack = new LookingBack(this.#store, changed);
    this.unfolded = new Unfolded(changed);
    this.undo = new Undo(after, changed);
    this.passing = new Passing(changed);
    this.catchUp = new CatchUp(this.drafts, changed);
    this.absence = new Absence(after, changed);
    this.corrections = new Corrections({ clock: surroundings.clock, after, changed });
    this.unfinished = new Unfinished(seat.member, this.drafts);
    this.putBack = new PutBack(changed);
    this.sound = new Sound(surroundings.storage, { ring: observer.awaited, changed });
    this.#sending = this.#makeSending();
    this.tray = new Tray(this.drafts, {
      keep: (name) => this.#sending.keep(name),
      gone: (name) => this.unfinished.remove(name),
      changed,
    });
    this.#connectionState = new ConnectionState(after, changed);
    this.#connection = this.#connect({ set: seat.set, meeting: number, token: seat.token });
  }

  #makeSignals() {
    const { clock, after } = this.#surroundings;
    return new QuietSignals({
      say: (signal) => this.#connection.signal(signal),
      clock,
      after,
      changed: this.#observer.changed,
      isWriting: () => halfWritten(this.meeting, this.drafts),
    });
  }

  #makeSending() {
    return new Sending({
      drafts: this.drafts,
      act: (command) => this.#connection.act(command),
      done: (draft) => {
        this.nudges.sent(draft);
        this.unfinished.remove(draft);
      },
      sent: this.#observer.sent,
      after: this.#surroundings.after,
      changed: this.#observer.changed,
    });
  }

  /** @param {{ set: string, meeting: number, token: string }} where */
  #connect(where) {
    const listener = {
      known: () => this.#store.position,
      joined: (/** @type {Joined} */ joined) => this.#joined(joined),
      entry: (/** @type {Entry} */ entry) => this.#receive(entry),
      presence: (/** @type {{ people: Readonly<Record<string, string>> }} */ { people }) =>
        this.absence.hear(people),
      signals: (/** @type {Signals} */ { raised }) => this.signals.hear(raised),
      setChanged: this.#observer.setChanged,
      refused: this.#observer.ended,
      changed: () => this.#connectionState.update(this.#connection.live, this.#connection.service),
    };
    return new Connection(where, listener, this.#surroundings);
  }

  // What is known

  /** @returns {Meeting} */
  get meeting() {
    return this.#store.meeting;
  }

  /** Who is connected, by member. */
  get presence() {
    return this.absence.people;
  }

  get connectionState() {
    return this.#connectionState.name;
  }

  /** How many acts wait for an answer: whoever leaves now may lose them. */
  get unanswered() {
    return this.#connection.unanswered;
  }

  /** Why the last press of a button came to nothing. */
  get refusal() {
    return this.#sending.refusal;
  }

  /** What was pressed then, to be pressed again otherwise. */
  get refused() {
    return this.#sending.refused;
  }

  // What is asked for

  /** Let be what was refused. */
  letBe() {
    this.#sending.letBe();
  }

  /**
   * Ask for something with what a form holds; what was refused stays in the form.
   * @param {string} draft its name
   * @param {Command["type"]} type
   * @param {object} [extra] fields that the form does not hold
   */
  send(draft, type, extra) {
    return this.#sending.send(draft, type, extra);
  }

  /**
   * Do what a button says.
   * @param {Command["type"]} type
   * @param {object} [extra]
   */
  press(type, extra) {
    return this.#sending.press(type, extra);
  }

  /**
   * Put a text into a form, below what stands there.
   * @param {string} draft its name
   * @param {string} text
   */
  add(draft, text) {
    this.drafts.of(draft).add(text);
    this.#observer.changed();
  }

  /** Go, and be seen to go; what is not answered yet is waited for. */
  leave() {
    if (!this.unanswered) this.#connection.leave();
  }

  // What happens

  /** Nothing is taken by an entry that became one with another while nobody was here. @param {Joined} joined */
  #joined(joined) {
    if (joined.me !== this.me) return this.#observer.ended({ code: "entries_joined" });
    if (joined.anew) this.putBack.begins(this.#store.entries);
    this.#store.begin(joined);
    this.absence.hear(joined.people);
    // What happened meanwhile is history: it is shown, and nothing is offered because of it.
    if (joined.entries.some(({ event }) => event.type === "phase_began")) this.undo.withdraw();
    if (joined.more) return;
    this.hasJoined = true;
    this.putBack.ends(this.#store.entries);
    this.drafts.settle(new Set(this.#store.entries.map(({ act }) => act)));
    this.catchUp.arrived(this.#store.cameLate(this.me));
    this.unfinished.check(this.meeting);
    this.corrections.follow(this.meeting, this.me);
    this.nudges.use(this.meeting.language);
    this.nudges.later.bringOver();
    this.#observer.changed();
  }

  /** @param {Entry} entry */
  #receive(entry) {
    const before = this.meeting;
    const isHere = this.#store.receive(entry);
    this.#surroundings.clock.witness(entry.at);
    if (this.meeting !== before) this.#follow(before, entry);
    this.#observer.changed();
    return isHere;
  }

  /**
   * What an entry means for this tab alone.
   * @param {Meeting} before
   * @param {Entry} entry
   */
  #follow(before, entry) {
    this.absence.follow(entry.event.type);
    this.undo.follow(before, this.meeting, entry, this.me);
    this.signals.hearOf(entry, this.me);
    this.sound.follow(before, this.meeting, this.me);
    if (isSilenceOver(before, this.meeting)) this.#observer.silenceEnded();
    if (entry.event.type === "revealed") this.unfinished.check(this.meeting);
    this.tray.follow(before, this.meeting, this.me);
    if (this.meeting.posts !== before.posts) this.corrections.follow(this.meeting, this.me);
    if (entry.event.type !== "phase_began") return;
    // Whoever leads is told of those who were in the middle of what all were writing.
    if (halfWritten(before, this.drafts)) this.signals.typed();
    this.lookingBack.end();
    this.passing.letBe();
  }
}
