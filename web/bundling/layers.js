// Which modules stand together in a file: what several pages share, in three layers.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

/**
 * Left to itself the bundler makes a file for each company of pages that shares a module, twenty in
 * all.  Here a module that several pages share is in the first layer that has one of them, and every
 * page loads its own layer and those before.
 */
const LAYERS = [
  ["home", "join", "missing"],
  ["set", "template", "gym", "meeting", "transcript", "design"],
];

/** The modules of each page with those of the frame around it, and what puts them in layers. */
export async function inLayers(web, options) {
  const main = await inputs(options, "app/main.js");
  const pages = LAYERS.flat();
  const modulesOf = {};
  for (const page of pages)
    modulesOf[page] = new Set([...main, ...(await inputs(options, `app/pages/${page}.js`))]);
  const room = modulesOf.meeting;
  const shared = LAYERS.map((layer, at) => {
    const before = LAYERS.slice(0, at).flat();
    const all = new Set(layer.flatMap((page) => [...modulesOf[page]]));
    return [...all].filter((module) => {
      const users = pages.filter((page) => modulesOf[page].has(module));
      return (
        users.length > 1 &&
        !before.some((page) => users.includes(page)) &&
        (at === 0 || room.has(module))
      );
    });
  });
  return { modulesOf, plugin: layered(web, shared) };
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
function layered(web, shared) {
  return {
    name: "layered",
    setup(building) {
      building.onResolve({ filter: /^layer:/ }, ({ path }) => ({ path, namespace: "layer" }));
      building.onLoad({ filter: /./, namespace: "layer" }, ({ path }) => ({
        contents: shared[Number(path.slice("layer:".length))]
          .map((module) => `import ${JSON.stringify(join(web, module))};`)
          .join("\n"),
        resolveDir: web,
      }));
      building.onLoad({ filter: /\/app\/(main|pages\/[a-z]+)\.js$/ }, ({ path }) => {
        const page = basename(path, ".js");
        const top = page === "main" ? 0 : LAYERS.findIndex((layer) => layer.includes(page));
        const below = LAYERS.slice(0, top + 1).map((_, at) => `import "layer:${at}";`);
        return { contents: below.join("") + readFileSync(path, "utf8") };
      });
    },
  };
}
