import type { Texts } from "../texts.ts";

export const texts = {
  "invalid-body": "The server could not read the entries. Please check them and send again.",
  "unknown-workshop": "This workshop no longer exists. The start page shows the others.",
  "unknown-map": "This map no longer exists. Reloading shows the others.",
  "wrong-key": "The key does not fit the workshop. Please open the link from the invitation again.",
  "unknown-participant": "This person is no longer in the workshop.",
  "wrong-code":
    "There is no such code here. Please compare it once more: eight characters, capitals or not does not matter.",
  "expired-code": "This code is no longer valid. Please ask the facilitator for a new one.",
  "not-joined": "Access has expired. Please reload the page.",
  "unknown-token": "This browser is no longer in the workshop. A link or a code leads back in.",
  forbidden: "This link does not carry the right to do that. The facilitator can give another one.",
  "too-large": "This is too large. Please split it into smaller parts.",
  "too-many-requests": "Those were very many requests at once. Please wait a minute.",
  "unsupported-media-type":
    "The server cannot read this kind of file. CSV, XLSX, Markdown, text and JSON will do.",
  "unknown-format": "There is no such format here. Please choose another.",
  "empty-file": "The file is empty. Please choose another.",
  "picture-unreadable":
    "There are too many notes for a picture: nobody could read them. A single field, selected notes, SVG, or the PDF on A0 can be read.",
  "not-text": "The file is not a text table. Excel saves one with “Save as”, “CSV UTF-8”.",
  "missing-columns":
    "The table lacks the column “field” or “text”. Please write both as headings into the first row.",
  "not-our-format":
    "This JSON file does not come from this product’s export. Please choose one that does, or a CSV table.",
  "newer-version":
    "The file comes from a newer version of this program and cannot be read here yet. Please have this program updated, or export the map there as a table (CSV).",
  "other-file":
    "The file is of another kind than its name says. Please choose a table (CSV, XLSX), a list, or our JSON file.",
  "faulty-rows": "Some rows cannot be read. Nothing was imported.",
  "too-many-rows": "The file has too many rows: {rows, number} at most at a time. Please split the file.",
  "map-full": "So many notes do not fit on the map: {notes, number} at most. Nothing was imported.",
  "unknown-version": "This version no longer exists.",
  "damaged-version": "This version is damaged and can no longer be opened. The map itself is fine.",
  "too-many-versions": "There is no room for more saved versions. The facilitator can delete old ones.",
  "unknown-poll": "This poll no longer exists.",
  "poll-closed": "This poll is closed. The facilitator can open it again.",
  "over-budget": "That is too many points: all are given, or the note has enough of yours already.",
  "webhooks-off":
    "Messages about finished exports are not allowed on this server. Whoever runs it can change that.",
  "no-webhook": "There is no address, or it takes nothing any more. Please save the address again.",
  "refused-address": "The server does not send to this address. Please enter another one.",
  "not-found": "There is no such thing here. Reloading usually helps.",
  "storage-unavailable": "The server cannot save right now. Please try again in a minute.",
  "files-busy": "The server has very many files to work on right now. Please try again in a moment.",
  internal: "Something went wrong on the server. Please try again.",
  unreachable: "The server does not answer. Please check the connection and try again.",
} as const satisfies Texts["problems"];
