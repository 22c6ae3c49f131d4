import { useEffect, useRef } from "react";
import { doneBy } from "../../state/keyRecords.ts";
import { usePreferences } from "../preferencesContext.ts";
import { JUMP_KEYS } from "./observeKeys.ts";

/** Hears the digits of `JUMP_KEYS`: bare ones outside of text and where they are switched on, with Alt in any case. */
export function useDigitKeys(onDigit: (digit: number) => void): void {
  const [, { areSingleKeysOn }] = usePreferences();
  const heard = useRef(onDigit);
  useEffect(() => {
    heard.current = onDigit;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // By the key's place: with Alt a Mac types another character.
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      const { altKey, ctrlKey, metaKey } = event;
      if (digit === undefined) return;
      const pressed = { key: digit, altKey, ctrlKey, metaKey, shiftKey: false };
      if (doneBy(JUMP_KEYS, pressed) === null) return;
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
