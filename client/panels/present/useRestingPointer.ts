import { useEffect, useState } from "react";

/** Long enough to find a button, short enough that no arrow stays on a picture. */
const RESTS_MS = 3000;

/** True when the pointer has not moved for a while, and no key was pressed. */
export function useRestingPointer(): boolean {
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setResting(true), RESTS_MS);
    const wake = (): void => {
      clearTimeout(timer);
      setResting(false);
      timer = setTimeout(() => setResting(true), RESTS_MS);
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("pointerdown", wake);
    window.addEventListener("keydown", wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("pointerdown", wake);
      window.removeEventListener("keydown", wake);
    };
  }, []);
  return isResting;
}
