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
  const main = await inputs(options, "app/main.js");
  const pages = [...FIRST, ...OF_A_SET];
  const modulesOf = {};
  for (const page of pages)
    modulesOf[page] = new Set([...main, ...(await inputs(options, `app/pages/${page}.js`))]);
  const every = new Set(FIRST.flatMap((page) => [...modulesOf[page]]));
  const first = [...every].filter(
    (module) => pages.filter((page) => modulesOf[page].has(module)).length > 1,
  );
  const room = [...modulesOf[ROOM]].filter((module) => !first.includes(module));
  return { modulesOf, plugin: layered(web, { first, room }) };
}

/** What a module loads at once, itself among it. */
async function inputs(options, entry) {
  const { metafile } = await build({
    ...options,
    format: "esm",
    entryPoints: [entry],
    plugins: [...options.plugins, alone],
  });
  return Object.keys(metafile.inputs).filter((path) => path !== "app/main.js");
}

/** Pages that would come later are left out. */
const alone = {
  name: "alone",
  setup(building) {
    building.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

/** A page begins with the layers that it stands on. */
function layered(web, layers) {
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
      building.onLoad({ filter: /\/app\/(main|pages\/[a-z]+)\.js$/ }, ({ path }) => {
        const page = basename(path, ".js");
        const room = OF_A_SET.includes(page) ? `import "layer:room";` : "";
        return { contents: `import "layer:first";${room}${readFileSync(path, "utf8")}` };
      });
    },
  };
}
