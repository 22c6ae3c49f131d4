import type { Texts } from "../texts.ts";

export const texts = {
  label: "Since you were last here",
  sinceToday: "Since today, {time}: {changes}",
  sinceYesterday: "Since yesterday, {time}: {changes}",
  sinceDate: "Since {date}: {changes}",
  addedIn: "{count, plural, one {# new note in {fields}} other {# new notes in {fields}}}",
  added: "{count, plural, one {# new note} other {# new notes}}",
  changed: "{count, plural, one {# changed} other {# changed}}",
  changedOnly: "{count, plural, one {# note changed} other {# notes changed}}",
  removed: "{count, plural, one {# deleted} other {# deleted}}",
  removedOnly: "{count, plural, one {# note deleted} other {# notes deleted}}",
  show: "Show",
  close: "Close this hint",
} as const satisfies Texts["absence"];
