import { parseArgs } from "node:util";
import { benchCanvas } from "./canvas.ts";
import { benchFiles } from "./files.ts";
import { benchFirstLoad } from "./firstLoad.ts";
import { benchJourney } from "./journey.ts";
import { benchServer } from "./server/main.ts";
import { benchWall } from "./wall.ts";

/**
 * `npm run bench` measures all, `npm run bench -- server` or `-- canvas` one part. Absolute figures depend on the
 * machine and the moment; each part therefore measures references in the same run and prints the ratios to them.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    servers: { type: "string" },
    pages: { type: "string" },
    notes: { type: "string" },
    runs: { type: "string" },
    seconds: { type: "string" },
  },
});
const PARTS = {
  server: () =>
    benchServer({ only: values.only, servers: values.servers, seconds: Number(values.seconds ?? 10) }),
  canvas: () =>
    benchCanvas({
      withPeers: positionals.includes("peers"),
      notes: values.notes,
      only: values.only,
      pages: values.pages,
      runs: values.runs === undefined ? undefined : Number(values.runs),
      seconds: Number(values.seconds ?? 4),
    }),
  wall: benchWall,
  journey: benchJourney,
  files: benchFiles,
  load: benchFirstLoad,
} as const;

/** `canvas peers` is one part: the map, beside other boards as well. */
const named = positionals.filter((name) => name !== "peers" || !positionals.includes("canvas"));
const wanted = named.length > 0 ? named : Object.keys(PARTS);
for (const part of wanted) {
  if (!Object.hasOwn(PARTS, part)) {
    console.error(`There is no part "${part}". Parts: ${Object.keys(PARTS).join(", ")}`);
    process.exitCode = 1;
    break;
  }
  await PARTS[part as keyof typeof PARTS]();
}
