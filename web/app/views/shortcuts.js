// @ts-check
// The sheet of shortcuts: what each key does, and the way to switch them off.

import { html } from "/vendor/lit-html/lit-html.js";
import { checkBox } from "../parts/fields.js";
import { say } from "../words.js";

/** @import { Shortcut } from "../shortcuts.js" */

/** What sends a form, wherever one types. */
const SENDS = ["Ctrl", "Enter"];
const SENDS_ON_A_MAC = ["⌘", "Enter"];

/** @typedef {{ rows: readonly Shortcut[], isOn: boolean, turn: (on: boolean) => void }} Sheet */

/** @param {Sheet} sheet */
export function shortcutsView({ rows, isOn, turn }) {
  return html`
    <h2 class="shortcuts__title" id="shortcuts-title">${say("shortcuts-title")}</h2>
    <dl class="shortcuts__rows">
      <dt>${keys(SENDS)} / ${keys(SENDS_ON_A_MAC)}</dt>
      <dd>${say("shortcut-send")}</dd>
      ${rows.map(({ key, does }) => html`<dt>${keys([key])}</dt><dd>${say(`shortcut-${does}`)}</dd>`)}
    </dl>
    <label class="shortcuts__switch">${checkBox({ checked: isOn, change: turn })} ${say("shortcuts-on")}</label>
    <p class="field__hint">${say("shortcuts-hint")}</p>
    <form method="dialog"><button class="button">${say("shortcuts-close")}</button></form>
  `;
}

/** @param {string[]} names */
function keys(names) {
  return names.map((name, at) => html`${at ? " + " : ""}<kbd>${name}</kbd>`);
}

/**
 * The way to the sheet for whoever has no such keys, or has switched them off.
 * @param {() => void} show
 */
export function shortcutsWay(show) {
  return html`<button class="button button--small button--quiet" type="button" aria-haspopup="dialog" @click=${show}>${say("shortcuts-title")}</button>`;
}
