/**
 * So many at once: Chromium holds back a page's sockets while others are on their way, those from about the thirteenth on
 * by seconds; Firefox opens them one by one anyhow.
 */
const AT_ONCE = 8;

/** Lets sockets be opened a few at a time, in the order in which they asked. */
export interface ConnectQueue {
  /** Calls `connect` when it is its turn. The next one's comes when `end` is called, which is safe before and again. */
  wait(connect: () => void): { end(): void };
}

export function createConnectQueue(atOnce: number = AT_ONCE): ConnectQueue {
  const waiting = new Set<() => void>();
  let open = 0;
  const goOn = (): void => {
    for (const start of waiting) {
      if (open >= atOnce) return;
      waiting.delete(start);
      open += 1;
      start();
    }
  };
  return {
    wait(connect) {
      let turn: "waiting" | "connecting" | "over" = "waiting";
      const start = (): void => {
        turn = "connecting";
        connect();
      };
      waiting.add(start);
      goOn();
      return {
        end() {
          if (turn === "over") return;
          if (turn === "connecting") open -= 1;
          waiting.delete(start);
          turn = "over";
          goOn();
        },
      };
    },
  };
}
