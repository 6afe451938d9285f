// @ts-check
// The page that shows every part of the design, as it is, in every state.

import { html, render } from "../../vendor/lit-html/lit-html.js";
import { onCome } from "../later.js";
import { restIsIn } from "../views/rest.js";
import { say } from "../words.js";
import {
  badges,
  buttons,
  colours,
  drawings,
  fields,
  icons,
  spaces,
  type,
} from "./design/basics.js";
import { commitments, notices, players, trails } from "./design/kept.js";
import { bars, docks, nudges, overlays } from "./design/leading.js";
import { avatars, rings } from "./design/people.js";
import { part } from "./design/sample.js";
import { floors, live, problem, queue, votes, wall } from "./design/stage.js";
import { calls, clocks, connections } from "./design/strips.js";

restIsIn(() => import("../views/rest-of-stage.js"));

/**
 * @param {HTMLElement} container
 * @param {unknown} _params
 * @param {unknown} _tab
 * @param {AbortSignal} left
 */
export function open(container, _params, _tab, left) {
  const draw = () => {
    render(view(), container);
    for (const swatch of container.querySelectorAll("[data-token]"))
      paint(/** @type {HTMLElement} */ (swatch));
  };
  onCome(draw, left);
  draw();
}

/**
 * A style in an attribute is not allowed by our own rules; one set by a script is.
 * @param {HTMLElement} element
 */
function paint(element) {
  const { property = "", token = "" } = element.dataset;
  element.style.setProperty(property, `var(--${token})`);
}

export function view() {
  return html`
    <main class="design">
      <header class="stage__head">
        <h1 class="stage__title">${say("design-title")}</h1>
        <p class="stage__now">${say("design-lead")}</p>
      </header>
      ${part(say("design-colours"), colours())}
      ${part(say("design-type"), type())}
      ${part(say("design-spaces"), spaces())}
      ${part(say("design-drawings"), drawings())}
      ${part(say("design-buttons"), buttons())}
      ${part(say("design-fields"), fields())}
      ${part(say("design-icons"), icons())}
      ${part(say("design-badges"), badges())}
      ${part(say("design-notices"), notices())}
      ${part(say("design-people"), html`${avatars()}${rings()}`)}
      ${part(say("design-strip"), html`${calls()}${clocks()}${connections()}`)}
      ${part(say("design-problem-title"), problem())}
      ${part(say("design-questions"), html`${live()}${queue()}${nudges()}`)}
      ${part(say("design-dock"), docks())}
      ${part(say("design-unseen"), html`${wall()}${votes()}`)}
      ${part(say("design-floors"), floors())}
      ${part(say("design-leading"), html`${bars()}${overlays()}`)}
      ${part(say("design-kept"), html`${commitments()}${trails()}${players()}`)}
    </main>
  `;
}
