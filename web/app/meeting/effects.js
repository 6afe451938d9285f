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
 * @param {readonly Effect[]} effects
 * @returns {Meeting}
 */
export function apply(m, entry, effects) {
  return effects.reduce((now, effect) => {
    const change = (/** @type {any} */ part) => changePart(part, effect, now, entry);
    return changed(now, pathOf(effect), 0, change, now, entry);
  }, m);
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
 * @param {RegExpMatchArray[]} path
 * @param {number} depth
 * @param {(part: any) => any} change
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {any}
 */
function changed(part, path, depth, change, m, entry) {
  if (depth === path.length) return change(part);
  const [, name, chooser] = path[depth];
  const inner = part[name];
  if (!chooser) return { ...part, [name]: changed(inner, path, depth + 1, change, m, entry) };
  const chosen = given(chooser, m, entry);
  // What is meant is mostly among the newest.
  const i = inner.findLastIndex((/** @type {{ id: string }} */ one) => one.id === chosen);
  if (i < 0) return part;
  const one = changed(inner[i], path, depth + 1, change, m, entry);
  return { ...part, [name]: inner.with(i, one) };
}

/**
 * @param {any} part
 * @param {Effect} effect
 * @param {Meeting} m
 * @param {Entry} entry
 */
function changePart(part, effect, m, entry) {
  if (effect.source) return [...part, given(effect.source, m, entry)];
  /** @type {Record<string, any>} */
  const made = effect.change === "append" ? {} : { ...part };
  for (const name in effect.values) made[name] = given(effect.values[name], m, entry);
  return effect.change === "append" ? [...part, made] : made;
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
