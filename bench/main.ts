import { parseArgs } from "node:util";
import { benchFiles } from "./files.ts";
import { benchFirstLoad } from "./firstLoad.ts";
import { benchJourney } from "./journey.ts";
import { benchRender } from "./render.ts";
import { benchServer } from "./server/main.ts";
import { benchWall } from "./wall.ts";

/**
 * `npm run bench` measures all, `npm run bench -- server` or `-- render` one part. Absolute figures depend on the
 * machine and the moment; each part therefore measures references in the same run and prints the ratios to them.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    servers: { type: "string" },
    seconds: { type: "string", default: "10" },
  },
});
const PARTS = {
  server: () => benchServer({ only: values.only, servers: values.servers, seconds: Number(values.seconds) }),
  render: benchRender,
  wall: benchWall,
  journey: benchJourney,
  files: benchFiles,
  load: benchFirstLoad,
} as const;

const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
for (const part of wanted) {
  if (!Object.hasOwn(PARTS, part)) {
    console.error(`There is no part "${part}". Parts: ${Object.keys(PARTS).join(", ")}`);
    process.exitCode = 1;
    break;
  }
  await PARTS[part as keyof typeof PARTS]();
}
