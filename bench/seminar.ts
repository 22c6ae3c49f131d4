import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { percentile } from "./figures.ts";
import { cpuMsOf, residentKbOf } from "./machine.ts";
import { startProcess } from "./process.ts";
import { runSeminar } from "./seminar/seminar.ts";

/**
 * `npm run seminar -- --people 60 --groups 6`: a scripted 90-minute seminar at high speed against the built server, over
 * the real protocol, from join code to export. Ends with 0 when nothing was lost.
 */
const { values } = parseArgs({
  options: { people: { type: "string", default: "60" }, groups: { type: "string", default: "6" } },
});
const people = Number(values.people);
const groups = Number(values.groups);
const SAMPLE_EVERY_MS = 250;

const folder = mkdtempSync(join(tmpdir(), "empathy-map-seminar-"));
const server = await startProcess(["dist/server/main.js"], { env: { PORT: "0", DATA_DIR: folder } });
const begun = performance.now();
let mostKb = 0;
const sampling = setInterval(() => {
  mostKb = Math.max(mostKb, residentKbOf(server.pid));
}, SAMPLE_EVERY_MS);
try {
  const { notes, comments, points, merged, latencies, problems } = await runSeminar({
    url: server.url,
    people,
    groups,
    say: (line) => console.log(line),
  });
  const seconds = (performance.now() - begun) / 1000;
  const cpuSeconds = cpuMsOf(server.pid) / 1000;
  console.log(
    `${notes} notes, ${comments} comments, ${points} points, ${merged} notes merged in ${seconds.toFixed(1)} s`,
  );
  console.log(
    `from hand to hand: median ${percentile(latencies, 0.5).toFixed(0)} ms, ` +
      `p99 ${percentile(latencies, 0.99).toFixed(0)} ms (${latencies.length} notes; the bots share the machine)`,
  );
  console.log(
    `server: ${cpuSeconds.toFixed(1)} s of a core (${((100 * cpuSeconds) / seconds).toFixed(0)} %), ` +
      `at most ${(mostKb / 1024).toFixed(0)} MB`,
  );
  for (const problem of problems) console.log(`PROBLEM: ${problem}`);
  console.log(problems.length === 0 ? "nothing was lost" : `${problems.length} PROBLEMS`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  clearInterval(sampling);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
