import type { Texts } from "../texts.ts";

export const texts = {
  connecting: "Connecting …",
  saved: "Saved",
  saving: "Saving …",
  offline:
    "{changes, plural, =0 {Offline} one {Offline, # change on this device} other {Offline, # changes on this device}}",
  offlineInWindow:
    "{changes, plural, =0 {Offline} one {Offline, # change in this window only} other {Offline, # changes in this window only}}",
  offlineBrief: "{changes, plural, =0 {Offline} other {# waiting}}",
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
  noneTitle: "This device keeps nothing",
  noneText:
    "The browser allows no storage here, for example in a private window. What the server has not confirmed is in this window only: stay connected, and leave it open until it says “Saved”.",
  noneShort: "Leave this window open until it says “Saved”.",
  fullTitle: "There is no room left on this device",
  fullText:
    "The browser’s storage is full. What the server has not confirmed is in this window only: stay connected, and leave it open until it says “Saved”.",
  understood: "Close this hint",
  waiting: {
    label: "Waiting on this device",
    map: "{changes, plural, one {“{title}”: # change waits on this device – open} other {“{title}”: # changes wait on this device – open}}",
    outcome:
      "{changes, plural, one {Outcomes: # change waits on this device – open} other {Outcomes: # changes wait on this device – open}}",
  },
  program: {
    label: "New version",
    title: "There is a new version",
    text: "The page reloads by itself as soon as nothing is open here. Nothing is lost by it.",
    close: "Close this hint",
  },
} as const satisfies Texts["connection"];
