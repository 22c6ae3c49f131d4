import type { Texts } from "../texts.ts";

export const texts = {
  open: "Open in Customer Empathy Map",
  openShort: "Open",
  newTab: "opens a new tab",
  keys: "Arrow keys move, plus and minus zoom, 0 shows everything.",
  notes: "Notes of the map",
  empty: "No notes yet",
  untitled: "Untitled map",
  loading: "The map is loading …",
  away: "No connection. This is what was there last.",
  closedTitle: "This map cannot be seen here",
  closedText:
    "The link of this embedded map opens no map. Perhaps the links were changed, or the workshop was erased. Whoever looks after the page can embed the map again.",
  awayTitle: "The map does not arrive just now",
  awayText: "The server does not answer. As soon as it does, the map appears by itself.",
  shareTitle: "Embed in a page",
  shareText:
    "Shows this map live in a wiki, to be read; nobody who reads there is counted. Names, comments and what is hidden do not appear. The HTML holds the link for looking on: whoever sees the page can use it.",
  shareSites: "Only sites that are allowed on this server can embed it.",
  code: "HTML to embed",
  copyCode: "Copy HTML",
  copied: "HTML copied",
  copyFailed: "The browser did not allow copying. The HTML is selected: please copy it with Ctrl+C or ⌘C.",
} satisfies Texts["embed"];
