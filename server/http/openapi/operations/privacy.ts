import type { OwnData, Receipt } from "../../../../model/api/erasure.ts";
import { EXAMPLE, EXAMPLE_TIME } from "../examples.ts";
import type { Operation } from "../operation.ts";

const RECEIPT: Receipt = {
  receiptId: "receiptT3vYq9Kz",
  kind: "participant",
  workshopId: EXAMPLE.workshop,
  requestedAt: EXAMPLE_TIME,
  completedAt: EXAMPLE_TIME,
  counts: { maps: 1, notes: 4, versions: 1, participants: 1, documents: 2 },
  keys: "replaced",
};

const OWN_DATA: OwnData = {
  format: "customer-empathy-map-own-data",
  createdAt: EXAMPLE_TIME,
  workshop: { id: EXAMPLE.workshop, title: "Delivery notes", eraseAt: null },
  participant: { id: EXAMPLE.me, role: "participant", name: "Jana" },
  maps: [],
  outcome: { name: "", actions: [], entries: {}, owned: [], quoted: [], clientIds: 0 },
  ballots: [],
  kanoItems: [],
  notStored: ["network addresses"],
};

export const privacyOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/workshops/:id/participants/me/data",
    operationId: "readMyData",
    tag: "privacy",
    summary: "Get all that is stored about oneself (Art. 15 and 20 GDPR)",
    asker: "viewer",
    status: 200,
    answerSays: "It, as a file.",
    answer: { kind: "json", schema: "OwnData", example: OWN_DATA },
  },
  {
    method: "delete",
    path: "/api/workshops/:id/participants/me",
    operationId: "eraseMe",
    tag: "privacy",
    summary: "Erase oneself for good",
    asker: "viewer",
    query: [
      {
        name: "notes",
        description: "what becomes of one's notes: erased, or kept without an author",
        values: ["erase", "keep"],
        byDefault: "erase",
      },
    ],
    status: 200,
    answerSays: "A receipt: ids, dates and counts.",
    answer: { kind: "json", schema: "Receipt", example: RECEIPT },
    problems: ["invalid-body"],
  },
  {
    method: "post",
    path: "/api/workshops/:id/maps/:mapId/erasures",
    operationId: "eraseNotes",
    tag: "privacy",
    summary: "Erase notes for good, in all versions and in what was made of them",
    description: "Participants erase their own notes only.",
    asker: "participant",
    body: { kind: "json", schema: "NoteErasure", example: { noteIds: [EXAMPLE.note] } },
    status: 200,
    answerSays: "A receipt: ids, dates and counts.",
    answer: {
      kind: "json",
      schema: "Receipt",
      example: { ...RECEIPT, kind: "notes", counts: { ...RECEIPT.counts, notes: 1, participants: 0 } },
    },
  },
];
