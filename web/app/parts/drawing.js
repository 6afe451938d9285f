// @ts-check
// The drawings: the six of the mark, around a question; what each shows is in words beside it.

import { html, nothing, svg } from "../../vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** The seats around the table, by their turn in degrees; in the last one sits whoever leads. */
const SEATS = [0, 60, 120, 180, 240, 300];
const LEADS = 300;

/**
 * Each drawing: which seats are taken, what lies on the table, and whether somebody comes to it.
 * @type {Record<string, { taken: number[], card?: "question" | "empty", comes?: boolean }>}
 */
const DRAWN = {
  mark: { taken: SEATS },
  set: { taken: SEATS, card: "question" },
  unplanned: { taken: [LEADS], card: "empty" },
  outside: { taken: SEATS.filter((seat) => seat !== 240), card: "question", comes: true },
  kept: { taken: [180], card: "question" },
  unwritten: { taken: SEATS, card: "empty" },
};

/** @typedef {"mark" | "set" | "unplanned" | "outside" | "kept" | "unwritten"} DrawingName */

/**
 * @param {DrawingName} name
 * @param {string} [look] a class more
 */
export function drawing(name, look = "") {
  const { taken, card, comes } = DRAWN[name];
  return html`
    <svg class="drawing drawing--${name} ${look}" viewBox="-100 -100 200 200" aria-hidden="true">
      <circle class="drawing__table" r=${card ? 46 : 43}></circle>
      ${SEATS.map((turn) => seat(turn, taken.includes(turn), Boolean(card)))}
      ${comes ? svg`<g class="drawing__comes"><circle cx="-92" cy="86" r="10"></circle></g>` : nothing}
      ${card ? lying(card) : nothing}
    </svg>
  `;
}

/** The mark with the name of the house. */
export function mark() {
  return html`<p class="mark">${drawing("mark")} ${say("app-name")}</p>`;
}

/**
 * What stands where there is nothing yet: what will be there, and who sees to it.
 * @param {DrawingName} name
 * @param {string} words
 */
export function empty(name, words) {
  return html`<div class="empty">${drawing(name)}<p>${words}</p></div>`;
}

/**
 * Somebody at the table, seen from above, or their empty seat; without a card it is the mark alone.
 * @param {number} turn
 * @param {boolean} isTaken
 * @param {boolean} isWhole
 */
function seat(turn, isTaken, isWhole) {
  const look = isTaken ? (turn === LEADS ? "drawing__one--leads" : "") : "drawing__one--empty";
  return svg`
    <g class="drawing__one ${look}" transform="rotate(${turn})">
      ${isWhole && isTaken ? svg`<path class="drawing__asks" d="M0 -54v-6"></path>` : nothing}
      <circle cy="-78" r="17"></circle>
    </g>`;
}

/** @param {"question" | "empty"} card */
function lying(card) {
  return svg`
    <g class="drawing__card">
      <rect x="-25" y="-31" width="50" height="62" rx="6"></rect>
      ${
        card === "question"
          ? svg`<path d="M-9 -8a9.5 9.5 0 1 1 14 8.3c-3.6 2-5 3.7-5 7.7 M0 17v.1"></path>`
          : svg`<path class="drawing__lines" d="M-13 -12h26 M-13 0h26 M-13 12h15"></path>`
      }
    </g>`;
}
