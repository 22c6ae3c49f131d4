import { PAGE_SIZES } from "../../../../exchange/pdf/pageFormat.ts";
import { LANGUAGES } from "../../../../model/fields.ts";
import { CONTENT_TYPES } from "../../exportRoutes.ts";
import { IMPORT_TYPES } from "../../importRoutes.ts";
import { EXAMPLE } from "../examples.ts";
import type { Operation } from "../operation.ts";

/** Of formats that are text; others have none. */
const FILE_EXAMPLES: Readonly<Record<string, string>> = {
  "text/csv":
    "field,text,evidence,source\npains,Waits for an answer,quoted,Interview 3\ngains,Knows the day,assumption,\n",
  "application/json": JSON.stringify({
    format: "customer-empathy-map",
    version: 1,
    about: { title: "Andrea", customerName: "Andrea", customerRole: "", situation: "", language: "en" },
    notes: [
      {
        text: "Waits for an answer",
        field: "pains",
        x: 20,
        y: 60,
        facet: null,
        colour: "yellow",
        evidence: "quoted",
        source: "Interview 3",
        createdAt: 1_790_000_000_000,
      },
    ],
  }),
};

export const fileOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/workshops/:id/maps/:mapId/export/:format",
    operationId: "exportMap",
    tag: "files",
    summary: "Get a map as a file",
    description:
      "What everybody sees on the map: no private or hidden notes, no ballots, nobody's name. What is hidden stays so for facilitators, too.",
    asker: "viewer",
    query: [
      { name: "size", description: "of the paper, for pdf", values: PAGE_SIZES, byDefault: "A4" },
      { name: "language", description: "of the file, where it is not the map's own", values: LANGUAGES },
    ],
    status: 200,
    answerSays: "The file, with a name in `Content-Disposition`.",
    answer: { kind: "file", types: [...new Set(Object.values(CONTENT_TYPES))] },
    problems: ["unknown-format", "invalid-body", "files-busy"],
    limits: ["fileMs", "fileQueue"],
  },
  {
    method: "get",
    path: "/api/workshops/:id/maps/:mapId/embed",
    operationId: "lookFromElsewhere",
    tag: "files",
    summary: "Get what stands on a map, for showing it on another site",
    description:
      "The viewers' key stands in the place of a token: who asks becomes nobody in the workshop. No names, no comments, nothing hidden. With `If-None-Match` and the last `ETag` the answer is 304 while nothing has changed.",
    asker: "anyone",
    keyInstead: true,
    status: 200,
    alsoStatus: { status: 304, says: "It is as it was." },
    answerSays: "The state of a Yjs document with the roots `about`, `notes`, `clusters` and `links`.",
    answer: { kind: "file", types: ["application/octet-stream"] },
    problems: ["not-joined", "wrong-key", "too-many-requests"],
    limits: ["wrongKeysPerMinute"],
  },
  {
    method: "post",
    path: "/api/workshops/:id/maps/:mapId/import",
    operationId: "importNotes",
    tag: "files",
    summary: "Put a file's notes on a map",
    description:
      "The body is the file. A table has one note a row: `field`, `text`, and optionally `facet`, `evidence`, `source`, `cluster`, `tags`. Places are found for the notes. With a faulty row nothing is imported, unless they are to be skipped.",
    asker: "participant",
    query: [
      {
        name: "skipFaulty",
        description: "leave faulty rows out",
        values: ["true", "false"],
        byDefault: "false",
      },
    ],
    body: {
      kind: "file",
      examples: Object.fromEntries(
        Object.keys(IMPORT_TYPES).map((type) => [type, FILE_EXAMPLES[type] ?? null]),
      ),
    },
    status: 200,
    answerSays: "How many notes came, their ids, and what was left out.",
    answer: {
      kind: "json",
      schema: "Imported",
      example: { imported: 2, noteIds: [EXAMPLE.note, EXAMPLE.otherNote], faulty: [] },
    },
    problems: [
      "empty-file",
      "not-text",
      "missing-columns",
      "not-our-format",
      "faulty-rows",
      "too-many-rows",
      "map-full",
      "files-busy",
    ],
    limits: ["importJsonBytes", "notesPerMap", "fileMs"],
  },
];
