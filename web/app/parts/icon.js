// @ts-check
// The icons: one small set, drawn with one line; the words that they stand for are beside them or read out.

import { html } from "../../vendor/lit-html/lit-html.js";

/** Each as it is drawn on a square of 24. */
const DRAWN = {
  ask: "M5 5h14v10h-8l-4 4v-4H5z M10 8.6a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1.1 M12 13.2v.1",
  cards: "M4 8h10v12H4z M8 5V4h12v13h-3",
  close: "M6 6l12 12 M18 6L6 18",
  hand: "M8 13V6.5a1.5 1.5 0 0 1 3 0V11 M11 10.5v-6a1.5 1.5 0 0 1 3 0V11 M14 11V6a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6c-2.4 0-3.6-1-4.8-3L4 13.2a1.4 1.4 0 0 1 2.3-1.5L8 13.5",
  landed:
    "M12 4.1 L14.2 9.6 L20.1 10 L15.5 13.7 L17 19.5 L12 16.3 L7 19.5 L8.5 13.7 L3.9 10 L9.8 9.6z",
  menu: "M5 7h14 M5 12h14 M5 17h14",
  moment: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M10 9v6 M14 9v6",
  more: "M6 12h.1 M12 12h.1 M18 12h.1",
  note: "M5 19h14 M6 15.500l9.500-9.500 2.500 2.500L8.500 18H6z",
  pulse: "M3 12h4l2.5-6 4.5 12 2.500-6H21",
  silence: "M19 14.500A7.500 7.500 0 1 1 9.500 5a6 6 0 0 0 9.500 9.500z",
  slow: "M4 8c3 0 3 3 6 3s3-3 6-3 2 0 4 1 M4 15c3 0 3 3 6 3s3-3 6-3 2 0 4 1",
  tick: "M5 12.5l5 5L19.5 7",
};

/** @typedef {keyof typeof DRAWN} IconName */

export const ICONS = /** @type {IconName[]} */ (Object.keys(DRAWN));

/** @param {IconName} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${DRAWN[name]}></path></svg>`;
}
