// @ts-check
// Why a room does not come: what a plain request is answered, in a sentence.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { say } from "../../web/app/words.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser, giveWords } from "./fake-browser.js";

const SEAT = { set: "harbour", set_name: "Harbour", member: "ben", name: "Ben", role: "member" };
const AGAIN_MS = 3000;

/** How often the module was loaded: each time it has asked nobody yet. */
let loaded = 0;
/** @type {() => string | null} */
let notComing;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  freshBrowser();
  await giveWords();
  const { sit } = await import("../../web/app/seats.js");
  sit({ ...SEAT, token: "bens" });
  loaded += 1;
  ({ notComing } = await import(`../../web/app/pages/not-coming.js?${loaded}`));
});

/** What is said once there is an answer. @param {any} answer */
async function told(answer) {
  const api = new FakeApi({ back: () => answer });
  assert.equal(notComing(), null);
  await settled();
  const said = notComing();
  assert.equal(api.of("back").length, 1);
  return said;
}

test("a service that lets this page ask has something before it that does not let the room through", async () => {
  const api = new FakeApi();
  notComing();
  await settled();
  assert.equal(notComing(), say("trouble-no_room"));
  const keep = [{ set: "harbour", token: "bens" }];
  assert.deepEqual(api.said("back"), [{ keep, leave: false }]);
});

test("a page whose address may not connect is told so, and what whoever runs the service can do", async () => {
  for (const code of ["origin_unknown", "host_unknown"]) {
    loaded += 1;
    ({ notComing } = await import(`../../web/app/pages/not-coming.js?${loaded}`));
    assert.equal(await told(refused(code)), say(`refusal-${code}`));
  }
});

test("a store that is away is no fault of what stands before the service", async () => {
  assert.equal(await told(refused("store_away", { again: true })), say("connection-unsaving-long"));
});

test("where nobody answers nothing is known, and it is asked again later", async () => {
  assert.equal(await told(null), null);
  mock.timers.tick(AGAIN_MS);
  assert.equal(await told(refused("origin_unknown")), say("refusal-origin_unknown"));
});
