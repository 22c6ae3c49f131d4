import type { Texts } from "../texts.ts";

export const texts = {
  facilitator: "Facilitator",
  participant: "Participant",
  viewer: "View only",
  facilitatorText: "may do everything, even add maps and pass on rights",
  participantText: "adds, moves and changes notes",
  viewerText: "watches live and changes nothing",
} as const satisfies Texts["roles"];
