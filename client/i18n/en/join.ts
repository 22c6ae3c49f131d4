import type { Texts } from "../texts.ts";

export const texts = {
  opening: "Opening the workshop …",
  title: "Welcome",
  lead: "This link leads into a shared workshop on an empathy map. The others see by the pointer and in the list of names who is here.",
  name: "Display name",
  nameExample: "e.g. Kim",
  privacy: "What is stored, you can read here:",
  nameHint: "The name may stay empty. Nothing else is asked.",
  enter: "Join in",
  entering: "One moment …",
  write: "Just write notes",
  writeHint: "There sooner on a slow network. The whole map stays one tap away.",
  noKey: {
    title: "The key is missing",
    text: "The address is right, but the part after the # is missing, and this browser does not know the workshop yet. Please open the complete link from the invitation or scan the QR code.",
  },
  removed: {
    title: "You are no longer in this workshop",
    text: "This access has been ended. With a valid link or code you can come back as a new person.",
  },
  wrongKey: {
    title: "This link is no longer valid",
    text: "The key in the link does not fit the workshop. It may have been cut short when copied, or replaced since. Please ask the facilitator for a new link.",
  },
  unknownWorkshop: {
    title: "There is no such workshop",
    text: "It has been deleted, or the address is incomplete. Please check the link once more.",
  },
  unreachable: {
    title: "The server does not answer",
    text: "The connection may be gone, or the server is just restarting. Nothing is lost. Try again in a moment.",
  },
  unknownMap: {
    title: "There is no such map",
    text: "It does not belong to this workshop, or it has been deleted.",
  },
  trouble: {
    title: "That did not work",
  },
} as const satisfies Texts["join"];
