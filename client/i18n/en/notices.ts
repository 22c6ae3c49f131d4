import type { Texts } from "../texts.ts";

export const texts = {
  label: "Notices",
  roleFacilitator: "You are facilitating now.",
  roleParticipant: "You can write along now.",
  roleViewer: "You can look on now.",
  groupDissolved: "“{name}” is dissolved, its map stays.",
  handLowered: "A facilitator is here; your hand is down again.",
  undoSkipped: "Skipped: someone else has moved that note since.",
  notesPasted: "{count, plural, one {# note pasted} other {# notes pasted}}",
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
