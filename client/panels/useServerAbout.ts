import { useEffect, useState } from "react";
import type { ServerAbout } from "../../model/api/serverAbout.ts";
import { readServerAbout } from "../session/serverAbout.ts";

/** What the server says of itself; null until that is known, or where nobody wants to know. */
export function useServerAbout(isWanted: boolean): ServerAbout | null {
  const [about, setAbout] = useState<ServerAbout | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    readServerAbout().then(setAbout, () => undefined);
  }, [isWanted]);
  return about;
}
