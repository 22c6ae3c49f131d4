import type { Texts } from "../texts.ts";

export const texts = {
  label: "Session",
  open: "Session",
  sections: {
    agenda: "Agenda",
    ask: "Vote",
    evidence: "Evidence",
    sorting: "Sort",
    attention: "Steer",
    groups: "Groups",
  },
} as const satisfies Texts["session"];
