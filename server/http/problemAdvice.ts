import type { ProblemType } from "../../model/api.ts";

/** What whoever asked can do about it: the detail of a problem where nothing more exact is known. */
export const PROBLEM_ADVICE: Readonly<Partial<Record<ProblemType, string>>> = {
  "not-joined": "send the token of a join as Authorization: Bearer, or the cookie",
  "unknown-token": "join again with a key of the workshop",
  "invalid-body": "send JSON as /api/openapi.json describes it, with content-type: application/json",
  "unsupported-media-type":
    "say what it is with content-type: application/json, and for an import also text/csv, text/markdown, text/plain or the type of XLSX",
  "unknown-format": "/api/openapi.json names the formats",
  "not-found": "/api/openapi.json names the addresses",
  "empty-file": "send the file as the body, as it is",
  "not-text": "save the table as CSV in UTF-8",
  "not-our-format": "send a file as the export to json makes it; its schema is MapFile in /api/openapi.json",
};
