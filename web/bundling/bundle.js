// Makes the few files that browsers load: `node bundle.js WEB INTO`.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { inLayers, LATER, ROOM } from "./layers.js";
import { parts } from "./words.js";

const [web, into] = process.argv.slice(2).map((path) => resolve(path));
const files = join(into, "files");
/** Where the files are, for a page; each finds the others beside it. */
const FOLDER = "bundle";
const MAIN = "app/main.js";
/** Whoever has it brings what comes later. */
const ACCESS = "app/bringing.js";
/** Browsers of the years since 2022, as the modules themselves ask for. */
const TARGET = ["es2022", "chrome111", "firefox113", "safari16.4"];
const COMMON = {
  absWorkingDir: web,
  bundle: true,
  minify: true,
  metafile: true,
  write: false,
  outdir: files,
  target: TARGET,
  legalComments: /** @type {const} */ ("none"),
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  entryNames: "[name]-[hash]",
  loader: { ".woff2": /** @type {const} */ ("file") },
};

/** @type {Set<string>} of all that anything here was made of, as it stands in web/ */
const sources = new Set();

/** @param {string} name @param {string | Uint8Array} content */
function keep(name, content) {
  writeFileSync(join(files, name), content);
  if (name.endsWith(".woff2")) return;
  const size = content.length;
  const best = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  writeFileSync(join(files, `${name}.br`), brotliCompressSync(content, { params: best }));
  writeFileSync(join(files, `${name}.gz`), gzipSync(content, { level: 9 }));
}

/** @param {string | Uint8Array} content */
function sum(content) {
  return createHash("sha256").update(content).digest("hex");
}

/** @param {import("esbuild").BuildResult<typeof COMMON>} made */
function keepAll({ outputFiles, metafile }) {
  for (const { path, contents } of outputFiles) keep(basename(path), contents);
  for (const source of Object.keys(metafile.inputs)) sources.add(source);
  return metafile.outputs;
}

/** @param {Record<string, unknown>} outputs @param {RegExp} which */
function named(outputs, which) {
  return Object.keys(outputs)
    .map((path) => basename(path))
    .filter((name) => which.test(name));
}

/** The modules that an output needs at once, itself first. */
function needs(outputs, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: other, kind } of outputs[path].imports)
    if (kind === "import-statement") needs(outputs, toOutput(outputs, other), found);
  return found;
}

/** Imports are named by their addresses, outputs by their paths. */
function toOutput(outputs, address) {
  return Object.keys(outputs).find((path) => basename(path) === basename(address));
}

/** Every page has those of all; a room does without the others. */
async function styles() {
  const entryPoints = ["styles/all.css", "styles/between.css"];
  const outputs = keepAll(await build({ ...COMMON, entryPoints }));
  const [all, between] = entryPoints.map((source) => basename(entry(outputs, source)));
  const of = (/** @type {string} */ page) => (page === ROOM ? [all] : [all, between]);
  return { of, fonts: named(outputs, /-text-[0-9A-Z]{8}\.woff2$/) };
}

/** The sums of the parts of the words, each of which is a file of its own. */
function words(modules) {
  const { files: read, made } = parts(join(web, "words"), modules);
  for (const file of read) sources.add(join("words", file));
  const sums = {};
  for (const [part, content] of Object.entries(made)) {
    const text = JSON.stringify(content);
    sums[part] = sum(text).slice(0, 8);
    keep(wordsFile(part, sums[part]), text);
  }
  return sums;
}

function wordsFile(part, sum) {
  return `words-${part}-${sum}.json`;
}

/** What an entry was made into. */
function entry(outputs, source) {
  return Object.keys(outputs).find((path) => outputs[path].entryPoint === source);
}

async function pages() {
  const dressed = await styles();
  const layers = await inLayers(web, COMMON);
  const names = Object.keys(layers.modulesOf);
  const said = words({ pages: layers.modulesOf, later: layers.later });
  const made = await build({
    ...COMMON,
    format: "esm",
    splitting: true,
    entryPoints: [MAIN],
    plugins: [
      instead("catalogue", catalogue(said)),
      instead("bundled", bundled(addresses(names, dressed.of))),
      layers.plugin,
    ],
  });
  const outputs = keepAll(made);
  // The file that begins all stands in the first layer, and what was asked for only leads to it.
  const first = Object.keys(outputs).find((path) => MAIN in outputs[path].inputs);
  const pages = names.map((page) => {
    const all = new Set([first, ...needs(outputs, entry(outputs, `app/pages/${page}.js`))]);
    const scripts = [...all].map((path) => basename(path));
    const later = layers.modulesOf[page].has(ACCESS) ? brought(outputs, scripts) : {};
    return [page, { styles: dressed.of(page), scripts, words: wordsFile(page, said[page]), later }];
  });
  return { fonts: dressed.fonts, pages: Object.fromEntries(pages) };
}

/** The files of each part that comes later, but for those that are there. */
function brought(outputs, there) {
  const files = (/** @type {string} */ module) =>
    [...needs(outputs, entry(outputs, module))]
      .map((path) => basename(path))
      .filter((name) => !there.includes(name));
  return Object.fromEntries(Object.entries(LATER).map(([part, module]) => [part, files(module)]));
}

/** Where the styles of each page are. */
function addresses(names, of) {
  const places = names.map((page) => [page, of(page).map((name) => `${FOLDER}/${name}`)]);
  return Object.fromEntries(places);
}

/** What fetches words, which here are in parts. */
function catalogue(sums) {
  const file = wordsFile(`\${part}`, `\${SUMS[part]}`);
  return `
    const SUMS = ${JSON.stringify(sums)};
    export const LATER = ["aloud", "special"];
    export async function words(_language, part) {
      const answer = await fetch(\`${FOLDER}/${file}\`);
      if (!answer.ok) throw new Error(\`There are no words of \${part}\`);
      return answer.json();
    }`;
}

/** What knows of the files: of styles where they are, of what comes later that the document says it. */
function bundled(styles) {
  return `
    export const STYLES = ${JSON.stringify(styles)};
    export function filesOf(part) {
      return document.querySelector(\`meta[name="later-\${part}"]\`)?.content.split(" ") ?? [];
    }`;
}

/** What stands in a bundle in the place of a module. */
function instead(module, contents) {
  const filter = new RegExp(`/app/${module}\\.js$`);
  return {
    name: module,
    setup(building) {
      building.onLoad({ filter }, () => ({ contents }));
    },
  };
}

mkdirSync(files, { recursive: true });
const manifest = await pages();
const sums = [...sources].sort().flatMap((source) => {
  const path = join(web, source);
  return source.startsWith("layer:") ? [] : [[relative(web, path), sum(readFileSync(path))]];
});
writeFileSync(
  join(into, "manifest.json"),
  JSON.stringify({ ...manifest, sources: Object.fromEntries(sums) }, null, 1),
);
