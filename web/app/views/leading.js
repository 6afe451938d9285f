// @ts-check
// The bar of whoever leads, and all that stands behind it, once there is somebody who does.

import { later } from "../later.js";

export const leading = later(() => import("./coach-bar.js"));
