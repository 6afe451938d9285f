// @ts-check
// The set between its meetings: the next one, what is open, who is in it, and its links.

import { actOnSet, makeOwnKey, Refused, renewMembersKey, showSet } from "../api.js";
import { Drafts } from "../drafts.js";
import { mine, sit } from "../seats.js";
import { setView } from "../views/set.js";
import { say } from "../words.js";
import { Sheet } from "./sheet.js";
import { trouble } from "./trouble.js";

/** @import { KeptQuestion, Language, SavedTemplate, SetPage } from "../protocol.js" */

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} names
 */
export async function open(place, { set }) {
  const found = mine(set);
  if (!found) return trouble(place, { code: "not_seated" });
  let seat = found;
  const drafts = new Drafts(`sets/${set}/${seat.member}`);
  /** @type {SetPage} */
  let page;
  const sheet = new Sheet(place, () => setView({ page, seat, drafts, ...does }));

  const look = async () => {
    page = await showSet(set, seat.token);
    document.title = `${page.name} · ${say("app-name")}`;
  };
  /** @type {(draft: string, what: () => Promise<unknown>) => Promise<void>} */
  const run = (draft, what) =>
    sheet.send(drafts.of(draft), async () => {
      await what();
      await look();
    });
  const does = {
    plan: () => {
      const draft = drafts.of("plan");
      const title =
        draft.values.title ?? say("set-plan-first", { number: page.meetings.length + 1 });
      const template = draft.values.template ?? page.templates[0].key;
      return run("plan", () =>
        actOnSet(set, seat.token, { type: "plan_meeting", id: draft.id, title, template }),
      );
    },
    /** @param {string} member */
    remove: (member) => {
      const draft = drafts.of(`remove-${member}`);
      return run(`remove-${member}`, () =>
        actOnSet(set, seat.token, { type: "remove_member", id: draft.id, member }),
      );
    },
    /** @param {SavedTemplate} saved */
    removeTemplate: async ({ key }) => {
      const { id } = drafts.of(`template-${key}`);
      await run(`template-${key}`, () =>
        actOnSet(set, seat.token, { type: "remove_template", id, template: key }),
      );
      focusOn("kinds-title");
    },
    chooseLanguage: () => {
      const { id, values } = drafts.of("language");
      const language = /** @type {Language} */ (values.language);
      return run("language", () =>
        actOnSet(set, seat.token, { type: "choose_language", id, language }),
      );
    },
    /** @param {KeptQuestion} kept */
    letGo: async (kept) => {
      const { id } = drafts.of(`kept-${kept.id}`);
      await run(`kept-${kept.id}`, () =>
        actOnSet(set, seat.token, { type: "let_go", id, kept: kept.id }),
      );
      focusOn("kept-title");
    },
    makeOwnKey: () =>
      run("own", async () => {
        seat = { ...seat, own_key: (await makeOwnKey(set, seat.token)).key };
        sit(seat);
      }),
    renewMembersKey: () => run("members", () => renewMembersKey(set, seat.token)),
  };

  try {
    await look();
    sit(seat);
    sheet.draw();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return trouble(place, { code: error.refusal.code });
  }
  // Somebody may have joined, or a meeting ended, while this page was out of sight.
  addEventListener("focus", () =>
    look().then(
      () => sheet.draw(),
      () => {},
    ),
  );
}

/**
 * The button that had the focus may be gone with its row.
 * @param {string} id
 */
function focusOn(id) {
  if (document.activeElement === document.body) document.getElementById(id)?.focus();
}
