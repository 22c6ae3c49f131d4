import type { Texts } from "../texts.ts";

export const texts = {
  bars: "What goes on",
  writing: "Only you see your new notes.",
  names: {
    hidden: "Names stay hidden.",
    shown: "Names will show at the reveal.",
  },
  own: "{count, plural, one {One note of yours waits for the reveal. Only you see it.} other {# notes of yours wait for the reveal. Only you see them.}}",
  waiting: "{count, plural, one {# waits} other {# wait}} hidden",
  waitingShort: "{count, number} hidden",
  waitingIn: "{count, plural, one {# note waits} other {# notes wait}} hidden in “{field}”",
  onlyMe: "only you see this",
  late: "late",
  open: "Reveal …",
  title: "Reveal",
  none: "No hidden note is waiting.",
  all: "{count, plural, one {Reveal the one note} other {Reveal all # notes}}",
  byField: "By field",
  byPerson: "By person",
  reveal: "Reveal",
  revealField: "Reveal “{field}”",
  revealPerson: "Reveal the notes of {name}",
  unnamed: "No name",
  count: "{count, plural, one {# note} other {# notes}}",
  person: {
    done: "done",
    writing: "still writing",
    here: "here",
    away: "not here",
  },
  revealed:
    "{count, plural, =0 {Nothing was waiting any more.} one {# note revealed.} other {# notes revealed.}}",
} as const satisfies Texts["reveal"];
