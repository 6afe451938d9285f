// @ts-check
// The box for a link that did not come whole: it is read out of whatever is pasted, and followed.

import { readLink, tidyKey } from "../address.js";
import { here } from "../base.js";
import { Drafts, NO_STORAGE } from "../drafts.js";
import { go } from "../going.js";
import { form } from "../parts/form.js";
import { door } from "../seats.js";
import { say } from "../words.js";

/** @import { Link } from "../address.js" */

/**
 * A box, to be drawn with what is said above it.
 * @param {() => void} draw again
 * @returns {(lead: string) => unknown}
 */
export function pasting(draw) {
  // A key is a secret: what is pasted stands on the screen, and is kept nowhere.
  const draft = new Drafts(NO_STORAGE, "paste", { typed: draw }).of("link");
  let unfit = "";
  const send = async () => {
    const link = readLink(draft.values.link);
    unfit = wrongWith(link);
    await draft.deliver(async () => {
      if (!unfit && link) return follow(link);
      return { code: "malformed", sentence: "", field: "link", again: false, after: 0 };
    });
    draw();
  };
  return (lead) => {
    const about = { label: say("paste-label"), hint: lead, missing: say("paste-missing"), unfit };
    return form(draft, {
      name: say("paste-form"),
      fields: [{ name: "link", kind: "text", rows: 3, ...about }],
      label: say("paste-send"),
      send,
    });
  };
}

/**
 * Why what was pasted leads nowhere; empty if it leads on.
 * @param {Link | null} link
 */
function wrongWith(link) {
  if (!link) return say("paste-none");
  if (!link.key) return say("paste-cut");
  return isHere(link) && tidyKey(location.hash) === link.key ? say("paste-same") : "";
}

/** @param {Link} link */
function follow(link) {
  // At the door of the same set only the key is another, and the door hears of it.
  if (isHere(link)) location.hash = link.key;
  else go(door(link));
  return null;
}

/** Whether somebody stands at the door of the set already. @param {Link} link */
function isHere(link) {
  return `${here()}#${link.key}` === door(link);
}
