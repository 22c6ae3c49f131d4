import { useCallback, useSyncExternalStore } from "react";
import type { ServerClock } from "../../../session/serverClock.ts";

const SECOND_MS = 1000;
/** Timers may come a little early. */
const SLACK_MS = 5;

/**
 * The server's time in whole seconds, as milliseconds since 1970; null until it is known. All devices tick together,
 * so that a room full of them shows one number.
 */
export function useServerTime(clock: ServerClock): number | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout>;
      const tick = (): void => {
        listener();
        timer = setTimeout(tick, SECOND_MS - (clock.now() % SECOND_MS) + SLACK_MS);
      };
      timer = setTimeout(tick, SECOND_MS - (clock.now() % SECOND_MS) + SLACK_MS);
      const stop = clock.isSet.subscribe(listener);
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [clock],
  );
  return useSyncExternalStore(subscribe, () =>
    clock.isSet.get() ? Math.floor(clock.now() / SECOND_MS) * SECOND_MS : null,
  );
}
