import type { Texts } from "../texts.ts";

export const texts = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  enter: "Enter",
  escape: "Esc",
  delete: "Del",
  backspace: "Backspace",
  contextmenu: "Menu key",
  tab: "Tab",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  home: "Home",
  end: "End",
  pageup: "Page Up",
  pagedown: "Page Down",
} as const satisfies Texts["keys"];
