import { useEffect } from "react";

/** Keeps the screen awake while this is shown, where the browser can; asks again after the window was out of sight. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async (): Promise<void> => {
      // Browsers let go of it whenever the window is hidden.
      if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
      try {
        // Absent on plain http and in older browsers, whatever the types say.
        const asked = await (navigator as Partial<Navigator>).wakeLock?.request("screen");
        if (isOver) await asked?.release();
        else lock = asked ?? null;
      } catch {
        // A low battery, for example: the screen goes as it would anywhere.
      }
    };
    const onVisible = (): void => void ask();
    document.addEventListener("visibilitychange", onVisible);
    void ask();
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
    };
  }, []);
}
