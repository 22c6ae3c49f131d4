import { useTranslations } from "use-intl";
import { isOneOf } from "../../../model/fields.ts";
import type { KeyNames } from "./shortcutText.ts";

const NAMED_KEYS = [
  "mod",
  "shift",
  "alt",
  "enter",
  "escape",
  "delete",
  "backspace",
  "tab",
  "space",
  "arrowup",
  "arrowdown",
  "arrowleft",
  "arrowright",
  "home",
  "end",
  "pageup",
  "pagedown",
] as const;

/** How the keys are called on keyboards of this language. */
export function useKeyNames(): KeyNames {
  const t = useTranslations("keys");
  return (key) => (isOneOf(NAMED_KEYS, key) ? t(key) : null);
}
