import type { Texts } from "../texts.ts";

export const texts = {
  saveOwn: "Save my version as a file",
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
