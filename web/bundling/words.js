// The words of each page: those that its modules can say, found in them by their keys.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const SENTENCES = ["en.ftl", "en/meetings.ftl"];
const CHAIR = "en/chair.ftl";
const ROOM = "meeting";

/** Of the sections of the built-in meetings so many are of every room; others of few. */
const USUAL = 3;
/** What a room gets later: whichever of these tests is passed first. */
const LATER = {
  special: (key, few) => few.has(key),
  aloud: (key) => /^phase-.*-script$/.test(key),
};

/** Every part of the words by its name, and the files that they stand in. */
export function parts(folder, modulesOf) {
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
  const made = {};
  for (const [page, modules] of Object.entries(modulesOf)) {
    const keys = sayable(all, [...modules].map((module) => code(join(web, module))).join("\n"));
    const later = (/** @type {string} */ key) =>
      page === ROOM ? Object.keys(LATER).find((one) => LATER[one](key, few)) : undefined;
    made[page] = part(keys.filter((key) => !later(key)));
    if (page === ROOM)
      for (const name of Object.keys(LATER))
        made[name] = part(keys.filter((k) => later(k) === name));
  }
  return { files: [...SENTENCES, CHAIR, ...packs], made };
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
