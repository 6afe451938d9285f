// @ts-check
// The seats that a browser holds, and the one that each of its tabs sits in.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { random } from "../../web/app/random.js";
import { all, held, link, mine, sit } from "../../web/app/seats.js";
import { freshBrowser, newTab } from "./fake-browser.js";

/**
 * @param {string} member
 * @param {string} set
 */
function seat(member, set = "harbour") {
  const name = member.toUpperCase();
  return { set, set_name: "Harbour", member, name, role: "member", token: `token-of-${member}` };
}

beforeEach(freshBrowser);

test("a new browser holds no seat", () => {
  assert.deepEqual(all(), []);
  assert.equal(mine("harbour"), undefined);
});

test("the last seat used comes first, and each is held once", () => {
  sit(seat("ben"));
  sit(seat("chloe"));
  sit({ ...seat("ben"), name: "Benedict" });
  assert.deepEqual(
    held("harbour").map((found) => found.name),
    ["Benedict", "CHLOE"],
  );
});

test("seats in another set are another matter", () => {
  sit(seat("ben"));
  sit(seat("ben", "mountain"));
  assert.equal(held("harbour").length, 1);
  assert.equal(mine("mountain")?.set, "mountain");
  assert.equal(all().length, 2);
});

test("each tab keeps its seat, whatever another does", () => {
  sit(seat("ben"));
  const first = sessionStorage;
  newTab();
  sit(seat("chloe"));
  assert.equal(mine("harbour")?.member, "chloe");
  globalThis.sessionStorage = first;
  assert.equal(mine("harbour")?.member, "ben");
});

test("a new tab takes the seat last used", () => {
  sit(seat("ben"));
  sit(seat("chloe"));
  newTab();
  assert.equal(mine("harbour")?.member, "chloe");
});

test("a secret is long enough for a seat, and no two are alike", () => {
  const secrets = Array.from({ length: 200 }, () => random());
  for (const secret of secrets) assert.match(secret, /^[A-Za-z0-9_-]{43}$/);
  assert.equal(new Set(secrets).size, 200);
  assert.match(random(15), /^[A-Za-z0-9_-]{20}$/);
});

test("a link has its key where no server sees it", () => {
  Object.defineProperty(globalThis, "location", { value: { origin: "https://a.example" } });
  const { pathname, hash } = new URL(link("harbour", "the-key"));
  assert.equal(pathname, "/sets/harbour/join");
  assert.equal(hash, "#the-key");
});
