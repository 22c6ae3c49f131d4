import type { Texts } from "../texts.ts";

export const texts = {
  connecting: "Connecting …",
  saved: "Saved",
  saving: "Saving …",
  offline:
    "{changes, plural, =0 {Offline} one {Offline, # change on this device} other {Offline, # changes on this device}}",
  offlineShort: "Offline",
  storageFailed: "Not saved",
  refused: "Disconnected",
  label: "Connection: {state}",
  connectingText: "The connection to the server is being made. Until then changes stay on this device.",
  savedText: "The server has confirmed that everything is on its disk.",
  savingText: "The server has not confirmed the latest changes yet. This usually takes a moment.",
  offlineText: "Work can go on. The changes are on this device and go to the server as soon as it is back.",
  storageFailedText:
    "The server is there but cannot write to its disk. Keep this window open and export a JSON file to be safe.",
} as const satisfies Texts["connection"];
