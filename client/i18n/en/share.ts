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
  target: "Where does the link lead?",
  targets: { map: "Whole map", writer: "For phones" },
  targetTexts: {
    map: "For computers and tablets. Phones can do both, and choose when asked for a name.",
    writer:
      "Just writing notes and voting: there at once, on a slow network, too. The whole map is one tap away.",
  },
  uncover: "Show link and QR code",
  cover: "Cover",
  showLarge: "Show large",
  largeTitle: "Scan and join in",
  noKey:
    "This browser knows no link to this workshop, perhaps because you came by a code. Open the invitation link once and it is shown here.",
  onlyHere:
    "The address {host} works on this device only. For others to join, start the server with HOST=0.0.0.0 and open it by its network address.",
  codeTitle: "Code to type in",
  codeText: "To take part without a link, on a phone for example: choose “I have a code” at {host}.",
  codeMake: "Create a code",
  codeNew: "New code",
  codeEnd: "End all codes",
  codeEnded: "All codes have been ended.",
  codeUntil: "Valid until {until, time, short}.",
  codeOthers:
    "{count, plural, one {Another code is} other {# other codes are}} still valid, but cannot be shown here.",
  codeOrEnter: "or enter at {host}",
  change: "Change all links …",
  changeTitle: "Change all links?",
  changeText:
    "The links, QR codes and codes up to now will open nothing, printed and sent ones included. Those who are in stay in. Everyone still to come needs a new link.",
  changeNow: "Change the links now",
  changed: "The links have been changed. The new ones are above.",
  stale:
    "Another facilitator has changed the links. The link that this browser knows opens nothing any more; whoever changed them has the new one.",
  staleCode: "A code still works.",
} as const satisfies Texts["share"];
