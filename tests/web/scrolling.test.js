// @ts-check
// Where a reader of the page is: a new phase begins at the top, and nothing else moves them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Scrolling } from "../../web/app/scrolling.js";

test("a new phase is begun at the top, and a page that was just opened or drawn again is left", () => {
  let times = 0;
  const scrolling = new Scrolling(() => {
    times += 1;
  });
  const seen = ["open", "open", "explore", "explore", "open"].map((phase) => {
    scrolling.drawn(phase);
    return times;
  });
  assert.deepEqual(seen, [0, 0, 1, 1, 2]);
});
