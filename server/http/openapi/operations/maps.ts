import { EXAMPLE } from "../examples.ts";
import type { Operation } from "../operation.ts";

const MERGED = {
  map: { id: EXAMPLE.mergedMap, title: "All customers" },
  added: 14,
  changed: 0,
  kept: 0,
  gone: 0,
  picturesLeftOut: 0,
};

export const mapOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/workshops/:id/maps",
    operationId: "addMap",
    tag: "maps",
    summary: "Add a map",
    description:
      "For facilitators, and for participants where the session's rule `observe` lets them. With an `id` of one's own making, asking again makes nothing twice.",
    asker: "participant",
    body: {
      kind: "json",
      schema: "NewMap",
      example: { id: EXAMPLE.newMap, title: "Cemile", customerName: "Cemile", customerRole: "Dispatcher" },
    },
    status: 201,
    alsoStatus: { status: 200, says: "The map with this id is there already." },
    answerSays: "The new map.",
    answer: { kind: "json", schema: "MapEntry", example: { id: EXAMPLE.newMap, title: "Cemile" } },
    limits: ["mapsPerWorkshop"],
  },
  {
    method: "get",
    path: "/api/workshops/:id/maps/merge",
    operationId: "readMergeable",
    tag: "maps",
    summary: "Read what there is to merge",
    asker: "facilitator",
    status: 200,
    answerSays: "Each map, with how many notes would come.",
    answer: {
      kind: "json",
      schema: "MergeableMaps",
      example: { maps: [{ id: EXAMPLE.map, notes: 14, mergedFrom: 0, inside: [] }] },
    },
  },
  {
    method: "post",
    path: "/api/workshops/:id/maps/merge",
    operationId: "mergeMaps",
    tag: "maps",
    summary: "Merge maps into a new one",
    description: "Every note knows its origin. Hidden notes and private drafts stay where they are.",
    asker: "facilitator",
    body: {
      kind: "json",
      schema: "NewMerge",
      example: { title: "All customers", maps: [EXAMPLE.map, EXAMPLE.otherMap] },
    },
    status: 201,
    answerSays: "The new map, and how many notes came.",
    answer: { kind: "json", schema: "Merged", example: MERGED },
    problems: ["unknown-map", "map-full"],
    limits: ["notesPerMap", "mapsPerWorkshop"],
  },
  {
    method: "post",
    path: "/api/workshops/:id/maps/:mapId/merge",
    operationId: "mergeAgain",
    tag: "maps",
    summary: "Merge the same maps again into a merged one, and more if there are",
    description:
      "What has changed there changes here unless somebody has changed it here; what is gone there is marked and stays. Without a change nothing happens.",
    asker: "facilitator",
    pathExamples: { mapId: EXAMPLE.mergedMap },
    body: { kind: "json", schema: "MergeAgain", example: { maps: [] } },
    status: 200,
    answerSays: "The map, and what happened to it.",
    answer: { kind: "json", schema: "Merged", example: { ...MERGED, added: 0, changed: 2 } },
    problems: ["map-full"],
    limits: ["notesPerMap"],
  },
];
