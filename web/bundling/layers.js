// Which modules stand together in a file: what several pages share, in two layers.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

/**
 * Left to itself the bundler makes a file for each company of pages that shares a module, twenty in
 * all.  Here what the first pages share with any other is one file, on which all pages stand.
 */
const FIRST = ["home", "join", "missing"];
/**
 * The room is another file, which all pages of a set bring along: they lead there.  What is left
 * are the pages themselves.
 */
const OF_A_SET = ["meeting", "set", "template", "transcript", "gym", "design"];
const [ROOM] = OF_A_SET;

/** The modules of each page with those of the frame around it, and what puts them in layers. */
export async function inLayers(web, options) {
  /** @type {Set<string>} where modules stand that come later */
  const coming = new Set();
  const inputs = (entry) => atOnce(options, entry, coming);
  const main = await inputs("app/main.js");
  const pages = [...FIRST, ...OF_A_SET];
  const modulesOf = {};
  for (const page of pages)
    modulesOf[page] = new Set([...main, ...(await inputs(`app/pages/${page}.js`))]);
  const every = new Set(FIRST.flatMap((page) => [...modulesOf[page]]));
  const first = [...every].filter(
    (module) => pages.filter((page) => modulesOf[page].has(module)).length > 1,
  );
  const room = [...modulesOf[ROOM]].filter((module) => !first.includes(module));
  return { modulesOf, plugin: layered(web, { first, room }, coming) };
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
function layered(web, layers, coming) {
  const doors = ["main", ...FIRST];
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
      building.onLoad({ filter: /\/app\/.*\.js$/ }, ({ path }) => {
        // What stands in a template is drawn alike without the indents of its lines.
        const contents = readFileSync(path, "utf8").replace(/\n +/g, "\n");
        if (!coming.has(path) && path !== join(web, "app/main.js")) return { contents };
        const room = doors.includes(basename(path, ".js")) ? "" : `import "layer:room";`;
        return { contents: `import "layer:first";${room}${contents}` };
      });
    },
  };
}
