// @ts-check
// Carries out the changes that are said as data.  Twin of server/domain/meeting/effects.py.

import { stepOf } from "./now.js";

/** @import { Effect, Entry, Meeting, Origin } from "../protocol.js" */

const PART = /(\w+)(?:\[(\w+)\])?/g;
/** @type {WeakMap<Effect, RegExpMatchArray[]>} */
const PATHS = new WeakMap();

/**
 * The meeting after the event of an entry.
 * @param {Meeting} m
 * @param {Entry} entry
 * @param {Effect} effect
 * @returns {Meeting}
 */
export function apply(m, entry, effect) {
  return changed(m, effect, pathOf(effect), 0, m, entry);
}

/**
 * The parts of an effect's path, which are found once.
 * @param {Effect} effect
 */
function pathOf(effect) {
  const path = PATHS.get(effect) ?? [...effect.path.matchAll(PART)];
  PATHS.set(effect, path);
  return path;
}

/**
 * A part of the meeting, changed where the rest of the path leads: from that depth on.
 * @param {any} part
 * @param {Effect} effect
 * @param {RegExpMatchArray[]} path
 * @param {number} depth
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {any}
 */
function changed(part, effect, path, depth, m, entry) {
  if (depth === path.length) return changePart(part, effect, m, entry);
  const [, name, chooser] = path[depth];
  const inner = part[name];
  if (!chooser) return { ...part, [name]: changed(inner, effect, path, depth + 1, m, entry) };
  const chosen = given(chooser, m, entry);
  // What is meant is mostly among the newest.
  const i = inner.findLastIndex((/** @type {{ id: string }} */ one) => one.id === chosen);
  if (i < 0) return part;
  const one = changed(inner[i], effect, path, depth + 1, m, entry);
  return { ...part, [name]: inner.with(i, one) };
}

/**
 * @param {any} part
 * @param {Effect} effect
 * @param {Meeting} m
 * @param {Entry} entry
 */
function changePart(part, effect, m, entry) {
  if (effect.change === "put") return { ...part, ...made(effect.values, m, entry) };
  const one = effect.values ? made(effect.values, m, entry) : given(effect.source ?? "", m, entry);
  return [...part, one];
}

/**
 * Something with these fields.
 * @param {Record<string, Origin>} values
 * @param {Meeting} m
 * @param {Entry} entry
 */
function made(values, m, entry) {
  /** @type {Record<string, any>} */
  const one = {};
  for (const name in values) one[name] = given(values[name], m, entry);
  return one;
}

/**
 * What a source gives: a constant, a field of the event, of its entry, or what holds now.
 * @param {Origin} source
 * @param {Meeting} m
 * @param {Entry} entry
 */
function given(source, m, entry) {
  if (typeof source !== "string") return source.is;
  if (source in entry.event) return /** @type {any} */ (entry.event)[source];
  if (source in entry) return /** @type {any} */ (entry)[source];
  return source === "airtime" ? stepOf(m).airtime : /** @type {any} */ (m)[source];
}
