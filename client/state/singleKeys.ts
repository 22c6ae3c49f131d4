/** Whether keys of one character act on their own, without Ctrl or ⌘. Speech input types such characters by accident. */
export const SINGLE_KEY_CHOICES = ["on", "off"] as const;
export type SingleKeyChoice = (typeof SINGLE_KEY_CHOICES)[number];

/**
 * Whether a shortcut, as actions write it, is a character alone: a letter, digit or sign, with Shift or without. Arrows,
 * Enter, Escape, Delete and F2 are none, and stay in any case (WCAG 2.1.4).
 */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.replace(/^shift\+/, "").length === 1;
}
