// @ts-check
// A set of Ben's between its meetings, for the tests of its page, and that page drawn without a browser.

import { START } from "../../web/app/protocol.js";
import { phase } from "./cast.js";
import { freshBrowser, giveWords } from "./fake-browser.js";

/** @import { Drafts } from "../../web/app/drafts.js" */
/** @import { KeptQuestion, Mix, Planned, Role, SavedTemplate, SetMember, SetPage, Template } from "../../web/app/protocol.js" */
/** @import { SetScene } from "../../web/app/views/set.js" */
/** @import { Drawn } from "./fake-lit.js" */

/** @type {Template} */
export const TASTER = {
  name: "A taster, 20 minutes",
  wording: "",
  airtimes: 1,
  labels: "set",
  called: START.called,
  talk: "usual",
  facilitated: true,
  shared: false,
  automatic: false,
  phases: [phase("present", 5, [], { airtime: true }), phase("explore", 15, [], { airtime: true })],
};
/** @type {Mix} */
const MIX = {
  question: 0,
  closed: 0,
  leading: 0,
  advice: 0,
  statement: 0,
  multi: 0,
  unread: 0,
  edited: 0,
};
export const TWICE = { ...TASTER, airtimes: 2 };

/** @type {SavedTemplate[]} */
export const TEMPLATES = [
  { key: "taster", template: TASTER, built_in: true },
  { key: "ours_1234", template: { ...TWICE, name: "Ours <at noon>" }, built_in: false },
];

/** @type {KeptQuestion[]} */
export const KEPT = [
  { id: "q-of-ben", why: "parked", owner: "ben", by: "chloe", meeting: 1, text: "What if not?" },
  { id: "q-of-all", why: "lingering", owner: "", by: "dev", meeting: 1, text: "Who is missing?" },
];

/** @type {(number: number, title: string, template: Template, closed_at?: number) => Planned} */
export const planned = (number, title, template, closed_at = 0) => ({
  number,
  title,
  planned_at: number,
  starts_at: 0,
  cancelled_at: 0,
  template,
  started_at: closed_at,
  closed_at,
  mix: closed_at ? { ...MIX, question: 3, closed: 1, edited: 1 } : MIX,
});

/** What a set has to tell of its door while nobody stands there, and nothing was done about seats. */
export const QUIET_DOOR = {
  doorway: /** @type {const} */ ("open"),
  asking: [],
  noted: [],
  waits: false,
};

/** @type {(name: string, more?: Partial<SetMember>) => SetMember} */
export const person = (name, more = {}) => ({
  ...{ id: name.toLowerCase(), name, role: "member", place: 0, came: true, link: 0 },
  ...{ hosts: false, undecided: false, agreed: false, alike: [] },
  ...more,
});

/** @type {(role: Role, kept?: KeptQuestion[]) => SetPage} */
export const page = (role, kept = []) => ({
  set: "harbour",
  name: "Harbour set",
  language: "en",
  talks: true,
  call: "",
  called: START.called,
  me: "ben",
  role,
  devices: 1,
  members: [person("Ben", { role }), person("Chloe", { place: 1 })],
  former: [person("Dev", { place: 2 })],
  meetings: [planned(1, "Spring", TASTER, 2), planned(2, "Summer", TWICE)],
  commitments: [],
  members_key: "",
  ...QUIET_DOOR,
  templates: TEMPLATES,
  kept,
  own: [],
  wordings: [],
  agreements: [],
  next_parts: [],
  learnings: [],
});

/**
 * Whatever the modules of the page ask of a browser; to be called once, before anything is drawn.
 * @returns {Promise<{ drafts: Drafts, draw: (page: SetPage, more?: Partial<SetScene>) => Drawn }>}
 */
export async function setDrawing() {
  freshBrowser();
  const location = { origin: "https://sets.example" };
  Object.assign(globalThis, { HTMLElement: class {}, customElements: { define() {} }, location });
  await giveWords();
  const { setView } = await import("../../web/app/views/set.js");
  const { Drafts, NO_STORAGE } = await import("../../web/app/drafts.js");
  const seat = { set: "harbour", set_name: "", member: "ben", name: "Ben", role: "", token: "" };
  const actions = { ask() {}, makeOwnKey() {}, dismissOffer() {}, deleteSet() {}, consent() {} };
  const drafts = new Drafts(NO_STORAGE, "set");
  const scene = { ...actions, seat, drafts, unsent: [], letGoDraft() {}, isKeeping: true };
  const draw = (/** @type {SetPage} */ page, more = {}) =>
    /** @type {any} */ (setView({ page, ...scene, ...more }));
  return { drafts, draw };
}
