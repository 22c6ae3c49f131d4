import type { Channel } from "node:diagnostics_channel";
import type { Log } from "./log.ts";
import { listen, MEASURED } from "./measured.ts";

const EVERY_MS = 60_000;

/**
 * Says once a minute how many sockets were closed or not let in, by code, and how many requests were refused, by type: a
 * flood is one line, and nobody is named.
 */
export function startRefusalLog(log: Log): { close(): void } {
  const tallies = [
    countOn(MEASURED.closed, (counts) => log.info("sockets were closed or not let in", counts)),
    countOn(MEASURED.refused, (counts) => log.info("requests were refused", counts)),
  ];
  const tell = (): void => {
    for (const tally of tallies) tally.tell();
  };
  const timer = setInterval(tell, EVERY_MS).unref();
  return {
    close() {
      clearInterval(timer);
      for (const tally of tallies) tally.end();
      tell();
    },
  };
}

/** Counts what a channel says by its words, until it is told. */
function countOn(channel: Channel, say: (counts: Record<string, number>) => void) {
  let counts = new Map<string, number>();
  const end = listen(channel, (word) => {
    counts.set(String(word), (counts.get(String(word)) ?? 0) + 1);
  });
  return {
    end,
    tell() {
      if (counts.size > 0) say(Object.fromEntries(counts));
      counts = new Map();
    },
  };
}
