import type { Texts } from "../texts.ts";

export const texts = {
  title: "New map",
  text: "A map belongs to one person in one situation. Each group can have its own.",
  mapTitle: "Title of the map",
  mapTitleExample: "e.g. Group 2: Jonas in the warehouse",
  create: "Create map",
  creating: "Creating …",
} as const satisfies Texts["maps"];
