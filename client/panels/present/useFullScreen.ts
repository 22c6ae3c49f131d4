import { useEffect, useState } from "react";

/** Whether this is shown over the whole screen; `unavailable` where the browser does not allow it, as on iPhones. */
export type FullScreen = "full" | "window" | "unavailable";

export function useFullScreen(): FullScreen {
  const [state, setState] = useState(fullScreenNow);
  useEffect(() => {
    const onChange = (): void => setState(fullScreenNow());
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  return state;
}

function fullScreenNow(): FullScreen {
  if (document.fullscreenElement !== null) return "full";
  return document.fullscreenEnabled ? "window" : "unavailable";
}
