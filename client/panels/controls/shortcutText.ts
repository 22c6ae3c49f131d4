/** The names of keys that differ between languages: `keys` of the catalogue. */
export type KeyNames = (key: string) => string | null;

/** `isMac` decides between ⌘ and Ctrl. */
export function isMac(platform: string = navigator.platform): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** The caps to press for a shortcut as actions write it: "mod+shift+z" → Strg, Umschalt, Z. */
export function shortcutCaps(shortcut: string, names: KeyNames, mac: boolean): string[] {
  return splitShortcut(shortcut).map((key) => {
    if (key === "mod" && mac) return "⌘";
    return names(key) ?? (key.length > 1 ? key.toUpperCase() : key.toLocaleUpperCase());
  });
}

/** For `aria-keyshortcuts`: "Control+Shift+Z". */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  const named: Readonly<Record<string, string>> = { mod: mac ? "Meta" : "Control", shift: "Shift" };
  return splitShortcut(shortcut)
    .map((key) => named[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}

/** "+" is both the sign between keys and a key of its own. */
function splitShortcut(shortcut: string): string[] {
  if (shortcut === "+") return ["+"];
  return shortcut.endsWith("++") ? [...shortcut.slice(0, -2).split("+"), "+"] : shortcut.split("+");
}
