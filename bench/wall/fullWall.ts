import { setAgenda } from "../../model/agendaCommands.ts";
import { agendaTemplate } from "../../model/agendaTemplates.ts";
import type { NewCode } from "../../model/api/access.ts";
import type { CreatedWorkshop, Joined } from "../../model/api.ts";
import { FIELDS } from "../../model/fields.ts";
import { makeGroups, setGrouping } from "../../model/groupCommands.ts";
import { addNotes, editText, moveNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import { type Bot, joinAsBot, showIn, takePlace } from "../seminar/bot.ts";
import { ask } from "../seminar/http.ts";
import { openRoom } from "../seminar/room.ts";

export interface FullWall {
  readonly workshopId: string;
  readonly facilitatorLink: string;
  /** From now on somebody edits each map, so many times a second; returns the way to stop. */
  edit(timesPerSecond: number): () => void;
  close(): void;
}

interface FullWallOptions {
  /** groups, with a map each */
  readonly maps: number;
  /** on each map */
  readonly notes: number;
  /** in all groups together */
  readonly people: number;
}

/** Who joins at once; a whole room scans a QR code within a minute. */
const JOIN_TOGETHER = 20;

/** A seminar of so many people in groups, each with a map of notes, in the middle of a step. */
export async function openFullWall(
  url: string,
  { maps: count, notes, people }: FullWallOptions,
): Promise<FullWall> {
  const created = await ask<CreatedWorkshop>({ url, token: null }, "POST", "/api/workshops", {
    title: "Wall",
    language: "en",
    maps: Array.from({ length: count }, (_, index) => ({ title: `Customer ${index + 1}` })),
  });
  const path = `/api/workshops/${created.id}`;
  const { token } = await ask<Joined>({ url, token: null }, "POST", `${path}/join`, {
    key: created.keys.facilitator,
    name: "Bench",
  });
  const session = openRoom(url, roomName({ kind: "session", workshopId: created.id }), token);
  await session.synced();
  setAgenda(session.doc, agendaTemplate("90", "en"), "bench");
  setGrouping(session.doc, "random", "bench");
  const groups = created.maps.map(({ id }, index) => ({ name: `Group ${index + 1}`, mapId: id }));
  makeGroups(session.doc, groups, "bench");
  const [step] = readSession(session.doc).steps;
  if (step) startStep(session.doc, step.id, Date.now(), "bench");
  await session.saved();
  const { code } = await ask<NewCode>({ url, token }, "POST", `${path}/code`, {});
  const bots: Bot[] = [];
  for (let first = 0; first < people; first += JOIN_TOGETHER) {
    const some = Array.from({ length: Math.min(JOIN_TOGETHER, people - first) }, (_, index) => first + index);
    const joined = await Promise.all(some.map((index) => joinAsBot(url, code, index)));
    await Promise.all(joined.map((bot) => takePlace(bot, url, created.id)));
    bots.push(...joined);
  }
  const writers = [...new Map(bots.map((bot) => [bot.mapId, bot])).values()];
  for (const bot of writers) fill(bot, notes);
  await Promise.all(writers.flatMap(({ map }) => map?.saved() ?? []));
  return {
    workshopId: created.id,
    facilitatorLink: new URL(created.links.facilitator, url).href,
    edit(timesPerSecond) {
      // One after another, evenly over the second: people do not write in the same millisecond.
      let turn = 0;
      const timer = setInterval(
        () => {
          const bot = writers[turn % writers.length];
          if (bot) editOne(bot, Math.floor(turn / writers.length));
          // The wall counts who is done: with every tenth edit somebody says so, or thinks better of it.
          if (turn % 10 === 0) sayDone(bots[(turn / 10) % bots.length], step?.id ?? null);
          turn += 1;
        },
        1000 / (timesPerSecond * writers.length),
      );
      return () => clearInterval(timer);
    },
    close() {
      session.close();
      for (const bot of bots) {
        bot.session.close();
        bot.map?.close();
      }
    },
  };
}

function sayDone(bot: Bot | undefined, stepId: string | null): void {
  if (!bot) return;
  bot.isDone = !bot.isDone;
  showIn(bot, bot.isDone ? stepId : null);
}

function fill({ map, participantId }: Bot, notes: number): void {
  if (!map) return;
  const all = Array.from({ length: notes }, (_, index) => ({
    text: `Note ${index + 1}: a thought of about sixty characters, as people write`,
    place: {
      field: FIELDS[index % FIELDS.length] ?? "situation",
      x: 16 + 170 * (index % 2),
      y: 52 + 120 * Math.floor(index / FIELDS.length),
    },
    author: participantId,
  }));
  addNotes(map.doc, all, "bot");
}

/** Characters between which texts grow and are cut again, so that maps stay as they are however long it takes. */
const SHORTEST = 60;
const LONGEST = 80;

/** Types a letter, or moves a note a little. */
function editOne({ map }: Bot, turn: number): void {
  if (!map) return;
  const notes = readNotes(map.doc);
  const note = notes[turn % notes.length];
  if (!note) return;
  if (turn % 3 === 0) {
    const x = 16 + ((note.place.x + 11) % 200);
    moveNotes(map.doc, new Map([[note.id, { ...note.place, x }]]), "bot");
  } else {
    const text = note.text.length > LONGEST ? note.text.slice(0, SHORTEST) : `${note.text}x`;
    editText(map.doc, note.id, text, text.length, "bot");
  }
}
