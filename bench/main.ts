import { parseArgs } from "node:util";
import { benchRender } from "./render.ts";
import { benchSync } from "./sync.ts";

/**
 * `npm run bench` measures all, `npm run bench -- sync` or `-- render` one part. Absolute figures depend on the
 * machine and the moment; each part therefore measures a reference in the same run and prints the ratio to it.
 */
const PARTS = { sync: benchSync, render: benchRender } as const;

const { positionals } = parseArgs({ allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
for (const part of wanted) {
  if (!Object.hasOwn(PARTS, part)) {
    console.error(`There is no part "${part}". Parts: ${Object.keys(PARTS).join(", ")}`);
    process.exitCode = 1;
    break;
  }
  await PARTS[part as keyof typeof PARTS]();
}
