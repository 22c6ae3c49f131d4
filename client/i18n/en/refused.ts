import type { Texts } from "../texts.ts";

export const texts = {
  saveOwn: "Save my version as a file",
  rightsChanged: {
    title: "Your role has changed",
    text: "One moment, the map goes on with your new role.",
  },
  locked: {
    title: "The facilitator has locked this",
    text: "Your latest changes came after that. They are being set aside, and the map goes on in a moment.",
  },
  lowered: {
    title: "You can look on now",
    text: "A facilitator has changed your role. {count, plural, one {Your latest change} other {Your latest # changes}} did not reach the server any more. You can save your version as a file before you go on.",
    goOn: "Go on looking",
  },
  removed: {
    title: "You are no longer in this workshop",
    text: "A facilitator has ended this access. Your notes stay on the map. With a valid link or code you can come back as a new person.",
  },
  notJoined: {
    title: "Access has expired",
    text: "The server no longer knows this window. Reloading is usually enough; if not, open the link from the invitation again. The browser must allow this site’s cookies.",
  },
  forbidden: {
    title: "This link does not allow that",
    text: "The link is for viewing only, or it has been withdrawn. The facilitator can give another one.",
  },
  unknownMap: {
    title: "This map no longer exists",
    text: "It has been deleted, or the address is wrong.",
  },
  erased: {
    title: "This map has been erased",
    text: "A facilitator has erased it for good. Nothing of it remains on this device either.",
  },
  tooLarge: {
    title: "A change was too large",
    text: "The server did not accept it, and nothing has been saved since. Please copy important new texts, then reload and paste them in smaller parts.",
  },
  badMessage: {
    title: "The server does not understand this window",
    text: "This is probably an older version of the program. Please copy important new texts, then reload.",
  },
} as const satisfies Texts["refused"];
