// @ts-check
// What comes later is fetched before it is imported; where it is gone, its reader is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bring, isOutdated } from "../../web/app/bringing.js";
import { onCome } from "../../web/app/later.js";
import { say } from "../../web/app/words.js";
import { buttons, drawing } from "./draw-screen.js";
import { fullMeeting } from "./full-meeting.js";

const FILES = ["/bundle/a.js", "/bundle/b.js"];

/** @param {(address: string) => Response | Promise<Response>} answer */
function fetching(answer) {
  /** @type {string[]} */
  const asked = [];
  globalThis.fetch = /** @type {any} */ (
    (/** @type {string} */ address) => {
      asked.push(address);
      return Promise.resolve(address).then(answer);
    }
  );
  return asked;
}

test("it is imported once all its files are there", async () => {
  const asked = fetching(() => new Response("code"));
  assert.equal(await bring("rest", async () => asked.length, FILES), 2);
  assert.deepEqual(asked, FILES);
});

test("while one of them cannot be had nothing is imported, and it can be tried again", async () => {
  let imported = 0;
  const load = async () => {
    imported += 1;
  };
  fetching((address) => {
    if (address === FILES[1]) throw new TypeError("no network");
    return new Response("code");
  });
  await assert.rejects(bring("rest", load, FILES));
  assert.deepEqual([imported, isOutdated()], [0, false]);
  fetching(() => new Response("code"));
  await bring("rest", load, FILES);
  assert.equal(imported, 1);
});

test("where a file is gone the service was renewed, and everybody can load the page again", async () => {
  const shown = await drawing();
  const m = fullMeeting("clarify");
  assert.ok(!shown(m, "chloe").text.includes(say("connection-renewed")));
  let drawn = 0;
  const left = new AbortController();
  onCome(() => {
    drawn += 1;
  }, left.signal);
  fetching(() => new Response("", { status: 404 }));
  await assert.rejects(bring("rest", async () => {}, FILES));
  assert.ok(isOutdated() && drawn > 0);
  left.abort();
  const told = shown(m, "chloe");
  assert.ok(told.text.includes(say("connection-renewed")));
  assert.ok(buttons(told).some(({ words }) => words === say("connection-again")));
});
