// @ts-check
// What stands where somebody posted something: their words, or what stands for words that are not there.

import { say } from "./words.js";

/** @import { Meeting, Post } from "./protocol.js" */

/** @typedef {{ id: string, text: string }} Said */

/** @type {WeakMap<readonly Post[], Map<string, Post>>} */
const KNOWN = new WeakMap();

/**
 * What is known of a post: whose it is, since when, what became of it.
 * @param {Meeting} m
 * @param {string} id
 */
export function postOf({ posts }, id) {
  const known = KNOWN.get(posts) ?? new Map(posts.map((post) => [post.id, post]));
  KNOWN.set(posts, known);
  return known.get(id) ?? null;
}

/**
 * Whether the coach struck it out.
 * @param {Meeting} m
 * @param {string} id
 */
export function isStruck(m, id) {
  return postOf(m, id)?.struck ?? false;
}

/**
 * The words of a post; `aloud` stands for what was said aloud and is written nowhere.
 * @param {Meeting} m
 * @param {Said} said
 */
export function textOf(m, { id, text }, aloud = "") {
  return isStruck(m, id) ? say("struck") : text || aloud;
}

/**
 * That its words are not those in which it was posted; empty if they are.
 * @param {Meeting} m
 * @param {string} id
 */
export function changeOf(m, id) {
  const post = postOf(m, id);
  if (!post?.changed || post.struck) return "";
  return say(post.answered ? "changed-answered" : "changed");
}

/** @param {Meeting} m @param {Said} question */
export const questionText = (m, question) => textOf(m, question, say("questions-asked_aloud"));

/** @param {Meeting} m @param {Said} answer */
export const answerText = (m, answer) => textOf(m, answer, say("status-aloud"));
