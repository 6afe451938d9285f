// @ts-check
// The sheet of shortcuts: what each key does, and the way to switch them off.

import { html } from "../../vendor/lit-html/lit-html.js";
import { checkBox } from "../parts/controls.js";
import { say } from "../words.js";

/** @import { Shortcut } from "../shortcuts.js" */

/**
 * The keys of somebody; `holds` is the name of the one that is held with others on their keyboard.
 * @typedef {{ rows: readonly Shortcut[], holds: string, isOn: boolean,
 *   turn: (on: boolean) => void }} Sheet
 */

/** @param {Sheet} sheet */
export function shortcutsView({ rows, holds, isOn, turn }) {
  return html`
    <h2 class="shortcuts__title" id="shortcuts-title" tabindex="-1" autofocus>${say("shortcuts-title")}</h2>
    <dl class="shortcuts__rows">
      <dt>${caps([holds, "Enter"])}</dt>
      <dd>${say("shortcut-send")}</dd>
      ${rows.map(({ key, does }) => html`<dt>${caps([key])}</dt><dd>${say(`shortcut-${does}`)}</dd>`)}
    </dl>
    <label class="shortcuts__switch">${checkBox({ checked: isOn, change: turn })} ${say("shortcuts-on")}</label>
    <p class="field__hint">${say("shortcuts-hint")}</p>
    <form method="dialog"><button class="button">${say("shortcuts-close")}</button></form>
  `;
}

/** @param {string[]} names */
function caps(names) {
  return names.map((name, at) => html`${at ? " + " : ""}<kbd>${name}</kbd>`);
}
