// The words of each page: those that its modules can say, found in them by their keys.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ROOM } from "./layers.js";

const SENTENCES = ["en.ftl", "en/meetings.ftl"];
const CHAIR = "en/chair.ftl";

/** What nobody is told in a room; what comes there later has it with its own. */
const OUTSIDE = "## Refusals that nobody is told in a room";
/** Of the sections of the built-in meetings so many are of every room; others of few. */
const USUAL = 3;
/** What a room gets later: whichever of these tests is passed first. */
const LATER = {
  special: (key, few) => few.has(key),
  aloud: (key) => /^phase-.*-script$/.test(key),
};

/**
 * Every part of the words by its name, and the files that they stand in: of the modules of each page,
 * and of those that a room fetches later what it has not.
 */
export function parts(folder, { pages, later }) {
  const read = (/** @type {string} */ file) => readFileSync(join(folder, file), "utf8");
  const packs = readdirSync(join(folder, "en"))
    .map((name) => `en/${name}`)
    .filter((file) => ![...SENTENCES, CHAIR].includes(file));
  const people = {
    chair: plain(read(CHAIR)),
    packs: Object.fromEntries(packs.map((file) => [basename(file, ".ftl"), plain(read(file))])),
  };
  const all = entries(SENTENCES.map(read).join("\n"));
  const part = (/** @type {string[]} */ keys) => ({
    sentences: keys.map((key) => all.get(key)).join(""),
    ...people,
  });
  const web = join(folder, "..");
  const sections = read("en/meetings.ftl").split(/^(?=## )/m);
  const few = entries(sections.slice(USUAL).join(""));
  const keysOf = (/** @type {Iterable<string>} */ modules) =>
    sayable(all, [...modules].map((module) => code(join(web, module))).join("\n"));
  const outside = entries(
    read("en.ftl")
      .split(/^(?=## )/m)
      .find((one) => one.startsWith(OUTSIDE)),
  );
  const ofRoom = keysOf(pages[ROOM]).filter((key) => !outside.has(key));
  const keys = {
    ...mapped(pages, keysOf),
    ...Object.fromEntries(
      [ROOM, ...Object.keys(LATER)].map((name) => [
        name,
        ofRoom.filter((k) => partOf(k, few) === name),
      ]),
    ),
    ...mapped(later, (modules) => keysOf(modules).filter((key) => !ofRoom.includes(key))),
  };
  // What has only terms says nothing of its own.
  const said = Object.entries(keys).filter(([, all]) => all.some((key) => !key.startsWith("-")));
  const made = mapped(Object.fromEntries(said), part);
  return { files: [...SENTENCES, CHAIR, ...packs], made };
}

/** Where what a room says is: at hand, or in what it gets later. */
function partOf(key, few) {
  return Object.keys(LATER).find((one) => LATER[one](key, few)) ?? ROOM;
}

function mapped(all, change) {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));
}

/** The catalogue by its keys, without comments; a term's begins with "-". */
function entries(text) {
  const found = new Map();
  for (const entry of plain(text).split(/^(?=[-a-z])/im)) {
    const key = /^(-?[a-z][\w-]*) *=/i.exec(entry)?.[1];
    if (key) found.set(key, entry);
  }
  return found;
}

function plain(text) {
  return text.replace(/^#.*\n/gm, "").replace(/\n{2,}/g, "\n");
}

/** The keys that stand in code, whole or with gaps, those that they are made of, and all terms. */
function sayable(all, text) {
  const whole = new Set(text.match(/(?<=["`])[a-z_]+(?:-[\w-]+)?(?=["`])/g));
  const gapped = (text.match(/(?<=`)[a-z_]+-(?:[\w-]|\$\{[^`]*?\})*(?=`)/g) ?? [])
    .filter((key) => key.includes("$"))
    .map((key) => new RegExp(`^${key.replace(/\$\{.*?\}/g, "[\\w-]+")}$`));
  const said = [...all.keys()].filter(
    (key) => key.startsWith("-") || whole.has(key) || gapped.some((one) => one.test(key)),
  );
  const within = said.flatMap((key) => all.get(key).match(/(?<=\{ *)[a-z][\w-]*(?= *\})/g) ?? []);
  return [...new Set([...said, ...within])].filter((key) => all.has(key));
}

/** A module without its comments. */
function code(path) {
  return readFileSync(path, "utf8").replace(/\/\*.*?\*\/|(?<![:\w])\/\/[^\n]*/gs, "");
}
