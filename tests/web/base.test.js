// @ts-check
// Where the service stands: the document says it, and addresses are read as they are within it.

import assert from "node:assert/strict";
import { test } from "node:test";

/**
 * What is known on a page of a service, and what each of these addresses is in it.
 * @param {string} baseURI
 * @param {string[]} shown
 */
async function at(baseURI, shown) {
  Object.assign(globalThis, { document: { baseURI } });
  const module = `../../web/app/base.js?at=${baseURI}`;
  const { HOME, BASE, here } = await import(module);
  const within = shown.map((pathname) => {
    Object.assign(globalThis, { location: { pathname } });
    return here();
  });
  return { HOME, BASE, within };
}

test("at the root an address in the service is what follows the slash", async () => {
  const { HOME, BASE, within } = await at("https://sets.example/", ["/", "/gym", "/sets/x/join"]);
  assert.deepEqual([HOME, BASE], ["https://sets.example/", "/"]);
  assert.deepEqual(within, ["", "gym", "sets/x/join"]);
});

test("under a path it is what follows that, and the front page may have a slash or none", async () => {
  const shown = ["/a/setroom", "/a/setroom/", "/a/setroom/gym"];
  const { HOME, BASE, within } = await at("https://any.example/a/setroom/", shown);
  assert.deepEqual([HOME, BASE], ["https://any.example/a/setroom/", "/a/setroom/"]);
  assert.deepEqual(within, ["", "", "gym"]);
});
