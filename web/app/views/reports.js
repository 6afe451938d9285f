// @ts-check
// What was committed to last time, and how it went, as its owner reports.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { promised } from "../commitment.js";
import { isLastMeeting } from "../last-meeting.js";
import { can, may, whyNot } from "../may.js";
import { bidsAhead } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { GOING_ON, OUTCOMES } from "../protocol.js";
import { isStruck } from "../said.js";
import { dueOf } from "../to-show.js";
import { say } from "../words.js";
import { NEXT_BID } from "./bids-before.js";
import { posted } from "./posted.js";
import { promise, reportFacts, takenBack } from "./promise.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { Field } from "../parts/form.js" */
/** @import { Commitment, Meeting, Report } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function reports(scene) {
  return html`
    <section class="section" aria-labelledby="reports-title">
      <h2 class="section__title" id="reports-title">${say("reports-title")}</h2>
      ${scene.meeting.due.length ? nothing : html`<p class="section__empty">${say("reports-none")}</p>`}
      ${rows(
        scene.meeting.due,
        (commitment) => commitment.id,
        (commitment) => one(scene, commitment),
      )}
    </section>
  `;
}

/**
 * All that was promised, how it went, and the way to tell it.
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function one(scene, commitment) {
  const who = name(scene.meeting, commitment.member);
  if (commitment.withdrawn) return takenBack(who, commitment);
  return html`
    <article class="commitment">
      ${promise(who, commitment)}
      ${commitment.report ? html`${isToldNow(scene.meeting, commitment) ? nothing : html`<p class="field__hint">${say("reports-before")}</p>`}${told(scene, commitment.report)}` : nothing}
      ${whatBecomes(scene.meeting, commitment, who)}
      ${telling(scene, commitment)}
    </article>
  `;
}

/**
 * Whether its owner has told in this meeting how it went.
 * @param {Meeting} meeting
 * @param {Commitment} commitment
 */
function isToldNow({ number }, { report }) {
  return report?.meeting === number;
}

/**
 * In somebody's turn the first tap says how it went, as long as that is not told.
 * @param {Scene} scene
 * @param {string} member
 */
export function toTell(scene, member) {
  const { meeting } = scene;
  const made = dueOf(meeting, member).find((one) => !isToldNow(meeting, one));
  const tells = made && (member === scene.me || may(meeting, scene.me, "skip_turn"));
  if (!tells) return nothing;
  const ways = aloud(scene, made);
  if (ways === nothing) return nothing;
  return html`<div class="round__tell"><p>${say("reports-form", { what: made.what })}</p>${ways}</div>`;
}

/**
 * @param {Scene} scene
 * @param {Report} report
 */
function told(scene, report) {
  const facts = reportFacts(report);
  if (isStruck(scene.meeting, report.id))
    return html`${facts}<p class="struck">${say("struck")}</p>`;
  return posted(scene, { id: report.id, text: report.happened }, facts);
}

/**
 * Whether it comes again, where that is known: its owner is not here, or has told how it went.
 * @param {Meeting} meeting
 * @param {Commitment} commitment
 * @param {string} who
 */
function whatBecomes(meeting, commitment, who) {
  const { member, report } = commitment;
  const owner = meeting.members.find((p) => p.id === member);
  const isTold = report && isToldNow(meeting, commitment);
  const isLast = isLastMeeting(meeting);
  const words = !owner
    ? say(isLast ? "reports-away" : "reports-absent", { name: who })
    : !owner.seated
      ? say("reports-gone", { name: who })
      : isTold && !isLast && GOING_ON.includes(report.outcome)
        ? say("reports-again_next")
        : "";
  return words ? html`<p class="commitment__when">${words}</p>` : nothing;
}

/**
 * The way to tell how it went: of its owner, or of whoever leads for an owner who is here.
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function telling(scene, commitment) {
  const { meeting, me } = scene;
  const isHere = meeting.members.some((p) => p.id === commitment.member && p.seated);
  if (!isHere || !may(meeting, me, "report_back")) return nothing;
  if (commitment.member === me)
    return html`${report(scene, commitment)}${bring(scene, commitment)}`;
  return may(meeting, me, "skip_turn") ? aloud(scene, commitment) : nothing;
}

/**
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function report(scene, commitment) {
  return saidOrWritten(scene, {
    tap: aloud(scene, commitment),
    write: reportForm(scene, commitment),
    words: say("reports-write"),
    drafts: [draftName(commitment)],
  });
}

/**
 * Told in speech, where people talk: how it went is one tap, of its owner or of whoever leads.
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function aloud(scene, { id, member }) {
  if (!scene.meeting.talks || !can(scene.meeting, scene.me, "report_aloud")) return nothing;
  const tap = (/** @type {string} */ outcome) =>
    scene.session.press("report_aloud", { commitment: id, member, outcome });
  return html`
    <div class="round__acts" role="group" aria-label=${say("reports-aloud")}>
      <span class="field__hint">${say("reports-aloud")}</span>
      ${OUTCOMES.map((outcome) => small(say(`outcome-${outcome}`), () => tap(outcome)))}
    </div>
  `;
}

/** @param {Commitment} commitment */
function draftName({ id }) {
  return `report-${id}`;
}

/**
 * What is asked first is how it went, and a line; the rest unfolds.
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function reportForm(scene, commitment) {
  const name = draftName(commitment);
  const draft = scene.session.drafts.of(name);
  const { outcome = "" } = draft.values;
  const again = /** @type {string[]} */ (GOING_ON).includes(outcome);
  const goesOn = again && !isLastMeeting(scene.meeting);
  const why = whyNot(scene.meeting, /** @type {string} */ (scene.me), "report_back");
  const compose = form(draft, {
    act: "report_back",
    closed: why && say(`refusal-${why}`),
    name: say("reports-form", { what: commitment.what }),
    fields: fields(outcome, goesOn),
    more: say(goesOn ? "reports-more-on" : "reports-more"),
    label: say("reports-send"),
    send: () => send(scene, name),
  });
  if (!isToldNow(scene.meeting, commitment)) return compose;
  return folded([draft], say("reports-again"), compose);
}

/**
 * A line of what happened is all that is asked for beside the outcome; "not yet" needs none.
 * @param {string} outcome
 * @param {boolean} goesOn
 * @returns {Field[]}
 */
function fields(outcome, goesOn) {
  /** @type {Field} */
  const day = {
    name: "by_when",
    label: say("reports-by_when"),
    kind: "date",
    hint: say("reports-by_when-hint"),
    more: true,
  };
  return [
    {
      name: "outcome",
      label: say("reports-how"),
      kind: "pills",
      options: OUTCOMES.map((one) => [one, say(`outcome-${one}`)]),
      missing: say("form-choose"),
    },
    {
      name: "happened",
      label: say("reports-happened"),
      kind: "text",
      missing: outcome === "not_yet" ? "" : say("reports-happened-missing"),
    },
    { name: "learned", label: say("reports-learned"), kind: "line", more: true },
    { name: "surprised", label: say("reports-surprised"), kind: "line", more: true },
    ...(goesOn ? [day] : []),
  ];
}

/**
 * What goes on may be what its owner would like to work on: with one press it stands in their bid.
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function bring({ meeting, session }, commitment) {
  const { what, report } = commitment;
  const goesOn = report && isToldNow(meeting, commitment) && GOING_ON.includes(report.outcome);
  if (!goesOn || !bidsAhead(meeting)) return nothing;
  const text = promised(what);
  const has = (session.drafts.of(NEXT_BID).values.text ?? "").includes(text);
  return html`<p>${small(say(has ? "reports-bid-has" : "reports-bid"), () => has || session.add(NEXT_BID, text))}</p>`;
}
