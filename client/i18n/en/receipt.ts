import type { Texts } from "../texts.ts";

export const texts = {
  title: {
    workshop: "The workshop is erased",
    participant: "You are erased",
  },
  text: {
    workshop: "All maps, notes, versions and names are erased. This browser has forgotten the workshop.",
    participant:
      "Name, id and access are erased. This browser has forgotten the workshop. With the link you can take part again, as a new person.",
  },
  heading: "Proof of erasure",
  number: "Receipt",
  what: "Erased",
  kind: {
    workshop: "a whole workshop",
    participant: "a person from a workshop",
    notes: "single notes",
  },
  workshop: "Workshop",
  requested: "Requested",
  completed: "Completed",
  erased: "Extent",
  rewritten: "Cleaned",
  maps: "{count, plural, one {# map} other {# maps}}",
  notes: "{count, plural, one {# note} other {# notes}}",
  versions: "{count, plural, one {# version} other {# versions}}",
  participants: "{count, plural, one {# person} other {# people}}",
  documents: "{count, plural, one {# document} other {# documents}}",
  nothing: "nothing",
  keys: "Key",
  destroyed: "destroyed: copies of the content cannot be read without it",
  replaced: "replaced, the old one destroyed: copies of the earlier content cannot be read without it",
  server: "Server",
  save: "Save the receipt",
  fileName: "Proof of erasure {date}",
} as const satisfies Texts["receipt"];
