import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";

/** Readings of the operating system, from /proc: Linux only, elsewhere NaN. */

/** Clock ticks per second in /proc/stat; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Processor time that all threads of a process have used so far, in milliseconds, to the microsecond. */
export function cpuMsOf(pid: number): number {
  return readings(() => {
    let nanoseconds = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
    }
    return nanoseconds / 1e6;
  });
}

/** The same of the thread alone with which the process began: in a browser's page the one that runs its scripts. */
export function mainThreadCpuMsOf(pid: number): number {
  return readings(
    () => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6,
  );
}

/** Memory that a process holds resident, in KB. */
export function residentKbOf(pid: number): number {
  return readings(() => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  });
}

/** Processor time that the whole machine has been busy so far, in milliseconds of one core. */
export function machineBusyMs(): number {
  return readings(() => {
    const [, ...ticks] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "").split(/\s+/);
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = ticks.map(Number);
    return ((user + nice + system + irq + softirq + steal) * 1000) / TICKS_PER_SECOND;
  });
}

export const CORES = cpus().length;

function readings(read: () => number): number {
  try {
    return read();
  } catch {
    return Number.NaN;
  }
}
