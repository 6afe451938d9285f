// @ts-check
// The front page: what Setroom is, your sets, and founding one.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { foundSet } from "../api.js";
import { Drafts } from "../drafts.js";
import { go } from "../going.js";
import { drawing, empty, mark } from "../parts/drawing.js";
import { form } from "../parts/form.js";
import { notKept } from "../parts/not-kept.js";
import { random } from "../random.js";
import { all, sit } from "../seats.js";
import { kept } from "../storage.js";
import { whatHappens } from "../views/what-happens.js";
import { say } from "../words.js";
import { Page } from "./page.js";

/** @import { Draft } from "../draft.js" */
/** @import { Held } from "../seats.js" */
/** @import { Tab } from "../tab.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} _params
 * @param {Tab} tab
 */
export function open(container, _params, tab) {
  const draft = new Drafts(kept, "home", { tab, typed: () => page.draw() }).of("found");
  const page = new Page(container, () => homeView(draft, found));
  const found = () => {
    // Kept with the form: a second try after a lost answer is the same set.
    if (!draft.values.token) draft.write("token", random());
    return page.submit(draft, () => foundAndEnter(draft));
  };
  page.draw();
}

/** @param {Draft} draft */
async function foundAndEnter(draft) {
  const { name = "", coach = "", token } = draft.values;
  const made = await foundSet({ name, coach, token });
  sit({
    set: made.set,
    set_name: name.trim(),
    member: made.member,
    name: coach.trim(),
    role: "coach",
    token,
    own_key: made.own_key,
  });
  go(`/sets/${made.set}`);
}

/**
 * @param {Draft} draft
 * @param {() => void} found
 */
function homeView(draft, found) {
  // Whoever comes back finds their sets; what this is they know.
  const sets = all();
  return html`
    <main class="home">
      <header class="home__head">
        ${mark()}
        <div class="home__words">
          <h1 class="home__title">${say("home-title")}</h1>
          <p class="home__lead">${say("home-lead")}</p>
        </div>
        ${sets.length ? nothing : drawing("set", "home__picture")}
      </header>
      ${notKept(kept.isKeeping)}
      ${sets.length ? nothing : whatHappens()}
      <div class="home__doors">
        ${yours(sets)}
        <section class="card" aria-labelledby="found-title">
          <h2 class="card__title" id="found-title">${say("home-found-title")}</h2>
          <p class="card__lead">${say("home-found-lead")}</p>
          ${foundingForm(draft, found)}
        </section>
      </div>
      <footer class="home__foot"><a href="/gym">${say("home-gym")}</a> · ${say("home-foot")} <a href="/protocol">${say("home-protocol")}</a></footer>
    </main>
  `;
}

/**
 * @param {Draft} draft
 * @param {() => void} found
 */
function foundingForm(draft, found) {
  return form(draft, {
    act: "FoundASet",
    name: say("home-found-title"),
    fields: [
      { name: "name", label: say("home-found-name") },
      { name: "coach", label: say("home-found-coach"), autocomplete: "name" },
    ],
    label: say("home-found-send"),
    send: found,
  });
}

/** @param {Held[]} seats */
function yours(seats) {
  const sets = [...new Map(seats.map((seat) => [seat.set, seat])).values()];
  return html`
    <section class="card" aria-labelledby="yours-title">
      <h2 class="card__title" id="yours-title">${say("home-yours")}</h2>
      ${sets.length ? nothing : empty("outside", say("home-yours-none"))}
      <ul class="links">
        ${sets.map((seat) => html`<li><a class="links__link" href="/sets/${seat.set}">${seat.set_name}</a></li>`)}
      </ul>
    </section>
  `;
}
