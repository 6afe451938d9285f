// @ts-check
// Words that were posted, corrected, or struck out.  Twin of server/domain/meeting/correcting.py and retold.py.

import { PLACES, POSTED, REPEATED, RULES } from "../protocol.js";
import { settle } from "./stage.js";

/** @import { Entry, Meeting, Post } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

const LONGEST = POSTED.said.most ?? 0;
/** What stands for words that were struck out, so that there is still something. */
const GONE = "…";
const SPOKEN = { ...POSTED, ...REPEATED };

/** @type {Changes} */
export const CORRECTING = {
  corrected: (m, e) => {
    const answered = isAnswered(m, e.post);
    return changePost(reworded(m, e.post, e.text, m.number), e.post, (post) => ({
      ...post,
      changed: true,
      answered: answered || post.answered,
    }));
  },

  struck_out: (m, e, entry) => {
    const waits = m.questions.some((q) => q.id === e.post && q.status === "open");
    const before = waits ? settle(m, e.post, "withdrawn", entry) : m;
    const commitments = before.commitments.map((c) =>
      c.id === e.post ? { ...c, withdrawn: true } : c,
    );
    const after = reworded({ ...before, commitments }, e.post, "", m.number);
    return changePost(after, e.post, (post) => ({ ...post, struck: true }));
  },
};

/**
 * The meeting with what an entry has posted.
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {Meeting}
 */
export function posted(m, entry) {
  const found = posts(m, entry);
  return found.length ? { ...m, posts: [...m.posts, ...found] } : m;
}

/**
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {Post[]}
 */
function posts(m, { act, by, at, event }) {
  const post = (
    /** @type {string} */ id,
    /** @type {string} */ who,
    /** @type {number} */ most,
  ) => ({
    ...{ id, by: who, at, most },
    ...{ changed: false, answered: false, struck: false },
  });
  if (event.type === "revealed") {
    const round = m.rounds.find((r) => r.id === event.round);
    const isVote = round && RULES[round.purpose].kind === "vote";
    return isVote ? [] : event.items.map((item) => post(item.id, item.by, LONGEST));
  }
  const words = POSTED[event.type];
  const said = words?.fields.some((field) => /** @type {any} */ (event)[field]);
  return said ? [post(act, by, words.most ?? 0)] : [];
}

/**
 * @param {Meeting} m
 * @param {string} id
 * @param {(post: Post) => Post} change
 */
function changePost(m, id, change) {
  return { ...m, posts: m.posts.map((post) => (post.id === id ? change(post) : post)) };
}

/**
 * Whether somebody has answered the words of a post.
 * @param {Meeting} m
 * @param {string} id
 */
function isAnswered(m, id) {
  return (
    m.questions.some((q) => q.id === id && (q.answers.length > 0 || q.status === "aloud")) ||
    m.offers.some((o) => o.id === id && o.accepted !== null) ||
    m.bids.some((b) => b.id === id && b.support.length > 0)
  );
}

/**
 * The same, with another text wherever words of a post stand in it.
 * @template T
 * @param {T} value
 * @param {string} post
 * @param {string} text
 * @param {number} here the number of its meeting: what is of another keeps its words
 * @returns {T}
 */
function reworded(value, post, text, here) {
  /** @type {any} */
  const given = value;
  if (Array.isArray(given)) {
    const many = given.map((one) => reworded(one, post, text, here));
    return many.every((one, at) => one === given[at]) ? value : /** @type {any} */ (many);
  }
  if (given === null || typeof given !== "object") return value;
  /** @type {Record<string, unknown>} */
  const changed = {};
  for (const [name, inner] of Object.entries(given)) {
    const after = reworded(inner, post, text, here);
    if (after !== inner) changed[name] = after;
    const isHere = (given.meeting ?? here) === here;
    const words = inner === post && isHere ? (PLACES[name] ?? []) : [];
    for (const word of words) if (given[word]) changed[word] = text;
  }
  return Object.keys(changed).length ? { ...given, ...changed } : value;
}

/**
 * Entries as they are told once this one has come: in the words that it leaves of them.
 * @param {Entry[]} entries
 * @param {Entry} since
 * @returns {Entry[]}
 */
export function retold(entries, { event }) {
  if (event.type !== "corrected" && event.type !== "struck_out") return entries;
  const text = event.type === "corrected" ? event.text : GONE;
  return entries.map((entry) => withWords(entry, event.post, text));
}

/**
 * @param {Entry} entry
 * @param {string} post
 * @param {string} text
 * @returns {Entry}
 */
function withWords(entry, post, text) {
  /** @type {any} */
  const event = entry.event;
  if (event.type === "revealed") return { ...entry, event: reworded(event, post, text, 0) };
  const words = SPOKEN[event.type];
  if (!words || (words.of ? event[words.of] : entry.act) !== post) return entry;
  const said = words.fields.filter((field) => event[field]).map((field) => [field, text]);
  return { ...entry, event: { ...event, ...Object.fromEntries(said) } };
}
