import type { Texts } from "../texts.ts";

export const texts = {
  headline: "See through your customer’s eyes",
  lead: "A whiteboard on which a team fills in an empathy map together, live: one person, one situation, six fields. You leave with a PDF that is ready to send.",
  preview: "Preview: a filled-in empathy map with six fields",
  formTitle: "New workshop",
  title: "Title",
  titleExample: "e.g. Enquiries to customer service",
  titleMissing: "It needs a title. One word will do.",
  customerName: "Customer’s first name",
  customerNameExample: "e.g. Andrea",
  situation: "The situation in one line",
  situationExample: "e.g. Is waiting for an order and has no delivery date",
  create: "Create workshop",
  creating: "Creating …",
  or: "or",
  example: "Open the worked example",
  exampleHint: "Andrea in purchasing is looking for an e-mail address. A copy of your own to try and change.",
  exampleTitle: "Example: Andrea is waiting for her goods",
  exampleOpening: "Opening the example …",
  recentTitle: "Opened recently",
  recentHint: "This list is kept in this browser only.",
  remove: "Remove “{title}” from the list",
  removed: "“{title}” is no longer in the list. The workshop itself stays.",
  facts: {
    title: "What happens to your data",
    noAccount: "No account",
    noAccountText: "Whoever has the link is in. A display name is enough, and even that may stay empty.",
    noThirdParty: "All on this server",
    noThirdPartyText:
      "No request to anyone else, no statistics, no advertising. Fonts and program come from here.",
    leastData: "As little as possible",
    leastDataText:
      "No e-mail address, no IP address, no browser fingerprint. Only the map and the display name are stored.",
  },
} as const satisfies Texts["start"];
