import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";
import type { OwnData } from "../../model/api/erasure.ts";
import { readComments } from "../../model/comment.ts";
import { readAuthor } from "../../model/entryReading.ts";
import { readAllCards } from "../../model/journeyDocument.ts";
import {
  aboutOf,
  commentsOf,
  notesOf,
  reactionsOf,
  readNotes,
  readPersonName,
} from "../../model/mapDocument.ts";
import { mentionsPerson } from "../../model/mapErasure.ts";
import { originValue, readOrigins } from "../../model/merged.ts";
import { ENTRY_ROOTS, type EntryRoot, readActions } from "../../model/outcomeDocument.ts";
import { entriesIn } from "../../model/outcomeEntry.ts";
import { partsOfReactionKey } from "../../model/reactionKey.ts";
import { readSources } from "../../model/source.ts";
import { roomName } from "../../model/wire.ts";
import type { ParticipantRecord, Store, WorkshopRecord } from "../storage/store.ts";
import { loadUpdates, type RoomDocument } from "../sync/roomDocument.ts";
import type { Rooms } from "../sync/rooms.ts";
import { openState } from "../versions/versionState.ts";

const NOT_STORED = [
  "accounts, e-mail addresses and passwords",
  "IP addresses, browsers and devices",
  "when you were here and for how long",
  "where you point, what you select and what you look at",
  "what you typed and deleted again, longer than a day",
];

/** All that this server stores about a person in a workshop. */
export async function ownData(
  store: Store,
  rooms: Rooms,
  workshop: WorkshopRecord,
  { id: participantId, role, name }: ParticipantRecord,
): Promise<OwnData> {
  const maps: OwnData["maps"] = [];
  for (const { id: mapId, title } of await store.mapsOf(workshop.id)) {
    const room = await rooms.open({ kind: "map", mapId }, workshop.id);
    const { doc, owners } = room.document;
    const draft = await store.loadDocument(roomName({ kind: "draft", mapId, participantId }));
    const { doc: draftDoc } = loadUpdates([...(draft.state ? [draft.state] : []), ...draft.updates]);
    const ownIds = new Set(
      readNotes(doc).flatMap((note) => (note.author === participantId ? [note.id] : [])),
    );
    maps.push({
      id: mapId,
      title,
      nameOnMap: readPersonName(doc, participantId),
      // As stored, not as read: what this version of the program does not know is theirs, too.
      notes: stored(notesOf(doc), ownIds),
      comments: stored(
        commentsOf(doc),
        new Set(readComments(doc).flatMap(({ id, author }) => (author === participantId ? [id] : []))),
      ),
      reactions: [...reactionsOf(doc).keys()].flatMap((key) => {
        const parts = partsOfReactionKey(key);
        return parts?.participantId === participantId ? [{ noteId: parts.noteId, reaction: parts.kind }] : [];
      }),
      origins: readOrigins(doc).flatMap((origin) =>
        origin.author === participantId ? [{ id: origin.key, ...originValue(origin) }] : [],
      ),
      draftNotes: stored(notesOf(draftDoc), new Set(notesOf(draftDoc).keys())),
      draftAbout: aboutOf(draftDoc).toJSON(),
      versions: await versionsWith(store, roomName({ kind: "map", mapId }), participantId),
      clientIds: [...owners.values()].filter((owner) => owner === participantId).length,
    });
    draftDoc.destroy();
    await nextTurn();
  }
  const { eraseAt } = workshop;
  const outcome = (await rooms.open({ kind: "outcome", workshopId: workshop.id }, workshop.id)).document;
  return {
    format: "customer-empathy-map-own-data",
    createdAt: new Date().toISOString(),
    workshop: {
      id: workshop.id,
      title: workshop.title,
      eraseAt: eraseAt === null ? null : new Date(eraseAt).toISOString(),
    },
    participant: { id: participantId, role, name },
    maps,
    outcome: ownOutcome(outcome, participantId),
    ballots: (await store.polls.ballotsBy(workshop.id, participantId)).map(
      ({ poll, round, points, choice, text, kano }) => ({
        pollId: poll.id,
        title: poll.title,
        kind: poll.kind,
        round,
        points: Object.fromEntries(points.map((one) => [one.noteId, one.points])),
        choice,
        text,
        kano: kano.map(({ itemId, ...marks }) => ({
          item: poll.kanoItems?.find(({ id }) => id === itemId)?.title ?? "",
          ...marks,
        })),
      }),
    ),
    kanoItems: (await store.polls.list(workshop.id)).flatMap(({ id: pollId, kanoItems }) =>
      (kanoItems ?? []).flatMap(({ author, title, functional, dysfunctional }) =>
        author === participantId ? [{ pollId, title, functional, dysfunctional }] : [],
      ),
    ),
    notStored: NOT_STORED,
  };
}

function ownOutcome({ doc, owners }: RoomDocument, participantId: string): OwnData["outcome"] {
  const begun = (root: EntryRoot): Record<string, unknown>[] => {
    const entries = entriesIn(doc, root);
    const ids = [...entries].flatMap(([id, entry]) =>
      entry instanceof Y.Map && readAuthor(entry) === participantId ? [id] : [],
    );
    return stored(entries, new Set(ids));
  };
  const answered = readActions(doc).flatMap(({ answers }) =>
    answers.flatMap(({ authors, text }) => (authors.includes(participantId) ? [text] : [])),
  );
  const words = ENTRY_ROOTS.flatMap((root) =>
    [...entriesIn(doc, root).values()].flatMap((entry) =>
      entry instanceof Y.Map
        ? readSources(entry).flatMap(({ author, text }) => (author === participantId ? [text] : []))
        : [],
    ),
  );
  return {
    name: readPersonName(doc, participantId),
    actions: begun("actions"),
    entries: Object.fromEntries(
      ENTRY_ROOTS.flatMap((root) => (root === "actions" ? [] : [[root, begun(root)]])),
    ),
    owned: [...readActions(doc), ...readAllCards(doc)].flatMap(({ id, owner }) =>
      owner && "person" in owner && owner.person === participantId ? [id] : [],
    ),
    quoted: [...new Set([...words, ...answered])],
    clientIds: [...owners.values()].filter((owner) => owner === participantId).length,
  };
}

async function versionsWith(store: Store, room: string, participantId: string): Promise<number> {
  let count = 0;
  for (const { id } of await store.versions.list(room)) {
    const content = await store.versions.read(room, id);
    const doc = content === null || content === "damaged" ? null : openState(content.state);
    if (doc && mentionsPerson(doc, participantId)) count += 1;
    doc?.destroy();
    await nextTurn();
  }
  return count;
}

function stored(entries: ReturnType<typeof notesOf>, ids: ReadonlySet<string>): Record<string, unknown>[] {
  const all = entries.toJSON() as Record<string, Record<string, unknown>>;
  return Object.entries(all).flatMap(([id, entry]) => (ids.has(id) ? [{ id, ...readable(entry) }] : []));
}

/** Bytes as text, which is all that JSON has for them. */
function readable(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
    ]),
  );
}
