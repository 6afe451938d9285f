// @ts-check
// The page for an address that is none of ours, or one of ours that was bent on its way.

import { readLink } from "../address.js";
import { here } from "../base.js";
import { door } from "../seats.js";
import { noteSeen } from "../seen.js";
import { trouble } from "./trouble.js";

/** @param {HTMLElement} container */
export function open(container) {
  const meant = linked() ?? small();
  // In the place of this address, which would stay in what the browser remembers.
  if (meant) location.replace(meant);
  else trouble(container, { code: "no_such_page" });
}

/** Where a link leads that can be read in spite of all. */
function linked() {
  const { pathname, search, hash } = location;
  const link = readLink(pathname + search + hash);
  if (!link?.key) return null;
  if (readLink(pathname + search)?.key) noteSeen(link.set);
  return door(link);
}

/** An address in capitals, as it is meant. */
function small() {
  const { search, hash } = location;
  const meant = here().toLowerCase();
  return here() !== meant && meant.startsWith("sets/") ? meant + search + hash : null;
}
