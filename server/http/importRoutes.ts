import type { FastifyInstance, FastifyRequest } from "fastify";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import type { FileProblem, ImportedNote } from "../../exchange/import/importedNote.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import type { FaultyRow, Imported } from "../../model/api.ts";
import { addNotes, type NewNote } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { LIMITS } from "../../model/wire.ts";
import { SERVER_OWNER } from "../storage/store.ts";
import { openMapRoom } from "./mapContent.ts";
import { noteHeights } from "./noteHeights.ts";
import { ProblemError } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

/** A whole map as our own JSON is larger than any table of notes. */
const JSON_BYTES = 4 * LIMITS.importBytes;
/** An answer names this many faulty rows; whoever has more has the wrong file. */
const FAULTY_ROWS_TOLD = 100;

interface ImportRequest extends MapParams {
  Querystring: { skipFaulty?: string };
}

/** Files into maps: whole or, with `?skipFaulty=true`, all rows that can become notes. */
export async function importRoutes(app: FastifyInstance, context: RouteContext): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of ["text/csv", "application/json"]) {
      scope.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    }
    scope.post<ImportRequest>("/api/workshops/:id/maps/:mapId/import", { bodyLimit: JSON_BYTES }, (request) =>
      importFile(context, request),
    );
  });
}

async function importFile(context: RouteContext, request: FastifyRequest<ImportRequest>): Promise<Imported> {
  const { id, mapId } = request.params;
  const { workshop, map, participant } = await mapVisitorOf(context, request, id, mapId);
  if (participant.role === "viewer") throw new ProblemError("forbidden");
  const isJson = request.headers["content-type"]?.startsWith("application/json") ?? false;
  const { notes, faulty } = readFile(request.body, isJson);
  if (faulty.length > 0 && request.query.skipFaulty !== "true") {
    throw new ProblemError("faulty-rows", `${faulty.length} rows`, faulty.slice(0, FAULTY_ROWS_TOLD));
  }
  const heightOf = await noteHeights(workshop.language);
  const room = await openMapRoom(context.rooms, map);
  // Nothing may wait between here and the edit: the room could go, and the map fill up.
  const { doc } = room.document;
  if (notesOf(doc).size + notes.length > LIMITS.notesPerMap) {
    throw new ProblemError("map-full", `a map has at most ${LIMITS.notesPerMap} notes`);
  }
  const placed = placeNotes(notes, readNotes(doc), heightOf);
  const author = { author: participant.id };
  const authored = placed.map((note): NewNote => Object.assign(note, author));
  let noteIds: string[] = [];
  await room.edit((target) => {
    noteIds = addNotes(target, authored, SERVER_OWNER);
  });
  return { imported: noteIds.length, noteIds, faulty: faulty.slice(0, FAULTY_ROWS_TOLD) };
}

function readFile(
  body: unknown,
  isJson: boolean,
): { notes: readonly ImportedNote[]; faulty: readonly FaultyRow[] } {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array();
  const read = isJson ? readMapJson(bytes) : readNotesCsv(bytes);
  if (!read.ok) throw problemOf(read.problem);
  return read;
}

function problemOf(problem: FileProblem): ProblemError {
  switch (problem.kind) {
    case "tooLarge":
      return new ProblemError("too-large", `a file has at most ${problem.limit} bytes`);
    case "tooManyRows":
      return new ProblemError("too-many-rows", `${problem.count} rows, at most ${problem.limit}`);
    case "empty":
      return new ProblemError("empty-file");
    case "notText":
      return new ProblemError("not-text");
    case "notOurFormat":
      return new ProblemError("not-our-format");
    case "missingColumns":
      return new ProblemError(
        "missing-columns",
        `missing: ${problem.missing.join(", ")}; found: ${problem.found.join(", ").slice(0, 200)}`,
      );
  }
}
