import * as Y from "yjs";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { openPeople } from "../driver/person.ts";
import type { Seat } from "../driver/seat.ts";
import { runPeople } from "./people.ts";
import { type Scene, sampleOf } from "./scene.ts";

/** People in one room of the product who keep a single document together: what twenty whole clients take is not to be measured. */
export interface RemotePeople {
  /** as they lie in the document */
  readonly notes: readonly Note[];
  /** From now on each writes where their note is and shows their cursor; returns the way to stop. */
  start(scene: Scene): () => void;
  close(): Promise<void>;
}

export async function openRemotePeople(seats: readonly Seat[]): Promise<RemotePeople> {
  const doc = new Y.Doc();
  let isWhole = false;
  const people = await openPeople(
    seats,
    (index) => (message) => {
      // As it was when the first came: each moves notes that nobody else moves. What is stored comes before the rest.
      if (index !== 0 || isWhole || (message.kind !== "update" && message.kind !== "syncStep2")) return;
      Y.applyUpdate(doc, message.body, "bench");
      isWhole = message.kind === "syncStep2";
    },
    1,
  );
  // The server holds a socket to the client that it first wrote as.
  const writers = people.map((person) => ({
    person,
    clientId: Math.floor(Math.random() * 2 ** 32),
    clock: 0,
  }));
  const notes = readNotes(doc);
  let writer = writers[0];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === writer) writer?.person.send(writer.person.frames.update(update));
  });

  return {
    notes,
    start: (scene) =>
      runPeople((index, at) => {
        const { note, offset } = sampleOf(scene, index, at);
        const [shown, rests] = [scene.notes[note], notes[note]];
        writer = writers[index];
        if (!writer || !shown || !rests) return;
        doc.clientID = writer.clientId;
        const { field, x, y } = rests.place;
        // As `moveNotes` writes it, without its look at all other notes: four hundred a second must not keep the driver busy.
        const value = notesOf(doc).get(rests.id);
        const place = { field, x: x + offset.x, y: y + offset.y };
        doc.transact(() => {
          if (value instanceof Y.Map) value.set("place", place);
        }, writer);
        writer.clock += 1;
        const presence = {
          participantId: writer.person.seat.participantId,
          name: `Person ${index + 1}`,
          cursor: { x: shown.x + offset.x + shown.width / 2, y: shown.y + offset.y + shown.height / 2 },
          selected: [],
          editing: null,
          dragging: null,
        };
        const { frames, send } = writer.person;
        send(frames.awareness(writer.clientId, writer.clock, JSON.stringify(presence)));
      }),
    async close() {
      await Promise.all(people.map((person) => person.leave()));
      doc.destroy();
    },
  };
}
