// @ts-check
// The bar of whoever leads, all that stands behind it, and their words, once there is somebody who does.

import { later } from "../later.js";
import { load } from "../words.js";

export const leading = later(async () => {
  const [bar] = await Promise.all([import("./coach-bar.js"), load("leading")]);
  return bar;
});
