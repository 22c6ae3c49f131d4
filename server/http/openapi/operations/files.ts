import { FILE_TYPES } from "../../../../exchange/fileTypes.ts";
import { PAGE_SIZES } from "../../../../exchange/pdf/pageFormat.ts";
import { PROTOCOL_PARTS } from "../../../../exchange/protocol.ts";
import { LANGUAGES, PLACES } from "../../../../model/fields.ts";
import { REACTIONS_IN_FILES } from "../../exportRoutes.ts";
import { IMPORT_TYPES } from "../../importRoutes.ts";
import { EXAMPLE } from "../examples.ts";
import type { Operation } from "../operation.ts";

/** Of formats that are text; others have none. */
const FILE_EXAMPLES: Readonly<Record<string, string>> = {
  "text/csv":
    "field,text,evidence,source\npains,Waits for an answer,quoted,Interview 3\ngains,Knows the day,assumption,\n",
  "text/markdown": "## Pains\n\n- Waits for an answer\n\n## Gains\n\n- Knows the day\n",
  "text/plain": "Pains: Waits for an answer\nGains: Knows the day\n",
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

const PROTOCOL_QUERY: Operation["query"] = [
  {
    name: "parts",
    description: "some of the protocol's parts, with commas between them",
    listOf: PROTOCOL_PARTS,
  },
  { name: "size", description: "of the paper", values: PAGE_SIZES, byDefault: "A4" },
  { name: "language", description: "of the files, where it is not the workshop's own", values: LANGUAGES },
];

export const fileOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/workshops/:id/maps/:mapId/export/:format",
    operationId: "exportMap",
    tag: "files",
    summary: "Get a map as a file",
    description:
      "What everybody sees on the map: no private or hidden notes, no ballots, nobody's name. What is hidden stays so for facilitators, too. `json` is a `MapFile` (see the schemas), which the import takes back identical.",
    asker: "viewer",
    query: [
      { name: "size", description: "of the paper, for pdf", values: PAGE_SIZES, byDefault: "A4" },
      { name: "language", description: "of the file, where it is not the map's own", values: LANGUAGES },
      {
        name: "field",
        description: "of svg and png: this field alone, instead of the whole map",
        values: PLACES,
      },
      {
        name: "reactions",
        description: "whether the file says how many people reacted to notes",
        values: REACTIONS_IN_FILES,
        byDefault: "with",
      },
    ],
    status: 200,
    answerSays: "The file, with a name in `Content-Disposition`.",
    answer: { kind: "file", types: [...new Set(Object.values(FILE_TYPES))] },
    problems: ["unknown-format", "invalid-body", "picture-unreadable", "files-busy"],
    limits: ["fileMs", "fileQueue"],
  },
  {
    method: "get",
    path: "/api/workshops/:id/export/pdf",
    operationId: "exportProtocol",
    tag: "files",
    summary: "Get the protocol of a whole workshop",
    description:
      "One PDF of all maps and of what became of them. Hidden things stay hidden, as in a map's own files.",
    asker: "viewer",
    query: PROTOCOL_QUERY,
    status: 200,
    answerSays: "The file, with a name in `Content-Disposition`.",
    answer: { kind: "file", types: [FILE_TYPES.pdf] },
    problems: ["invalid-body", "files-busy"],
    limits: ["fileMs", "fileQueue"],
  },
  {
    method: "get",
    path: "/api/canvas.pdf",
    operationId: "emptyCanvas",
    tag: "files",
    summary: "Get the empty map on paper, to fill in by hand",
    asker: "anyone",
    query: [
      { name: "size", description: "of the paper", values: PAGE_SIZES, byDefault: "A4" },
      { name: "language", description: "of what it says", values: LANGUAGES, byDefault: "en" },
    ],
    status: 200,
    answerSays: "The file, with a name in `Content-Disposition`; it may be kept for a day.",
    answer: { kind: "file", types: [FILE_TYPES.pdf] },
    problems: ["invalid-body", "files-busy"],
    limits: ["fileMs", "fileQueue"],
  },
  {
    method: "get",
    path: "/api/workshops/:id/export.zip",
    operationId: "exportWorkshop",
    tag: "files",
    summary: "Get everything as one archive",
    description: "The protocol, and each map in every format; written while it is sent.",
    asker: "viewer",
    query: PROTOCOL_QUERY,
    status: 200,
    answerSays:
      "The archive, with a name in `Content-Disposition`. One that ends early has no list at its end and does not open.",
    answer: { kind: "file", types: ["application/zip"] },
    problems: ["invalid-body", "files-busy"],
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
      "The body is the file. A table has one note a row: `field`, `text`, and optionally `facet`, `evidence`, `source`, `cluster`, `tags`. A list, in Markdown or plain text, has one note an item or line, below or behind the name of its field. Places are found for the notes. JSON is a `MapFile` (see the schemas). With a faulty row nothing is imported, unless they are to be skipped.",
    asker: "participant",
    query: [
      {
        name: "skipFaulty",
        description: "leave faulty rows out",
        values: ["true", "false"],
        byDefault: "false",
      },
      {
        name: "field",
        description: "of a list: where notes go that stand under no field's name",
        values: PLACES,
        byDefault: "parking",
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
      example: {
        imported: 2,
        noteIds: [EXAMPLE.note, EXAMPLE.otherNote],
        written: { clientId: 2391840217, clock: 0, length: 24 },
        faulty: [],
        leftOut: 0,
        picturesLeftOut: 0,
      },
    },
    problems: [
      "empty-file",
      "not-text",
      "missing-columns",
      "not-our-format",
      "other-file",
      "faulty-rows",
      "too-many-rows",
      "map-full",
      "files-busy",
    ],
    limits: ["importJsonBytes", "notesPerMap", "fileMs"],
  },
];
