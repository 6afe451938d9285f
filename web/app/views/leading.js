// @ts-check
// The bar of whoever leads, all that stands behind it, and their words, once there is somebody who does.

import { bring } from "../bringing.js";
import { later } from "../later.js";
import { load } from "../words.js";

export const leading = later(async () => {
  const bar = bring("leading", () => import("./coach-bar.js"));
  return (await Promise.all([bar, load("leading")]))[0];
});
