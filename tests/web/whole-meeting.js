// @ts-check
// A meeting from its lobby to its close, in which people do what its phases and rounds are for.

import { openAirtimes } from "../../web/app/choosing.js";
import { canMoveTo, may, next } from "../../web/app/may.js";
import { kindOf, live, queue, talkRound, turnOf } from "../../web/app/meeting/going-on.js";
import { row, rowOf, stepOf } from "../../web/app/meeting/now.js";
import { presenting } from "../../web/app/meeting/who.js";
import { option } from "../../web/app/phases.js";
import { LEVELS } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { said } from "./real-words.js";

/** @import { Purpose, Round } from "../../web/app/protocol.js" */
/** @import { Room } from "./room.js" */

/** Who may be asked to present, the first in the first airtime. */
const PRESENTERS = ["ben", "chloe", "dev", "esi", "farid", "gus", "hana", "ines"];
const SOON = "2030-01-01";

/** @param {Room} room */
export async function wholeMeeting(room) {
  if (!room.lead) await room.press("chloe", say("chair-take"));
  while (room.meeting.phase !== "closed") {
    room.read();
    await names(room);
    await rounds(room);
    const kind = stepOf(room.meeting).kind;
    await BESIDE[kind]?.(room);
    room.read();
    await onwards(room);
  }
  room.read();
}

/** @param {Room} room */
async function onwards(room) {
  const to = next(room.meeting);
  if (!to) return;
  await room.press(room.lead, new RegExp(`^to-${to.key}$`));
  if (room.meeting.phase !== to.key) throw new Error(`Nobody came to ${to.key}`);
}

/**
 * Whoever leads names those who have offered to present, where no bids are written.
 * @param {Room} room
 */
async function names(room) {
  const m = room.meeting;
  const choice = m.course.find((step) => step.kind === "choose");
  const waits = m.course.find((step) => rowOf(step).presenter && !canMoveTo(m, step));
  if (!waits || choice?.rounds.length || m.phase !== (choice?.key ?? "lobby")) return;
  for (const airtime of openAirtimes(m).toReversed())
    await room.press(room.lead, new RegExp(`^${PRESENTERS[airtime - 1]}$`), airtime - 1);
}

// What rounds are for

/**
 * One round after another, as far as they come by themselves.
 * @param {Room} room
 */
async function rounds(room) {
  /** @type {Round | null} */
  let round = room.round();
  while (round) {
    const { id } = round;
    await ROUNDS[kindOf(round)]?.(room, round);
    room.read();
    const way = new RegExp(`^${id}-`);
    if (room.round()?.id === id && room.finds(room.lead, way)) await room.press(room.lead, way);
    const after = room.round();
    round = after?.id === id ? null : after;
  }
}

/** @type {Record<string, (room: Room, round: Round) => Promise<void>>} */
const ROUNDS = {
  go_round: turns,
  write_reveal: writing,
  vote: voting,
  silence: async (room) => {
    for (const who of room.tabs.keys()) await room.send(who, "note", { text: said("note", who) });
  },
};

/**
 * @param {Room} room
 * @param {Round} round
 */
async function turns(room, { id }) {
  if (row(room.meeting).turn === "ask") await answersWaiting(room);
  for (let count = 0; ; count += 1) {
    const round = talkRound(room.meeting);
    const who = round?.id === id ? turnOf(round) : null;
    if (!who) return;
    await TURNS[row(room.meeting).turn](room, who, count);
    if (
      talkRound(room.meeting)?.id === id &&
      turnOf(/** @type {Round} */ (talkRound(room.meeting))) === who
    )
      throw new Error(`The turn of ${who} does not end in ${room.meeting.phase}`);
  }
}

/** @type {Record<string, (room: Room, who: string, count: number) => Promise<void>>} */
const TURNS = {
  say: async (room, who, count) => {
    if (count === 3) return room.press(who, say("round-pass"));
    const { phase } = room.meeting;
    return room.send(who, `say-${phase}`, { text: said("line", who) });
  },
  report_back: async (room, who) => {
    for (const { id } of room.meeting.due.filter(({ member }) => member === who)) {
      const told = {
        outcome: "partly",
        happened: said("happened", who),
        learned: said("learned", who),
      };
      await room.send(who, `report-${id}`, told);
    }
  },
  ask: async (room, who, count) => {
    await room.send(who, "ask", { text: said("question", who) });
    await settles(room, count);
  },
};

/**
 * Whoever was asked answers, parks, or lets it pass; one question lands.
 * @param {Room} room
 * @param {number} count
 */
async function settles(room, count) {
  const { id, to, by } = /** @type {any} */ (room.meeting.questions.at(-1));
  const who = room.tabs.has(to) ? to : room.lead === by ? "dev" : room.lead;
  const presents = presenting(room.meeting).includes(who);
  if (presents && count % 4 === 1) return room.press(who, say("questions-park"));
  if (presents && count % 4 === 2) return room.press(who, say("questions-pass_question"));
  await room.send(who, `answer-${id}`, { text: said("answer", who) });
  if (presents && room.finds(who, say("questions-star")))
    await room.press(who, say("questions-star"));
}

/**
 * @param {Room} room
 * @param {Round} round
 */
async function writing(room, round) {
  const { id, purpose, texts } = round;
  for (const [at, who] of round.order.entries()) {
    const isLast = at === round.order.length - 1;
    if (purpose === "learning") await learns(room, who, id);
    else if (isLast) await room.press(who, say("hidden-nothing"));
    else
      for (let place = 1; place <= Math.min(texts, 3); place += 1)
        await room.send(who, `write-${id}${place > 1 ? `-${place}` : ""}`, {
          text: said(TEXT[purpose] ?? "line", who, place),
        });
  }
  await room.press(room.lead, /^show-/);
}

/** @type {Partial<Record<Purpose, string>>} */
const TEXT = { bids: "bid", statements: "statement", questions: "question" };

/**
 * @param {Room} room
 * @param {string} who
 * @param {string} round
 */
async function learns(room, who, round) {
  for (const level of LEVELS)
    await room.send(who, `write-${round}-${level}`, { text: said("learned", who) });
}

/**
 * @param {Room} room
 * @param {Round} round
 */
async function voting(room, round) {
  for (const [at, who] of round.order.entries()) {
    const choice = round.options[at % round.options.length];
    await room.press(who, option(room.meeting, round, choice));
  }
  await room.press(room.lead, /^show-/);
}

// What phases are for beside their rounds

/** @param {Room} room */
const presenter = (room) => presenting(room.meeting)[0] ?? "";

/**
 * Those who are neither in the chair nor present.
 * @param {Room} room
 */
const others = (room) =>
  [...room.tabs.keys()].filter((who) => who !== room.lead && who !== presenter(room));

/**
 * One asks another, and another whoever leads; who takes part in the chair asks, too.
 * @param {Room} room
 */
async function eachOther(room) {
  const [one, other] = others(room);
  for (const [by, to] of [
    [one, other],
    [other, room.lead],
  ]) {
    await room.send(by, "ask", { text: said("question", by, 3), to });
    await settles(room, 0);
  }
  if (!room.meeting.chair.takes_part) return;
  await room.send(room.lead, "ask", { text: said("question", room.lead), to: one });
  await room.press(room.lead, say("questions-withdraw_question"));
}

/**
 * What waits is answered, one after another.
 * @param {Room} room
 */
async function answersWaiting(room) {
  const asked = presenter(room);
  while (live(room.meeting)?.status === "open" || queue(room.meeting).length) {
    if (live(room.meeting)?.status !== "open") await room.press(asked, say("questions-take_up"));
    const { id } = /** @type {any} */ (live(room.meeting));
    await room.send(asked, `answer-${id}`, { text: said("answer", asked) });
  }
}

/**
 * What waits is answered first; then anyone asks anyone.
 * @param {Room} room
 */
async function asks(room) {
  await answersWaiting(room);
  await eachOther(room);
  for (const [at, who] of others(room).slice(0, 4).entries()) {
    await room.send(who, "ask", { text: said("question", who, 2) });
    if (at === 3) await room.press(who, say("questions-withdraw_question"));
    else await settles(room, at);
  }
}

/** @param {Room} room */
async function tells(room) {
  const who = presenter(room);
  await room.send(who, "present", { text: said("problem", who) });
  await room.send(who, "pose_key_question", { text: said("key", who) });
  for (const one of others(room).slice(0, 2))
    await room.send(one, "question", { text: said("question", one) });
}

/** @param {Room} room */
const seesAnew = (room) =>
  room.send(presenter(room), "reframe", { text: said("anew", presenter(room)) });

/** @param {Room} room */
async function offers(room) {
  await room.press(presenter(room), say("offers-ask"));
  await room.send(others(room)[0], "offer", { text: said("offer", others(room)[0]) });
  await room.press(presenter(room), say("offers-accept"));
  await room.press(presenter(room), say("offers-close"));
}

/** @param {Room} room @param {string} who */
const commits = (room, who) =>
  room.send(who, "commit", { what: said("step", who), by_when: SOON, confidence: "0" });

/** @param {Room} room */
async function settlesBids(room) {
  const m = room.meeting;
  if (!m.bids.length) return;
  const [first] = m.bids;
  const chair = m.chair.takes_part ? [room.lead] : [];
  const friend = others(room).find((who) => who !== first.by) ?? "";
  for (const who of [friend, ...chair]) {
    await room.press(who, say("bids-support"));
    await room.press(who, say("bids-support-back"));
  }
  for (const airtime of openAirtimes(m)) {
    const bid = m.bids.find(({ by }) => by === PRESENTERS[airtime - 1]);
    await room.press(room.lead, new RegExp(`^take-${bid?.id}-${airtime}$`));
  }
}

/** @param {Room} room */
async function sorts(room) {
  const who = presenter(room);
  await room.press(who, say("questions-park"));
  await room.press(who, say("questions-take_up"));
}

/** @param {Room} room */
async function skills(room) {
  const skilled = room.meeting.members.filter((p) => p.skill);
  for (const { id } of skilled) await room.press(id, say("skill-rating-4"));
  if (skilled.length > 1)
    await room.send(skilled[1].id, "example", {
      member: skilled[0].id,
      text: said("saw", skilled[1].id),
    });
}

/** @param {Room} room */
async function lingers(room) {
  const one = others(room)[0];
  await room.send(one, "linger", { text: said("lingering", one) });
}

/** @type {Record<string, (room: Room) => Promise<void>>} */
const BESIDE = {
  open: async (room) => {
    for (const who of others(room).slice(0, 3))
      await room.send(who, "skill", { skill: said("skill", who) });
  },
  report_back: eachOther,
  choose: settlesBids,
  present: tells,
  clarify: asks,
  explore: async (room) => {
    await asks(room);
    await seesAnew(room);
  },
  reframe: seesAnew,
  deepen: async (room) => {
    await asks(room);
    await offers(room);
  },
  resources: offers,
  goal: async (room) => {
    await asks(room);
    await room.send(presenter(room), "pose_goal", { text: said("goal", presenter(room)) });
  },
  sort_questions: sorts,
  respond: (room) =>
    room.send(presenter(room), `say-${room.meeting.phase}`, {
      text: said("answer", presenter(room)),
    }),
  commit: async (room) => {
    const [one] = others(room);
    await room.send(one, "ask", { text: said("sharpen", one) });
    await settles(room, 0);
    await room.send(presenter(room), "tell_help", { text: said("helped", presenter(room)) });
    await commits(room, presenter(room));
    for (const who of others(room)) await room.press(who, /^witness-/);
  },
  commit_all: async (room) => {
    for (const who of [presenter(room), ...others(room)]) await commits(room, who);
    for (const who of others(room)) await room.press(who, /^witness-/);
    await eachOther(room);
  },
  learn: skills,
  talk: async (room) => {
    if (may(room.meeting, room.lead, "ask")) await eachOther(room);
    if (!room.round() || kindOf(/** @type {Round} */ (room.round())) === "popcorn")
      for (const who of others(room).slice(0, 2))
        await room.send(who, `say-${room.meeting.phase}`, { text: said("line", who, 2) });
  },
  close: lingers,
};
