import type { Texts } from "../texts.ts";

export const texts = {
  title: "Search",
  words: "Search all maps",
  hint: "Searches the notes of all maps that you can open. “Größe” also finds “Groesse”.",
  found: "{notes, plural, one {# note} other {# notes}} on {maps, plural, one {one map} other {# maps}}",
  nothing: "Nothing found. Try fewer or other words.",
  reading: "The other maps are being read …",
  more: "{count, plural, one {One more note.} other {# more notes.}} One more word narrows it down.",
  here: "this map: {count, number}",
  there: "{count, number}",
  next: "Next hit on this map",
  previous: "Previous hit on this map",
  close: "End the search",
  picture: "Picture",
} as const satisfies Texts["find"];
