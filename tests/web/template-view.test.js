// @ts-check
// The editor of a kind of meeting as it is drawn: the phase at work, and what each will read.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { packFor } from "../../web/app/called.js";
import { withUsualWords } from "../../web/app/own-words.js";
import { say } from "../../web/app/words.js";
import { giveWords } from "./fake-browser.js";
import { caseInNine, dayOfEight } from "./scripts.js";

/** @import { Sketch } from "../../web/app/sketch.js" */
/** @import { Editor } from "../../web/app/views/template.js" */

before(() => giveWords());

/**
 * @param {Sketch} sketch
 * @param {Partial<Editor>} [how]
 */
async function drawn(sketch, how = {}) {
  const { templateView } = await import("../../web/app/views/template.js");
  const page = { set: "harbour", name: "Harbour", called: { coach: "", presenter: "" } };
  const draft = { refusal: null, sending: false };
  const editor = {
    ...{ page, draft, sketch, from: "", begun: false, announced: "", pack: packOf(sketch) },
    ...{ at: sketch.phases[0].id, as: "coach", isAll: true, isReading: false, ...how },
  };
  return /** @type {any} */ (templateView(/** @type {any} */ (editor)));
}

/** @param {Sketch} sketch */
const packOf = (sketch) => packFor(sketch, { coach: "", presenter: "", member: "", group: "" });

/** What stands in the column of what each will read. @param {any} view */
const read = (view) => /template-reads".*?<\/section>/s.exec(view.text)?.[0] ?? "";

test("each reads what stands there for them, and nothing of the kind it was made from", async () => {
  const form = caseInNine();
  const [lead, giver, adviser] = await Promise.all(
    ["coach", "presenter", "member"].map(async (as) =>
      read(await drawn(form, { as: /** @type {any} */ (as) })),
    ),
  );
  assert.ok(lead.includes("Ask who brings a case.") && lead.includes("Now: Roles. Then we go on."));
  assert.ok(giver.includes("What struck you?") && !giver.includes("Now: Roles"));
  assert.ok(
    adviser.includes("What lies behind it?") && adviser.includes("What may lie behind it?"),
  );
  assert.ok(adviser.includes("The first · The second, slowly · None"));
  assert.ok(adviser.includes(say("template-reads-nothing")));
  for (const said of [lead, giver, adviser])
    assert.ok(!said.includes(say("phase-talk-now-member")) && !said.includes("coach"));
});

test("usual words are read as they are said where people are called so", async () => {
  const pack = packOf(caseInNine());
  const usual = withUsualWords(caseInNine(), 1, pack);
  const said = read(await drawn(usual));
  assert.ok(said.includes(say("phase-present-now-coach", {}, pack)) && said.includes("case giver"));
});

test("the one at work is open, and the others are a line each with their minutes", async () => {
  const form = dayOfEight();
  const { text } = await drawn(form, { at: form.phases[6].id, isAll: false });
  assert.equal(text.match(/aria-expanded=true/g).length, 1);
  assert.equal(text.match(/aria-expanded=false/g).length, 8);
  for (const at of form.phases.keys()) assert.ok(text.includes(`phases[${at}].minutes`));
  assert.ok(text.includes("After presenter 8"));
  assert.equal(
    read(await drawn(form, { at: form.phases[6].id, isAll: false })).match(/<h3/g)?.length,
    1,
  );
});

test("the sum is in minutes and hours, of all that everyone goes through", async () => {
  assert.ok((await drawn(dayOfEight())).text.includes("330 minutes (5 h 30 min) in 46 phases"));
  assert.ok((await drawn(caseInNine())).text.includes("45 minutes in 9 phases"));
});

test("what was refused is told at its field, and what has no field by the button", async () => {
  const wrong = async (/** @type {string} */ field, /** @type {string} */ code) => {
    const form = caseInNine();
    const refusal = { code, sentence: "", field, again: false, after: 0 };
    const draft = /** @type {any} */ ({ refusal, sending: false });
    const { text } = await drawn(form, { at: form.phases[7].id, draft });
    return (
      /id="?(\S+?)-wrong"? role="alert">([^<]*)/.exec(text)?.slice(1) ??
      text.includes(say(`refusal-${code}`))
    );
  };
  const told = [
    ["phases[7].rounds[0].options[1]", "options_unfit", "phases[7].rounds[0].options"],
    ["phases[7].rounds[0].purpose", "round_unfit", "phases[7].rounds[0].purpose"],
    ["phases[7].words.coach", "too_long", "phases[7].words.coach"],
    ["called.coach", "too_long", "called.coach"],
  ];
  for (const [field, code, at] of told)
    assert.deepEqual(await wrong(`template.${field}`, code), [
      `template.${at}`,
      say(`refusal-${code}`),
    ]);
  assert.equal(await wrong("", "enough_templates"), true);
});
