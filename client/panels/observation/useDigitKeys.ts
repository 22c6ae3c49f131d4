import { useEffect, useRef } from "react";
import { useSingleKeys } from "../preferencesContext.ts";

/** Hears the digits 1 to 9: bare ones outside of text and where they are switched on, with Alt in any case. */
export function useDigitKeys(onDigit: (digit: number) => void): void {
  const areSingleKeysOn = useSingleKeys();
  const heard = useRef(onDigit);
  useEffect(() => {
    heard.current = onDigit;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // By the key's place: with Alt a Mac types another character.
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined || event.ctrlKey || event.metaKey) return;
      const isText =
        event.target instanceof HTMLElement &&
        event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
      if (!event.altKey && (isText || !areSingleKeysOn())) return;
      event.preventDefault();
      heard.current(Number(digit));
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [areSingleKeysOn]);
}
