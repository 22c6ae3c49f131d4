import type { Log } from "./log.ts";
import { listen, MEASURED } from "./measured.ts";

const EVERY_MS = 60_000;

/** Says once a minute how many sockets were closed or not let in, by code: a flood is one line, and nobody is named. */
export function startRefusalLog(log: Log): { close(): void } {
  let counts = new Map<string, number>();
  const tell = (): void => {
    if (counts.size === 0) return;
    log.info("sockets were closed or not let in", Object.fromEntries(counts));
    counts = new Map();
  };
  const timer = setInterval(tell, EVERY_MS).unref();
  const end = listen(MEASURED.closed, (code) => {
    counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
  });
  return {
    close() {
      end();
      clearInterval(timer);
      tell();
    },
  };
}
