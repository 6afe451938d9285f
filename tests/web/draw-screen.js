// @ts-check
// What somebody sees of a meeting, and can press: the screen of their tab, drawn without a browser.

import { freshBrowser, giveWords } from "./fake-browser.js";
import { QUIET_DOOR } from "./set-cast.js";

/** @import { Drawn } from "./fake-lit.js" */
/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { Scene, SceneSession } from "../../web/app/views/scene.js" */

/** What a set has of its own where a test says nothing of it. */
const NOTHING = { call: "", commitments: [], own: [], meetings: [], members: [] };

/**
 * Draw as text; to be called once, before anything is drawn.
 * @returns {Promise<(m: Meeting, me: string | null, session?: Partial<SceneSession>,
 *   more?: Partial<Scene>) => string>}
 */
export async function screen() {
  const draw = await drawing();
  return (...seen) => draw(...seen).text;
}

/**
 * Whatever the modules of the views ask of a browser; to be called once, before anything is drawn.
 * @returns {Promise<(m: Meeting, me: string | null, session?: Partial<SceneSession>,
 *   more?: Partial<Scene>) => Drawn>}
 */
export async function drawing() {
  freshBrowser();
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { define() {} },
    matchMedia: () => ({ matches: true }),
  });
  await giveWords();
  const { meetingView } = await import("../../web/app/views/meeting.js");
  await come();
  const { openOverlays } = await import("../../web/app/parts/overlay.js");
  openOverlays.has = () => true;
  const { onlooker } = await import("../../web/app/session/onlooker.js");
  const links = { set: "sets/harbour", transcript: "transcript" };
  return (meeting, me, session = {}, more = {}) => {
    const presence = Object.fromEntries(meeting.members.map((person) => [person.id, "here"]));
    const own = { ...onlooker(), links, ...session };
    const group = more.group && Object.assign({ ...NOTHING, ...QUIET_DOOR }, more.group);
    const scene = { meeting, me, presence, session: own, ...more, group };
    return /** @type {any} */ (meetingView(scene));
  };
}

const TURNS = 1000;

/** Until what is fetched when it is needed has come. */
async function come() {
  const { leading } = await import("../../web/app/views/leading.js");
  const { rest, restIsIn } = await import("../../web/app/views/rest.js");
  restIsIn(() => import("../../web/app/views/rest-of-stage.js"));
  for (let turn = 0; turn < TURNS && !(leading() && rest()); turn += 1)
    await new Promise((on) => setImmediate(on));
  if (!(leading() && rest())) throw new Error("What comes later has not come");
}

/**
 * The buttons that are not a form's own, in the order in which they stand.
 * @param {Drawn} drawn
 */
export function buttons({ text, handlers }) {
  const clicks = handlers.filter(({ event }) => event === "click");
  return [...text.matchAll(/<button[\s\S]*?<\/button>/g)].flatMap(({ 0: button, index }) => {
    if (!button.includes("@click=")) return [];
    const { key, handle } = clicks[text.slice(0, index).split("@click=").length - 1];
    const words = button.replace(/<[^>]*>/g, " ").trim();
    return [{ words, disabled: button.includes("?disabled=true"), key, press: handle }];
  });
}

/**
 * Send a form, as its button does.
 * @param {Drawn} drawn
 * @param {string} name of the form
 */
export function submit({ text, handlers }, name) {
  const at = text.indexOf(`aria-label=${name} novalidate`);
  if (at < 0) throw new Error(`There is no form “${name}”`);
  const before = text.slice(0, at).split("@submit=").length - 1;
  const { handle } = handlers.filter(({ event }) => event === "submit")[before];
  handle({ preventDefault() {} });
}

/**
 * What hears of what is written in a box.
 * @param {Drawn} drawn
 * @param {string} id of the box
 */
export function box({ text, handlers }, id) {
  const before = text.slice(0, text.indexOf(`id=${id}`));
  const inputs = handlers.filter(({ event }) => event === "input");
  return inputs[before.split("@input=").length - 1];
}

/** What no screen may show: something that was not there, or a gap that nothing filled. */
export const HOLE = /undefined|NaN|\[object|\{\w+\}/;
