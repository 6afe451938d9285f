// @ts-check
// Links as mail programs, phones and people leave them: each is read as it was meant, or said to be cut.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readLink, tidyKey } from "../../web/app/address.js";
import { chance } from "./chance.js";

const SERVER = "sets.example";
const SET = "auta5zy2hfaf";
const OLD = "u2Yk0sXw9VbQe5-tNn7Hc_4d";
const NEW = "k7wq2mzx5ajd3nfh6ytrbvce4p";
const PATH = `/sets/${SET}/join`;
const AT = `https://${SERVER}${PATH}`;
const LINK = `${AT}#${NEW}`;

/** What came, and the key that was meant. @type {[string, string][]} */
const BENT = [
  [LINK, NEW],
  [`${AT}#${OLD}`, OLD],
  [`${PATH}#${OLD}`, OLD],
  // What stands before or behind it.
  [`${LINK}.`, NEW],
  [`${LINK},`, NEW],
  [`(${LINK})`, NEW],
  [`"${LINK}"`, NEW],
  [`„${LINK}“`, NEW],
  [`«${LINK}»`, NEW],
  [`<${LINK}>`, NEW],
  [`[${LINK}]!`, NEW],
  [`_${LINK}_`, NEW],
  [`_${AT}#${OLD}_`, OLD],
  [`**${LINK}**`, NEW],
  [`${LINK}…`, NEW],
  [`${LINK}/`, NEW],
  [`${AT}/#${NEW}`, NEW],
  [`${AT}.#${NEW}`, NEW],
  [`${AT}## ${NEW}`, NEW],
  // Coded, once and more often.
  [`${PATH}%23${NEW}`, NEW],
  [`${PATH}%2523${NEW}`, NEW],
  [`${PATH}%252523${OLD}`, OLD],
  [`${PATH}%23${NEW}%3E`, NEW],
  [`${PATH}%23${NEW}%E2%80%8B`, NEW],
  [`${PATH}%E2%80%8B#${NEW}`, NEW],
  [`/sets%2F${SET}%2Fjoin%23${NEW}`, NEW],
  [`${PATH}%23%FF${NEW}%`, ""],
  [`${PATH}%23%20${NEW}%E2%80`, NEW],
  [`${AT}&#35;${NEW}`, NEW],
  [`${AT}&#x23;${NEW}`, NEW],
  [`${AT}\\#${OLD.replace("_", "\\_")}`, OLD],
  [`https://safe.example/?url=${encodeURIComponent(LINK)}&data=05%7C01&reserved=0`, NEW],
  [`https://guard.example/v3/__${AT}*${NEW}__;Iw!!Ab1`, NEW],
  // With what counts readers.
  [`${AT}?utm=1&amp;x=2#${NEW}`, NEW],
  [`${AT}?fbclid=Iw_-3#${OLD}`, OLD],
  [`${AT}&utm_source=mail#${NEW}`, NEW],
  [`${LINK}&utm_source=mail&amp;utm_medium=x`, NEW],
  [`${LINK}?utm_source=mail`, NEW],
  // Broken over lines.
  [`${AT}#${NEW.slice(0, 11)}\n${NEW.slice(11)}`, NEW],
  [`${AT}#${NEW.slice(0, 24)}\r\n${NEW.slice(24)}`, NEW],
  [`${AT}#${NEW.slice(0, 11)}=\r\n${NEW.slice(11)}`, NEW],
  [`> ${AT}#${OLD.slice(0, 5)}\n> ${OLD.slice(5)}\n> See you`, OLD],
  [`>> ${AT}#${OLD.slice(0, 5)}=\n>> ${OLD.slice(5)}`, OLD],
  [`https://sets.example/sets/auta5\n  zy2hfaf/join#${NEW}`, NEW],
  [`https://sets.example/se\nts/${SET}/jo\n> in#${NEW}`, NEW],
  [`${AT}\n#${NEW}`, NEW],
  [`${AT}%2\n3${NEW}`, NEW],
  [`${AT}#${NEW.slice(0, 8)} ${NEW.slice(8, 20)} ${NEW.slice(20)} see you`, NEW],
  [`${AT}#${NEW.slice(0, 8)}<br>${NEW.slice(8)}`, NEW],
  [`${LINK}\nsee you`, NEW],
  [`${AT}#${OLD}\nto be on time`, OLD],
  // Of no width.
  [`${AT}#${NEW.slice(0, 8)}\u200b${NEW.slice(8)}`, NEW],
  [`\ufeff${LINK}\u2060`, NEW],
  [
    `https://sets.example/sets/auta5\u00adzy2hfaf/join#${NEW.slice(0, 3)}\u200d${NEW.slice(3)}`,
    NEW,
  ],
  [`${AT}#${OLD.slice(0, 9)}&shy;${OLD.slice(9)}`, OLD],
  [`${AT}#${OLD.replace("-", "\u2011")}`, OLD],
  // In capitals: a set is never written so, a key is left as it came.
  [LINK.toUpperCase(), NEW.toUpperCase()],
  [`/SETS/${SET.toUpperCase()}/JOIN#${OLD}`, OLD],
  [`HTTPS://Sets.example/Sets/Auta5zy2hfaf/Join#${NEW}`, NEW],
  // In a message.
  [`[join](${LINK}) us`, NEW],
  [`<a class="x" href="${LINK}">Come in</a>`, NEW],
  [`<a href=3D"${AT}#${NEW.slice(0, 4)}=\n${NEW.slice(4)}">in</a>`, NEW],
  [`Hi Ben, come in here: ${LINK} see you!`, NEW],
  [`Old: ${AT}#${NEW.slice(0, 9)}\n\nNew: ${AT}#${OLD}.`, OLD],
  // Cut: what is left of the key, or none.
  [`${AT}#${OLD.slice(0, 9)}`, OLD.slice(0, 9)],
  [`${AT}#${OLD.slice(0, 9)}, see you there`, OLD.slice(0, 9)],
  [`${AT}#`, ""],
  [`Come in: ${AT} see you!`, ""],
  [`[join](${AT})** soon`, ""],
  [`/sets/${SET}/jo`, ""],
  [`/sets/${SET}`, ""],
  [`https://sets.example/sets/${SET}/meetings/3`, ""],
];

for (const [text, key] of BENT)
  test(`a link is read: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(readLink(text), { set: SET, key });
  });

for (const text of [
  "",
  "/",
  "/nowhere",
  "/sets",
  "/sets/",
  "/sets/auta5",
  "/sets/auta5 see you all",
  `/sets/${SET}more/join#${NEW}`,
  `/assets/${SET}/join#${NEW}`,
  "https://other.example/join#hello",
  "%",
  "/sets/%E0%A4%A/join%23",
  "&#1114112;&#x110000;%%%&amp",
])
  test(`there is no link in it, and nothing fails: ${JSON.stringify(text)}`, () => {
    assert.equal(readLink(text), null);
  });

for (const [fragment, key] of [
  ["", ""],
  ["#", ""],
  [`#${OLD}`, OLD],
  [`#${NEW}.`, NEW],
  [`#${NEW}%20`, NEW],
  [`#%22${NEW}%22`, NEW],
  [`#${NEW}&utm_source=x`, NEW],
  [`#${NEW.slice(0, 9)}%0A%3E%20${NEW.slice(9)}`, NEW],
  [`#${NEW}=`, NEW],
  [`#${OLD.slice(0, 9)}`, OLD.slice(0, 9)],
  ["#key", "key"],
  ["#%", ""],
  ["#&utm_source=x", ""],
])
  test(`a key is freed from what is none of it: ${JSON.stringify(fragment)}`, () => {
    assert.equal(tidyKey(fragment), key);
  });

test("a message of any length is read at once", () => {
  const began = performance.now();
  for (const part of ["/sets/ ", "%25", "> ", `/sets/${SET}/join?`, "&#35;", "sets/a a a "])
    assert.doesNotThrow(() => readLink(part.repeat(20_000)));
  assert.ok(performance.now() - began < 5000);
});

/** @typedef {() => number} Chance */

/**
 * What may happen to a link on its way.
 * @type {Record<string, (link: string, by: Chance) => string>}
 */
const BENDINGS = {
  "a sign behind": (link, by) => link + one([...".,;:!?)]}>\"'”…*_"], by),
  "signs around": (link, by) =>
    one([`(${link})`, `<${link}>`, `"${link}"`, `[${link}]`, `“${link}”`, `*${link}*`], by),
  "coded #": (link) => link.replace("#", "%23"),
  "coded # twice": (link) => link.replace("#", "%2523"),
  "# of a page": (link) => link.replace("#", "&#35;"),
  "a query": (link) => link.replace(/(join)(?=#|%|&#)/i, "$1?utm=1&amp;x=2"),
  "a count behind": (link) => `${link}&utm_source=x&amp;y=2`,
  "a break": (link, by) => within(link, one(["\n", "\r\n", "=\n", "=\r\n", "\n> ", " "], by), by),
  "no width": (link, by) =>
    within(link, one(["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"], by), by),
  capitals: (link) => link.replace(/\/sets\/\w+\/join/, (path) => path.toUpperCase()),
  markdown: (link) => `[join](${link})`,
  "of a page": (link) => `<a href="${link}">here</a>`,
  "in a message": (link) => `Hi Ben, come in here: ${link} see you!`,
  quoted: (link) => `> Hi Ben\n> ${link}\n> see you`,
  "in white space": (link) => `\n\t ${link} \n`,
};

/**
 * @template T
 * @param {T[]} all
 * @param {Chance} by
 */
function one(all, by) {
  return all[Math.floor(by() * all.length)];
}

/**
 * Something is put between two signs, behind the name of the server: not into the name of a sign,
 * which no program breaks.
 * @param {string} link
 * @param {string} put
 * @param {Chance} by
 * @returns {string}
 */
function within(link, put, by) {
  const begins = link.indexOf(SERVER) + SERVER.length;
  const at = begins + 1 + Math.floor(by() * (link.length - begins - 1));
  const before = link.slice(0, at);
  return /&#?\w*$/.test(before) ? within(link, put, by) : before + put + link.slice(at);
}

/** @param {string} letters @param {number} count @param {Chance} by */
function drawn(letters, count, by) {
  return Array.from({ length: count }, () => one([...letters], by)).join("");
}

const SMALL = "abcdefghijklmnopqrstuvwxyz234567";
const ALL = `${SMALL}ABCDEFGHIJKLMNOPQRSTUVWXYZ0189-_`;

test("a link is read whichever two things happened to it", () => {
  const seed = Number(process.env.SEED ?? 1);
  const by = chance(seed);
  for (let turn = 0; turn < 20_000; turn += 1) {
    const set = drawn(SMALL, 12, by);
    const key = turn % 2 ? drawn(SMALL, 26, by) : drawn(ALL, 24, by);
    const names = [one(Object.keys(BENDINGS), by), one(Object.keys(BENDINGS), by)];
    const link = `https://${SERVER}/sets/${set}/join#${key}`;
    const bent = names.reduce((text, name) => BENDINGS[name](text, by), link);
    assert.deepEqual(readLink(bent), { set, key }, `${seed}, ${names}: ${JSON.stringify(bent)}`);
  }
});
