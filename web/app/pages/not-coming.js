// @ts-check
// Why a room does not come, though it is tried again and again: the service is asked by a plain request.

import { refusalOf, wayBack } from "../api.js";
import { later } from "../later.js";
import { all } from "../seats.js";
import { say } from "../words.js";

/** What is said of what is no refusal of this address. @type {Record<string, () => string>} */
const SAID = {
  no_room: () => say("trouble-no_room"),
  store_away: () => say("connection-unsaving-long"),
};

/** It is a request of the kind with which browsers say whose page it is that asks. */
const why = later(() => {
  const keep = all()
    .slice(0, 1)
    .map(({ set, token }) => ({ set, token }));
  return wayBack({ keep, leave: false }).then(() => "no_room", codeOf);
});

/** @param {unknown} error */
function codeOf(error) {
  const { code } = refusalOf(error);
  if (code === "offline") throw error;
  return code;
}

/** The sentence; null while nobody has answered. */
export function notComing() {
  const code = why();
  return code && (SAID[code]?.() ?? say(`refusal-${code}`));
}
