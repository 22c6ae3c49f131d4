import { type RefObject, useEffect, useRef } from "react";

/** Whether what began something is still on the screen when that ends: who has closed it does not hear how it went. */
export function useIsHere(): RefObject<boolean> {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  return isHere;
}
