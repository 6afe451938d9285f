// @ts-check
// What single keys do in a meeting, and for whom; never while somebody types.

import { isAhead, isOver, may } from "./may.js";

/** @import { Meeting } from "./protocol.js" */

/** @typedef {"hand" | "write" | "next" | "course" | "top" | "sheet"} Does */
/** @typedef {{ key: string, does: Does, isFor: (m: Meeting, me: string) => boolean }} Shortcut */
/** @typedef {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing" | "defaultPrevented">} Pressed */

const everybody = () => true;
/** @type {Shortcut["isFor"]} */
const leads = (m, me) => may(m, me, "move");

/** @type {readonly Shortcut[]} */
export const SHORTCUTS = [
  { key: "c", does: "write", isFor: (m) => !isOver(m) },
  { key: "h", does: "hand", isFor: raises },
  { key: "n", does: "next", isFor: leads },
  { key: "m", does: "course", isFor: everybody },
  { key: "t", does: "top", isFor: everybody },
  { key: "?", does: "sheet", isFor: everybody },
];

/** @type {Shortcut["isFor"]} */
function raises(m, me) {
  const isSeated = m.members.some((person) => person.id === me && person.seated);
  return isSeated && me !== m.chair.coach && !isAhead(m) && !isOver(m);
}

/**
 * Those that somebody has in a meeting just now.
 * @param {Meeting} m
 * @param {string} me
 */
export function shortcutsOf(m, me) {
  return SHORTCUTS.filter(({ isFor }) => isFor(m, me));
}

/**
 * What a press of a key does; null for nothing.  Any key held with it is another's; "?" is made with
 * such a key on most keyboards.
 * @param {Meeting} m
 * @param {string} me
 * @param {Pressed} pressed
 */
export function doneBy(m, me, pressed) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (ctrlKey || metaKey || pressed.repeat || pressed.isComposing || pressed.defaultPrevented)
    return null;
  if ((shiftKey || altKey) && key !== "?") return null;
  const found = shortcutsOf(m, me).find((one) => one.key === key.toLowerCase());
  return found?.does ?? null;
}
