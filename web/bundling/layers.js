// Which modules stand together in a file: what several pages share, in three layers.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Left to itself the bundler makes a file for each company of pages that shares a module, twenty in
 * all.  Here what the first pages share with any other is one file, on which all pages stand.
 */
const FIRST = ["home", "join", "missing"];
/** What these share with those of a meeting is a second file: they are opened between meetings, and stay light. */
const BETWEEN = ["set", "template", "gym"];
/** The room is the third, for the pages that show a meeting.  What is left are the pages themselves. */
const OF_A_MEETING = ["meeting", "transcript", "design"];
const [ROOM] = OF_A_MEETING;

/** The modules of each page with those of the frame around it, and what puts them in layers. */
export async function inLayers(web, options) {
  /** @type {Set<string>} where modules stand that come later */
  const coming = new Set();
  const inputs = (entry) => atOnce(options, entry, coming);
  const main = await inputs("app/main.js");
  const pages = [...FIRST, ...BETWEEN, ...OF_A_MEETING];
  const modulesOf = {};
  for (const page of pages)
    modulesOf[page] = new Set([...main, ...(await inputs(`app/pages/${page}.js`))]);
  const leads = await inputs("app/views/coach-bar.js");
  const leading = new Set(leads.filter((one) => !modulesOf[ROOM].has(one)));
  const every = (/** @type {string[]} */ some) => [
    ...new Set(some.flatMap((page) => [...modulesOf[page]])),
  ];
  const shared = (/** @type {string[]} */ some, /** @type {string[]} */ others) =>
    every(some).filter((one) => others.filter((page) => modulesOf[page].has(one)).length > 1);
  const first = shared(FIRST, pages);
  const ofRoom = new Set([...modulesOf[ROOM], ...shared(OF_A_MEETING, OF_A_MEETING)]);
  const ofMeeting = every(OF_A_MEETING);
  const between = every(BETWEEN).filter((one) => ofMeeting.includes(one) && !first.includes(one));
  const below = [...first, ...between];
  const room = [...ofRoom].filter((one) => !below.includes(one));
  const layers = { first, between, room };
  const needs = (/** @type {string} */ path) => layersOf(layers, () => inputs(path));
  // Who leads has words of their own, which come with what they lead by.
  const speaking = { ...modulesOf, leading };
  return { modulesOf, speaking, plugin: layered(web, layers, coming, needs) };
}

/** The layers that a module stands on: each that has something it loads, and all below. */
async function layersOf(layers, inputs) {
  const loaded = await inputs();
  const names = Object.keys(layers);
  const last = names.findLastIndex((name) => loaded.some((one) => layers[name].includes(one)));
  return names.slice(0, last + 1);
}

/** What a module loads at once, itself among it. */
async function atOnce(options, entry, coming) {
  const { metafile } = await build({
    ...options,
    format: "esm",
    entryPoints: [entry],
    plugins: [without(coming), ...options.plugins],
  });
  return Object.keys(metafile.inputs);
}

/** What would come later is left out, and noted. */
function without(coming) {
  return {
    name: "without",
    setup(building) {
      building.onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        coming.add(join(resolveDir, path));
        return { path, external: true };
      });
    },
  };
}

/** Whatever comes later begins with the layers that it stands on. */
function layered(web, layers, coming, needs) {
  return {
    name: "layered",
    setup(building) {
      building.onResolve({ filter: /^layer:/ }, ({ path }) => ({ path, namespace: "layer" }));
      building.onLoad({ filter: /./, namespace: "layer" }, ({ path }) => ({
        contents: layers[path.slice("layer:".length)]
          .map((module) => `import ${JSON.stringify(join(web, module))};`)
          .join("\n"),
        resolveDir: web,
      }));
      building.onLoad({ filter: /\/app\/.*\.js$/ }, async ({ path }) => {
        // What stands in a template is drawn alike without the indents of its lines.
        const contents = readFileSync(path, "utf8").replace(/\n +/g, "\n");
        if (!coming.has(path) && path !== join(web, "app/main.js")) return { contents };
        const below = (await needs(path)).map((layer) => `import "layer:${layer}";`);
        return { contents: below.join("") + contents };
      });
    },
  };
}
