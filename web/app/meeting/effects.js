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
    return changed(now, pathOf(effect), (part) => changePart(part, effect, now, entry), now, entry);
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
 * A part of the meeting, changed where the path leads.
 * @param {any} part
 * @param {RegExpMatchArray[]} path
 * @param {(part: any) => any} change
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {any}
 */
function changed(part, path, change, m, entry) {
  if (path.length === 0) return change(part);
  const [[, name, chooser], ...rest] = path;
  const inner = part[name];
  if (!chooser) return { ...part, [name]: changed(inner, rest, change, m, entry) };
  const chosen = given(chooser, m, entry);
  const many = inner.map((/** @type {{ id: string }} */ one) =>
    one.id === chosen ? changed(one, rest, change, m, entry) : one,
  );
  return { ...part, [name]: many };
}

/**
 * @param {any} part
 * @param {Effect} effect
 * @param {Meeting} m
 * @param {Entry} entry
 */
function changePart(part, effect, m, entry) {
  if (effect.source) return [...part, given(effect.source, m, entry)];
  const values = Object.entries(effect.values ?? {}).map(([name, source]) => [
    name,
    given(source, m, entry),
  ]);
  const made = Object.fromEntries(values);
  return effect.change === "append" ? [...part, made] : { ...part, ...made };
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
