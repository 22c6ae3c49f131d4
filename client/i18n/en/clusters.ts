import type { Texts } from "../texts.ts";

export const texts = {
  title: "Title of the bundle",
  titleExample: "What is this about?",
  untitled: "Untitled bundle",
  selectSeveral: "Select several notes",
  selectAll: "Select the whole bundle",
  rename: "Name the bundle “{title}”",
  dissolve: "Take the bundle “{title}” apart",
  select: "Select the notes of the bundle “{title}”",
  loose: "In no bundle",
  inMaps: "in {maps, number} of {of, number} maps",
  onePile: "{count, number} notes on top of each other",
} as const satisfies Texts["clusters"];
