// @ts-check
// The front page: what Setroom is, your sets, and founding one.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { foundSet } from "../api.js";
import { bringBack, endCookies, keepInCookies } from "../back.js";
import { Drafts, NO_STORAGE } from "../drafts.js";
import { lastWord, leaveWord } from "../farewell.js";
import { go, goAgain } from "../going.js";
import { drawing, empty, mark } from "../parts/drawing.js";
import { wrongOf } from "../parts/form.js";
import { form } from "../parts/form-between.js";
import { notKept } from "../parts/not-kept.js";
import { random } from "../random.js";
import { all, sit } from "../seats.js";
import { kept, keptForTab, LEFT } from "../storage.js";
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
  const leaving = new Drafts(NO_STORAGE, "home").of("leave");
  const done = lastWord();
  const page = new Page(container, () => homeView({ draft, leaving, found, leave, done }));
  const found = () => {
    // Kept with the form: a second try after a lost answer is the same set.
    if (!draft.values.token) draft.write("token", random());
    return page.submit(draft, () => foundAndEnter(draft));
  };
  const leave = async () => {
    if (!confirm(say("leave-sure"))) return;
    await page.submit(leaving, leaveComputer);
    if (!leaving.refusal) goAgain();
  };
  page.draw();
  bringBack().then(() => page.draw());
}

/** Cookies end first: where that cannot be done, nothing is gone, and it is said; other tabs hear of it. */
async function leaveComputer() {
  await endCookies();
  kept.setItem(LEFT, "yes");
  for (const storage of [kept, keptForTab])
    for (const key of storage.keys()) storage.removeItem(key);
  leaveWord("computer");
}

/** @param {Draft} draft */
async function foundAndEnter(draft) {
  const { name = "", coach = "", phrase = "", token } = draft.values;
  const made = await foundSet({ name, coach, phrase, token });
  sit({
    set: made.set,
    set_name: name.trim(),
    member: made.member,
    name: coach.trim(),
    role: "coach",
    token,
    own_key: made.own_key,
  });
  await keepInCookies();
  go(`sets/${made.set}`);
}

/**
 * The front page as somebody sees it.
 * @typedef {{ draft: Draft, leaving: Draft, found: () => void, leave: () => void, done: string }} Home
 */

/** @param {Home} home */
function homeView(home) {
  // Whoever comes back finds their sets; what this is they know.
  const sets = all().filter(stands);
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
      ${home.done ? html`<p class="notice" role="status">${say(`home-done-${home.done}`)}</p>` : nothing}
      ${sets.length ? nothing : whatHappens()}
      <div class="home__doors">
        ${yours(sets, home)}
        <section class="card" aria-labelledby="found-title">
          <h2 class="card__title" id="found-title">${say("home-found-title")}</h2>
          ${founding(home)}
        </section>
      </div>
      <footer class="home__foot"><a href="gym">${say("home-gym")}</a> · ${say("home-foot")} <a href="protocol">${say("home-protocol")}</a></footer>
    </main>
  `;
}

/**
 * Whether a seat may stand; where none of a set does, the last used leads to it.
 * @param {Held} seat
 * @param {number} _at
 * @param {Held[]} seats
 */
function stands(seat, _at, seats) {
  const ofSet = seats.filter(({ set }) => set === seat.set);
  const standing = ofSet.filter(({ in_cookie }) => in_cookie !== false);
  return (standing.length ? standing : ofSet.slice(0, 1)).includes(seat);
}

/** @param {Home} home */
function founding({ draft, found }) {
  const who = document.querySelector('meta[name="founding"]')?.getAttribute("content");
  if (who === "nobody") return html`<p class="card__lead">${say("refusal-founding_closed")}</p>`;
  const phrase = { name: "phrase", label: say("home-found-phrase"), autocomplete: "off" };
  return html`
    <p class="card__lead">${say("home-found-lead")}</p>
    ${form(draft, {
      act: "FoundASet",
      name: say("home-found-title"),
      fields: [
        { name: "name", label: say("home-found-name") },
        { name: "coach", label: say("home-found-coach"), autocomplete: "name" },
        ...(who === "phrase" ? [phrase] : []),
      ],
      label: say("home-found-send"),
      send: found,
    })}
  `;
}

/**
 * All seats that this browser holds, the last used first: who has two in a set chooses between them here.
 * @param {Held[]} seats
 * @param {Home} home
 */
function yours(seats, { leaving, leave }) {
  return html`
    <section class="card" aria-labelledby="yours-title">
      <h2 class="card__title" id="yours-title">${say("home-yours")}</h2>
      ${seats.length ? nothing : empty("outside", say("home-yours-none"))}
      <ul class="links">
        ${seats.map((seat) => html`<li class="links__row"><a class="links__link" href="sets/${seat.set}" @click=${() => sit(seat)}>${seat.set_name}</a><span class="links__fact">${say("home-as", { name: seat.name })}</span></li>`)}
      </ul>
      ${seats.length ? leavingWay(leaving, leave) : nothing}
    </section>
  `;
}

/**
 * For whoever sits at a computer that others use.
 * @param {Draft} leaving
 * @param {() => void} leave
 */
function leavingWay(leaving, leave) {
  const wrong = wrongOf(leaving);
  return html`
    <p class="field__hint">${say("leave-lead")}</p>
    ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
    <p><button class="button button--small button--quiet" type="button" @click=${leave}>${say("leave-computer")}</button></p>
  `;
}
