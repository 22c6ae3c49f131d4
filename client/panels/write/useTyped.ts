import { useCallback, useState } from "react";
import { readStored, tryToStore, visitStorage } from "../../session/browserStorage.ts";

const TYPED_PREFIX = "empathy-map.typed.";

/** What stands in the text box: kept over a reload of this window, and taken along to another map. */
export function useTyped(workshopId: string): readonly [string, (text: string) => void] {
  const key = TYPED_PREFIX + workshopId;
  const [typed, setTyped] = useState(() => {
    const stored = readStored(visitStorage(), key);
    return typeof stored === "string" ? stored : "";
  });
  const type = useCallback(
    (text: string): void => {
      setTyped(text);
      if (text === "") visitStorage().removeItem(key);
      else tryToStore(visitStorage(), key, JSON.stringify(text));
    },
    [key],
  );
  return [typed, type];
}
