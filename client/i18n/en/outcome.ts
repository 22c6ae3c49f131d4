import type { Texts } from "../texts.ts";

export const texts = {
  pages: "What came of it",
  personas: "Personas",
  journeys: "Journeys",
  kano: "Kano",
  actions: "Actions",
  back: "Back to the map",
  undo: "Undo",
  redo: "Redo",
  loading: "Loading …",
  notLoaded: "No connection, and no copy of this on this device yet.",
  quoted: "“{title}”",
  mapsAway:
    "No connection: {names} {count, plural, one {is} other {are}} not on this device. {count, plural, one {It comes} other {They come}} by {count, plural, one {itself} other {themselves}} once the connection is back.",
  mapsCopied:
    "No connection: {names} {count, plural, one {is} other {are}} here as this device saw {count, plural, one {it} other {them}} last.",
  readOnly: "The facilitator has locked this. You can read here.",
  viewOnly: "You are looking on. You can read everything here.",
  skipped: "Somebody else has changed this since. Nothing was taken back.",
  refused: "Your last changes came after the lock and were not taken.",
  refusedSave:
    "Your last changes came after the lock and were not taken. Save them as a file if you want to keep them, then load anew.",
  discard: "Discard and load anew",
  noSources: "Linked to no note.",
  sourceGone: "This note is gone. Its words stay here.",
  sourceAway: "The map of this note cannot be seen here. Its words stay.",
  sourceHidden: "The facilitator has hidden this note.",
  emptyNote: "(empty note)",
  showSource: "Show on the map",
  showSourceOf: "Show note “{text}” on the map",
  unlink: "Unlink",
  unlinkOf: "Unlink “{text}”",
  openAll: "Show all",
  openPage: "{page}: show all",
  onNotes: "What came of it",
} as const satisfies Texts["outcome"];
