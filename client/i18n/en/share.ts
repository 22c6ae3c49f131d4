import type { Texts } from "../texts.ts";

export const texts = {
  title: "Share",
  lead: "Whoever opens one of these links is in at once. Nobody needs an account.",
  facilitator: "Facilitate",
  facilitatorText: "Passes on all rights, including deletion. Only for people you trust.",
  participant: "Take part",
  participantText: "For everyone who writes along: add, move and change notes.",
  viewer: "Look on",
  viewerText: "Shows the map live without being able to change it. Good for projectors and guests.",
  copyLink: "Copy link",
  copied: "Link copied",
  copyFailed: "The browser did not allow copying. The link is selected: please copy it with Ctrl+C or ⌘C.",
  link: "Link: {role}",
  qr: "QR code: {role}",
  uncover: "Show link and QR code",
  cover: "Cover",
  showLarge: "Show large",
  largeTitle: "Scan and join in",
  noKey:
    "This browser has not kept the key of the workshop, so it cannot show a link. Open the invitation link once more and it can.",
  onlyHere:
    "The address {host} works on this device only. For others to join, start the server with HOST=0.0.0.0 and open it by its network address.",
} as const satisfies Texts["share"];
