import type { Texts } from "../texts.ts";

export const texts = {
  label: "Map bar",
  about: "Describe the map and the customer",
  maps: "Maps of this workshop",
  newMap: "New map …",
  people: "{count, plural, one {Nobody else is here} other {# people are here}}",
  viewOnly: "View only",
  viewOnlyHint: "This link shows the map live. Nothing can be changed here.",
  find: "Search",
  palette: "All commands",
  share: "Share",
  import: "Import",
  export: "Export",
  privacy: "Data & privacy",
  versions: "Versions",
  evidence: "What this rests on",
  comments: "Comments",
  mirror: "Language mirror",
  help: "Keyboard",
  menu: "Menu",
} as const satisfies Texts["bar"];
