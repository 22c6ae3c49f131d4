import type { Texts } from "../texts.ts";

export const texts = {
  final: "Erase for good",
  working: "Erasing …",
  back: "Back",
  next: "Continue",
  me: {
    title: "Erase me",
    question: "What shall become of your notes?",
    erase: "Erase my notes, too",
    eraseText: "On all maps of this workshop, and from earlier versions.",
    keep: "Leave my notes, without my name",
    keepText: "The group goes on with them. Nowhere does it say any more that they are yours.",
    sureTitle: "Really erase?",
    access: "Your name, your id and your access are erased at once.",
    notesErased: "Your notes are erased on all maps and in all versions.",
    notesKept: "Your notes stay, without your name.",
    devices: "The others’ devices forget it as soon as they are connected again.",
    browser: "This browser forgets the workshop: its copies of the maps and the key.",
    files: "Files that somebody has already downloaded stay where they are.",
    facilitator:
      "You are a facilitator. The key for that goes, too: whoever still needs it first saves the link “Facilitate” under “Share”.",
    noWayBack: "This cannot be taken back.",
  },
  workshop: {
    title: "Erase the workshop",
    lead: "At once, for everyone, and with no way back. What goes:",
    maps: "{count, plural, one {the map} other {all # maps}}, with versions and history",
    notes: "all notes, {count, plural, one {# on this map} other {# on this map}}",
    people: "{count, plural, one {one person with name and access} other {# people with names and access}}",
    somePeople: "all people with names and access",
    links: "all links and codes, and the copies on people’s devices as soon as they connect again",
    exportTitle: "Save it first",
    confirm: "Type the title to confirm",
    confirmHint: "The title is: {title}",
    final: "Erase the workshop for good",
  },
  notes: {
    title: "{count, plural, one {Erase a note for good} other {Erase # notes for good}}",
    delete: "Deleting",
    deleteText: "For every day: it can be undone, and the note still stands in earlier versions.",
    erase: "Erasing",
    eraseText:
      "For personal things that must not stand here: gone at once, from all versions too, and from the others’ devices as soon as they are connected. Nobody can bring it back.",
    undo: "For everyone on this map, “Undo” then begins anew.",
    others:
      "{count, plural, one {# more note of the selection stays: it is someone else’s, and only they or a facilitator can erase it.} other {# more notes of the selection stay: they are other people’s, and only they or a facilitator can erase them.}}",
    noneOwn: "These notes are other people’s. Only those who wrote them, and facilitators, can erase them.",
    gone: "These notes have been deleted meanwhile.",
    done: "{count, plural, =0 {These notes were deleted already.} one {# note is erased for good.} other {# notes are erased for good.}}",
    unsaved: "One moment: the server has not confirmed the latest changes yet.",
  },
} as const satisfies Texts["erase"];
