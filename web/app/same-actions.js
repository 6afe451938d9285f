// @ts-check
// Whether two people may mean to do the same thing: by the words that carry what they say.

import { promised } from "./commitment.js";

/** @import { Commitment } from "./protocol.js" */

/** By how much of the words that carry both is in both (Dice, 1945): two of three. */
const ENOUGH = 2 / 3;
/** Words that carry little, in English and in German. */
const SMALL = new Set(
  `a an and the to of in on at by for with from about into as it its this that these those i me my
  we us our you your he him his she her they them their is are be will shall would
  ich du er sie es wir ihr mich mir mein meine meinen meinem meiner uns unser unsere der die das den
  dem des ein eine einen einem einer und oder zu zum zur im in am an auf mit von vom bei für über
  werde werden will wollen ist sind`.split(/\s+/),
);

/**
 * Whether two actions are nearly the same in words, whatever their case, marks and order.
 * @param {string} one
 * @param {string} other
 */
export function sayTheSame(one, other) {
  const [a, b] = [carrying(one), carrying(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both > 0 && (2 * both) / (a.size + b.size) >= ENOUGH;
}

/**
 * The words that carry what is said.
 * @param {string} what
 */
function carrying(what) {
  const plain = promised(what).normalize("NFC").toLowerCase().replace(/['’]/g, "");
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)));
}

/**
 * The pairs of people of whom a commitment each, as far as it stands, may be the same action.
 * @param {readonly Commitment[]} commitments
 * @returns {[string, string][]}
 */
export function sameActions(commitments) {
  const standing = commitments.filter(({ withdrawn }) => !withdrawn);
  /** @type {Map<string, [string, string]>} */
  const pairs = new Map();
  standing.forEach((one, at) => {
    for (const other of standing.slice(at + 1)) {
      const who = [one.member, other.member].sort();
      const differ = one.member !== other.member && !pairs.has(who.join());
      if (differ && sayTheSame(one.what, other.what))
        pairs.set(who.join(), [one.member, other.member]);
    }
  });
  return [...pairs.values()];
}
