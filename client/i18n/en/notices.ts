import type { Texts } from "../texts.ts";

export const texts = {
  label: "Notices",
  roleFacilitator: "You are facilitating now.",
  roleParticipant: "You can write along now.",
  roleViewer: "You can look on now.",
  undoSkipped: "Skipped: someone else has moved that note since.",
  notesPasted: "{count, plural, one {# note pasted} other {# notes pasted}}",
  undoNotAllowed: "That cannot be undone right now: the facilitator has limited what may be changed.",
  lockedWhileWriting: "The facilitator has locked the map. Your text stays as it is.",
  noteHidden: "The facilitator has just hidden this note.",
  notesHidden: "{count, plural, one {# note is} other {# notes are}} hidden from everyone.",
  noteGone: "Someone has just deleted this note.",
  mapFull: "The map is full: it takes no more than {limit, number} notes.",
  textShortened: "The text was too long and has been shortened.",
  restored: "“{name}” is restored.",
  restoreUndone: "The map is as it was before the restore.",
  restoreFailed: "The restore did not work. The versions show what there is.",
  copied: "{count, plural, one {# note copied} other {# notes copied}}",
  tooManyDeleted: "Only a facilitator deletes more than {count, number} notes of others at once.",
  contentErased: "Content was erased from this map for good, so undo starts afresh.",
} as const satisfies Texts["notices"];
