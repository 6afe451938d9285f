// Which modules stand together in a file: what several pages share, in layers, and what comes later.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Left to itself the bundler makes a file for each company of pages that shares a module, twenty in
 * all.  Here there are six layers, a file each, of which a page stands on some.  What the first pages
 * share with the room is one, on which all stand; what else they share with any other, the door.
 */
const FIRST = ["home", "join", "missing"];
/** What these share with the room is the second: they are opened between meetings, and stay light. */
const BETWEEN = ["set", "people", "template", "gym"];
/** The room is the third. */
export const ROOM = "meeting";
/** What a room has that comes later, by the name with which it is brought; all but the lens have words of their own. */
export const LATER = {
  leading: "app/views/coach-bar.js",
  rest: "app/views/rest-of-stage.js",
  trouble: "app/pages/no-seat.js",
  lens: "app/lens/rules.js",
};
/** What else those between meetings share is the fourth, and the fifth what these do.  What is left are the pages themselves. */
const TELLING = ["transcript", "design"];

/** What each layer takes for granted. */
const STANDS_ON = {
  first: [],
  between: ["first"],
  room: ["first", "between"],
  door: ["first"],
  others: ["first", "between", "door"],
  telling: ["first", "between", "room", "door", "others"],
};

/** The modules of each page with those of the frame around it, and what puts them in layers. */
export async function inLayers(web, options) {
  /** @type {Set<string>} where modules stand that come later */
  const coming = new Set();
  const inputs = (entry) => atOnce(options, entry, coming);
  const main = await inputs("app/main.js");
  const pages = [...FIRST, ...BETWEEN, ROOM, ...TELLING];
  const modulesOf = {};
  for (const page of pages)
    modulesOf[page] = new Set([...main, ...(await inputs(`app/pages/${page}.js`))]);
  const later = {};
  for (const [part, module] of Object.entries(LATER))
    later[part] = new Set((await inputs(module)).filter((one) => !modulesOf[ROOM].has(one)));
  // Whoever looks at a meeting afterwards has all of it before them.
  for (const page of TELLING) for (const one of later.rest) modulesOf[page].add(one);
  const layers = apart(laid(modulesOf, later));
  const needs = (/** @type {string} */ path) => layersOf(layers, () => inputs(path));
  return { modulesOf, later, plugin: layered(web, layers, coming, needs) };
}

/** What can stand in each layer. */
function laid(modulesOf, later) {
  const has = { ...modulesOf, ...later };
  const shared = (/** @type {string[]} */ some, others = Object.keys(has)) =>
    [...new Set(some.flatMap((one) => [...has[one]]))].filter(
      (module) => others.filter((one) => has[one].has(module)).length > 1,
    );
  const between = shared(BETWEEN);
  const first = shared(FIRST, Object.keys(modulesOf));
  const inRoom = (/** @type {string} */ module) => has[ROOM].has(module);
  return {
    first: first.filter(inRoom),
    between: between.filter(inRoom),
    room: [...has[ROOM]],
    door: first,
    others: between,
    telling: shared(TELLING, TELLING).filter((one) => !later.rest.has(one)),
  };
}

/** Each module in the lowest of the layers that have it. */
function apart(layers) {
  const below = new Set();
  const own = (/** @type {string[]} */ all) => all.filter((one) => !below.has(one));
  return Object.fromEntries(
    Object.entries(layers).map(([name, all]) => {
      const found = own(all);
      for (const one of found) below.add(one);
      return [name, found];
    }),
  );
}

/** The layers that a module stands on: each that has something it loads, and those these stand on. */
async function layersOf(layers, inputs) {
  const loaded = await inputs();
  const found = Object.keys(layers).filter((name) =>
    loaded.some((one) => layers[name].includes(one)),
  );
  return [...new Set(found.flatMap((name) => [...STANDS_ON[name], name]))];
}

/** What a module loads at once, itself among it. */
async function atOnce(options, entry, coming) {
  const { metafile } = await build({
    ...options,
    format: "esm",
    entryPoints: [entry],
    plugins: [without(coming)],
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
