// @ts-check
// Whose problem it is today: who presents, with which bid, and whoever leads' other ways to choose.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { adding, bidOf, choosing, isToPresent, openAirtimes } from "../choosing.js";
import { canMoveTo, isAhead, may, next } from "../may.js";
import { row } from "../meeting/now.js";
import { folded } from "../parts/folded.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { member, names } from "../people.js";
import { airtimeName } from "../phases.js";
import { say } from "../words.js";
import { bids } from "./bids.js";

/** @import { Meeting, Member } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * The bids stay where they are, whatever comes to be known.
 * @param {Scene} scene
 */
export function presenter(scene) {
  const { meeting, me } = scene;
  const chooses = may(meeting, me, "choose_presenter") && isToPresent(meeting);
  const airtimes = chooses && isAbout(meeting) ? openAirtimes(meeting) : [];
  const named = airtimes.length > 0 && !meeting.bids.length;
  return html`
    ${bids(scene)}
    ${named ? nothing : known(scene)}
    ${airtimes.map((airtime) => choice(scene, airtime))}
  `;
}

/**
 * Whether it is the time to say who presents: as people arrive, in the phase that is for it, and
 * where nobody can go on without it.  Elsewhere whoever leads has it in their drawer.
 * @param {Meeting} m
 */
function isAbout(m) {
  const to = next(m);
  const waits = to !== null && !canMoveTo(m, to);
  return isAhead(m) || m.bids.length > 0 || row(m).writing === "bids" || waits;
}

/** @param {Scene} scene */
export function presenterInPanel(scene) {
  const { meeting, me } = scene;
  if (!may(meeting, me, "choose_presenter") || !isToPresent(meeting) || isAbout(meeting))
    return nothing;
  const ways = openAirtimes(meeting).map((airtime) => choice(scene, airtime));
  return ways.length ? folded([], say("presenter-title"), ways) : nothing;
}

/**
 * For all: who presents without a bid; with one, its card says so.
 * @param {Scene} scene
 */
function known({ meeting }) {
  return meeting.presenters.map((who, at) => {
    if (!who.length || bidOf(meeting, at + 1)) return nothing;
    const whose =
      airtimeName(meeting, at + 1) || say("presenter-is", { name: names(meeting, who) });
    return html`<p class="section section--line">${whose}</p>`;
  });
}

/**
 * Somebody by name: where there are bids that is the rarer way, and folded.
 * @param {Scene} scene
 * @param {number} airtime
 */
function choice(scene, airtime) {
  const { meeting } = scene;
  const candidates = meeting.members.filter((p) => p.seated && p.id !== meeting.chair.coach);
  const all = meeting.presenters.length;
  const who = meeting.presenters[airtime - 1];
  const title = all > 1 ? say("airtime-open", { number: airtime, all }) : say("presenter-title");
  const id = `presenter-${airtime}`;
  const by = someone(scene, candidates, airtime);
  return html`
    <section class="section" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${title}</h2>
      ${candidates.length ? nothing : html`<p class="section__empty">${say("presenter-none")}</p>`}
      ${meeting.bids.length ? folded([], say("presenter-else"), by) : by}
      ${who.length === 1 && candidates.length > 1 ? second(scene, candidates, airtime) : nothing}
      ${who.length > 1 ? html`<p class="section__empty">${say("presenter-both")}</p>` : nothing}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Member[]} candidates
 * @param {number} airtime
 */
function someone({ meeting, session }, candidates, airtime) {
  const who = meeting.presenters[airtime - 1];
  return people(
    { meeting },
    candidates.map((p) => ({ p, pressed: who.includes(p.id) })),
    (p) => session.press("choose_presenter", choosing(meeting, airtime, p.id)),
  );
}

/**
 * A problem of two.
 * @param {Scene} scene
 * @param {Member[]} candidates
 * @param {number} airtime
 */
function second({ meeting, session }, candidates, airtime) {
  const others = candidates.filter((p) => !meeting.presenters[airtime - 1].includes(p.id));
  const ways = people(
    { meeting },
    others.map((p) => ({ p, pressed: false })),
    (p) => session.press("choose_presenter", adding(meeting, airtime, p.id)),
  );
  return folded([], say("presenter-second"), ways);
}

/**
 * @param {Pick<Scene, "meeting">} scene
 * @param {{ p: Member, pressed: boolean }[]} all
 * @param {(p: Member) => void} go
 */
function people({ meeting }, all, go) {
  return html`
    <div class="choices">
      ${rows(
        all,
        ({ p }) => p.id,
        ({ p, pressed }) => html`
          <button class="choices__choice" type="button" aria-pressed=${pressed} @click=${() => go(p)}>
            ${avatar(member(meeting, p.id))} ${p.name}
          </button>
        `,
      )}
    </div>
  `;
}
