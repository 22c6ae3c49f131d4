import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { percentile, printRatio } from "./figures.ts";
import { type FileFormat, WRITERS } from "./files/writers.ts";

/** What one file took, in a process that did nothing else. */
export interface Written {
  readonly ms: number;
  /** the most memory that the process held, Node and the writer's code included */
  readonly peakMb: number;
  /** by how much that was more than before the writing began */
  readonly grownMb: number;
  readonly bytes: number;
}

const NOTES = [100, 500, 2_000];
const REFERENCE: FileFormat = "json";
/** Odd, so that one of them is the middle. */
const RUNS = 3;

const run = promisify(execFile);

/** Time and peak memory of every writer, each file in a process of its own, compared with JSON of the same notes. */
export async function benchFiles(): Promise<void> {
  console.log(`files: the median of ${RUNS} runs, each in a process of its own; reference: ${REFERENCE}`);
  for (const notes of NOTES) {
    const reference = await measure(REFERENCE, notes);
    for (const format of Object.keys(WRITERS) as FileFormat[]) {
      if (format === REFERENCE) continue;
      const ours = await measure(format, notes);
      printRatio(`${notes} notes, ${format}: time`, ours.ms, reference.ms, "ms");
      printRatio(`${notes} notes, ${format}: peak memory`, ours.peakMb, reference.peakMb, "MB");
      printRatio(`${notes} notes, ${format}: size`, ours.bytes / 1024, reference.bytes / 1024, "KB");
      // No ratio: JSON takes next to nothing.
      console.log(
        `  ${`${notes} notes, ${format}: more memory for it`.padEnd(44)} ${ours.grownMb.toFixed(0)} MB`,
      );
    }
  }
}

async function measure(format: FileFormat, notes: number): Promise<Written> {
  const runs: Written[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const { stdout } = await run(process.execPath, [
      "--import",
      "tsx",
      "bench/files/writeOne.ts",
      format,
      String(notes),
    ]);
    runs.push(JSON.parse(stdout) as Written);
  }
  const middle = (key: keyof Written): number =>
    percentile(
      runs.map((one) => one[key]),
      0.5,
    );
  return { ms: middle("ms"), peakMb: middle("peakMb"), grownMb: middle("grownMb"), bytes: middle("bytes") };
}
