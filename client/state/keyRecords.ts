/**
 * Keys that belong to a place and are in no action: each place has one list of these, which its key handler and the sheet
 * of keys both read, so that no key is written down twice.
 */
export interface KeyRecord<Does extends string = string> {
  /** what the handler does; also the key of its label under `help.place` in the catalogue */
  readonly does: Does;
  /** as `Action.shortcuts` writes them, with `alt+`, and "space" for the space bar */
  readonly shortcuts: readonly string[];
  /** what the sheet shows of a row of keys that are all alike, such as digits; without it, all */
  readonly shown?: readonly string[];
}

export const ARROWS = ["arrowup", "arrowdown", "arrowleft", "arrowright"] as const;

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * The name of a key press, as `Action.shortcuts` writes it. By the produced character, so that it works on every
 * layout; Shift counts only where it does not make another character (letters, Delete, arrows …).
 */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): string {
  // AltGr arrives as Ctrl+Alt on Windows; it is part of the character, not a command.
  const mod = (ctrlKey || metaKey) && !altKey;
  const plain = key === " " ? "space" : key.toLowerCase();
  const shiftCounts = shiftKey && (plain.length > 1 || plain !== key || /\p{L}/u.test(key));
  return `${mod ? "mod+" : ""}${shiftCounts ? "shift+" : ""}${plain}`;
}

/** What a key does by a list of records; null where it means something else. */
export function doneBy<Does extends string>(records: readonly KeyRecord<Does>[], event: Key): Does | null {
  const { altKey, ctrlKey, metaKey } = event;
  const name = (altKey && !ctrlKey && !metaKey ? "alt+" : "") + shortcutOf(event);
  return records.find(({ shortcuts }) => shortcuts.includes(name))?.does ?? null;
}

/** The first of the keys that do something: what its button shows. */
export function shortcutFor<Does extends string>(records: readonly KeyRecord<Does>[], does: Does): string {
  return records.find((record) => record.does === does)?.shortcuts[0] ?? "";
}
