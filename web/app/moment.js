// @ts-check
// A day and an hour: in the form of a field, in ms since 1970, and as the device says them.

import { DEVICE } from "./words.js";

const words = new Intl.DateTimeFormat(DEVICE, {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});
const MINUTE_MS = 60_000;
const LENGTH = "2026-01-01T00:00".length;

/**
 * As a field has it, by the clock of the device; empty for none.
 * @param {number} ms
 */
export function toField(ms) {
  if (!ms) return "";
  const here = ms - new Date(ms).getTimezoneOffset() * MINUTE_MS;
  return new Date(here).toISOString().slice(0, LENGTH);
}

/**
 * What stands in a field, in ms since 1970; 0 for none.
 * @param {string} [text]
 */
export function fromField(text = "") {
  return text ? new Date(text).getTime() || 0 : 0;
}

/**
 * In words, in the time of whoever reads it.
 * @param {number} ms
 */
export function moment(ms) {
  return words.format(ms);
}
