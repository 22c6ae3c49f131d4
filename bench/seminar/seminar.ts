import { setAgenda } from "../../model/agendaCommands.ts";
import type { Step } from "../../model/agendaStep.ts";
import { agendaTemplate } from "../../model/agendaTemplates.ts";
import type { NewCode } from "../../model/api/access.ts";
import type { CreatedWorkshop, Joined } from "../../model/api.ts";
import { addComments, readComments } from "../../model/comment.ts";
import { FIELDS, type FieldKey } from "../../model/fields.ts";
import { makeGroups, setGrouping } from "../../model/groupCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { readResults } from "../../model/resultsDocument.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { sendMessage, setGallery } from "../../model/steeringCommands.ts";
import { ALL_GROUPS } from "../../model/stepRun.ts";
import { roomName } from "../../model/wire.ts";
import { type Bot, joinAsBot, takePlace, write, writePrivately } from "./bot.ts";
import { answer, ask } from "./http.ts";
import { judgeSeminar } from "./judge.ts";
import { mergeAll } from "./merge.ts";
import { type OpenRoom, openRoom, until } from "./room.ts";

export interface SeminarOptions {
  readonly url: string;
  readonly people: number;
  readonly groups: number;
  readonly say?: (line: string) => void;
}

export interface SeminarReport {
  readonly notes: number;
  readonly comments: number;
  readonly points: number;
  /** on the map that the groups' maps become in the end */
  readonly merged: number;
  /** from a note being written to another of the group having it, in milliseconds */
  readonly latencies: readonly number[];
  /** what went wrong; empty when nothing was lost */
  readonly problems: readonly string[];
}

/** All that the parts of a seminar share. */
export interface Seminar {
  readonly url: string;
  readonly workshopId: string;
  readonly chief: { readonly token: string; readonly session: OpenRoom; readonly results: OpenRoom };
  readonly bots: readonly Bot[];
  readonly mapIds: readonly string[];
  readonly problems: string[];
}

const NOTES_A_STEP = 3;
const POINTS = 5;
const MOST_A_NOTE = 2;
/** Every so many people lose their connection in an open step, and go on writing. */
const DROPS_EVERY = 10;
/** Who joins at once; a whole room scans a QR code within a minute. */
const JOIN_TOGETHER = 20;

/**
 * A 90-minute seminar at high speed: one link for all by join code, groups at random, the ready-made agenda with
 * private and open writing, reveals, a vote, a quick check, a message, a gallery walk and the merged map; in the end
 * everything that anybody wrote is on the right map exactly once.
 */
export async function runSeminar({
  url,
  people,
  groups,
  say = () => {},
}: SeminarOptions): Promise<SeminarReport> {
  const rooms: OpenRoom[] = [];
  const latencies: number[] = [];
  const problems: string[] = [];
  const bots: Bot[] = [];
  try {
    const created = await ask<CreatedWorkshop>({ url, token: null }, "POST", "/api/workshops", {
      title: "Seminar",
      language: "de",
      maps: Array.from({ length: groups }, (_, index) => ({ title: `Gruppe ${index + 1}` })),
    });
    const workshopId = created.id;
    const path = `/api/workshops/${workshopId}`;
    const { token } = await ask<Joined>({ url, token: null }, "POST", `${path}/join`, {
      key: created.keys.facilitator,
      name: "Moderation",
    });
    const session = openRoom(url, roomName({ kind: "session", workshopId }), token);
    const results = openRoom(url, roomName({ kind: "results", workshopId }), token);
    rooms.push(session, results);
    await Promise.all([session.synced(), results.synced()]);
    setAgenda(session.doc, agendaTemplate("90", "de"), "chief");
    setGrouping(session.doc, "random", "chief");
    const mapIds = created.maps.map(({ id }) => id);
    makeGroups(
      session.doc,
      mapIds.map((mapId, index) => ({ name: `Gruppe ${index + 1}`, mapId })),
      "chief",
    );
    await session.saved();

    const { code } = await ask<NewCode>({ url, token }, "POST", `${path}/code`, {});
    for (let first = 0; first < people; first += JOIN_TOGETHER) {
      const some = Array.from(
        { length: Math.min(JOIN_TOGETHER, people - first) },
        (_, index) => first + index,
      );
      bots.push(...(await Promise.all(some.map((index) => joinAsBot(url, code, index)))));
    }
    await ask({ url, token }, "DELETE", `${path}/code`);
    const late = await answer({ url, token: null }, "POST", "/api/join", { code });
    if (late.ok) problems.push("the join code still opens after the door was closed");
    await Promise.all(bots.map((bot) => takePlace(bot, url, workshopId)));
    say(`${bots.length} people are in ${groups} groups`);
    for (const mapId of mapIds)
      hearLatency(
        bots.filter((bot) => bot.mapId === mapId),
        latencies,
      );

    const seminar: Seminar = { url, workshopId, chief: { token, session, results }, bots, mapIds, problems };
    for (const step of readSession(session.doc).steps) await runStep(seminar, step, say);
    sendMessage(session.doc, "Danke an alle!", null, Date.now(), "chief");
    const points = await vote(seminar);
    await quickCheck(seminar);
    await walk(seminar);
    await until("everybody has heard the message", () =>
      bots.every(({ session: own }) => readSession(own.doc).messages.length === 1),
    );
    say("the agenda is done");
    problems.push(...(await judgeSeminar(seminar)));
    const merged = await mergeAll(seminar);
    const docs = mapIds.flatMap((mapId) => bots.find((bot) => bot.mapId === mapId)?.map?.doc ?? []);
    return {
      notes: docs.reduce((sum, doc) => sum + readNotes(doc).length, 0),
      comments: docs.reduce((sum, doc) => sum + readComments(doc).length, 0),
      points,
      merged,
      latencies,
      problems,
    };
  } finally {
    for (const room of rooms) room.close();
    for (const bot of bots) {
      bot.session.close();
      bot.map?.close();
    }
  }
}

const writtenAt = new Map<string, number>();

/** In each group the last listens to what the first writes. */
function hearLatency(group: readonly Bot[], latencies: number[]): void {
  const [speaker, ear] = [group[0], group.at(-1)];
  if (!speaker?.map || !ear?.map || speaker === ear) return;
  notesOf(speaker.map.doc).observe((event, { local }) => {
    if (local) for (const id of event.keysChanged) if (id !== null) writtenAt.set(id, performance.now());
  });
  notesOf(ear.map.doc).observe((event) => {
    for (const id of event.keysChanged) {
      const at = id === null ? undefined : writtenAt.get(id);
      if (at !== undefined && id !== null) latencies.push(performance.now() - at);
      if (id !== null) writtenAt.delete(id);
    }
  });
}

async function runStep(seminar: Seminar, step: Step, say: (line: string) => void): Promise<void> {
  const { bots, chief, url, workshopId, mapIds } = seminar;
  startStep(chief.session.doc, step.id, Date.now(), "chief");
  await until(`everybody is at "${step.title}"`, () =>
    bots.every(({ session }) => readSession(session.doc).runs.get(ALL_GROUPS)?.stepId === step.id),
  );
  const field: FieldKey = step.field ?? FIELDS[step.order % FIELDS.length] ?? "situation";
  switch (step.mode) {
    case "private":
      await Promise.all(bots.map((bot) => writePrivately(bot, url, field, step.title, NOTES_A_STEP)));
      await Promise.all(
        mapIds.map((mapId) =>
          ask({ url, token: chief.token }, "POST", `/api/workshops/${workshopId}/maps/${mapId}/reveal`, {
            names: step.names,
          }),
        ),
      );
      break;
    case "open":
      await writeOpenly(bots, field, step.title);
      break;
    case "discuss":
    case "look":
    case "vote":
      break;
  }
  say(`  ${step.title} (${step.mode})`);
}

async function writeOpenly(bots: readonly Bot[], field: FieldKey, about: string): Promise<void> {
  for (const bot of bots) {
    if (!bot.map) continue;
    const drops = bot.index % DROPS_EVERY === 0;
    if (drops) bot.map.drop();
    write(bot, bot.map, field, about, NOTES_A_STEP);
    if (drops) bot.map.comeBack();
    // People do not write in the same millisecond; the server's turns come in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(bots.flatMap((bot) => bot.map?.saved() ?? []));
}

/** Everybody gives all their points, and a few try for more. */
async function vote({ bots, chief, url, workshopId, mapIds, problems }: Seminar): Promise<number> {
  const polls = `/api/workshops/${workshopId}/polls`;
  const dots = { mapIds, fields: FIELDS, pointsPerPerson: POINTS, maxPerNote: MOST_A_NOTE };
  const poll = await ask<{ id: string }>({ url, token: chief.token }, "POST", polls, {
    kind: "dots",
    title: "Was trifft am meisten?",
    dots,
  });
  const ballot = `${polls}/${poll.id}/ballot`;
  await Promise.all(
    bots.map(async (bot) => {
      const ids = bot.map
        ? readNotes(bot.map.doc).flatMap(({ id, place }) => (place.field === "parking" ? [] : id))
        : [];
      const asking = { url, token: bot.token };
      let left = POINTS;
      for (let next = bot.index; left > 0 && ids.length > 0; next += 1) {
        const points = Math.min(left, MOST_A_NOTE);
        await ask(asking, "PUT", ballot, { noteId: ids[next % ids.length], mapId: bot.mapId, points });
        left -= points;
      }
      const greedy = { noteId: ids[(bot.index + 3) % ids.length], mapId: bot.mapId, points: MOST_A_NOTE };
      if ((await answer(asking, "PUT", ballot, greedy)).ok)
        problems.push(`${bot.name} had more points than ${POINTS}`);
    }),
  );
  const result = await closePoll({ chief, url, workshopId }, poll.id);
  const total = Object.values(result.totals ?? {}).reduce((sum, points) => sum + points, 0);
  if (total !== bots.length * POINTS) problems.push(`${total} points instead of ${bots.length * POINTS}`);
  if (result.voters !== bots.length) problems.push(`${result.voters} voters instead of ${bots.length}`);
  return total;
}

async function quickCheck({ bots, chief, url, workshopId, problems }: Seminar): Promise<void> {
  const polls = `/api/workshops/${workshopId}/polls`;
  const poll = await ask<{ id: string }>({ url, token: chief.token }, "POST", polls, {
    kind: "thumb",
    title: "Passt das Tempo?",
  });
  await Promise.all(
    bots.map(({ token, index }) =>
      ask({ url, token }, "PUT", `${polls}/${poll.id}/ballot`, { choice: index % 3 }),
    ),
  );
  const { counts } = await closePoll({ chief, url, workshopId }, poll.id);
  const answers = (counts ?? []).reduce((sum, count) => sum + count, 0);
  if (answers !== bots.length) problems.push(`${answers} thumbs instead of ${bots.length}`);
}

async function closePoll(
  { chief, url, workshopId }: Pick<Seminar, "chief" | "url" | "workshopId">,
  id: string,
) {
  await ask({ url, token: chief.token }, "PATCH", `/api/workshops/${workshopId}/polls/${id}`, {
    action: "close",
  });
  const find = () => readResults(chief.results.doc).polls.find((one) => one.id === id);
  await until("the outcome is published", () => find()?.status === "closed");
  const result = find();
  if (!result) throw new Error("a poll is gone");
  return result;
}

/** Everybody leaves a question on a note of the next group's map; changing it is refused by the server. */
async function walk({ bots, chief, url, mapIds, problems }: Seminar): Promise<void> {
  setGallery(chief.session.doc, true, "chief");
  await until("everybody hears of the walk", () =>
    bots.every(({ session }) => readSession(session.doc).rules.gallery),
  );
  const visits = bots.map(async (bot) => {
    const mapId = mapIds[(mapIds.indexOf(bot.mapId) + 1) % mapIds.length] ?? "";
    const room = openRoom(url, roomName({ kind: "map", mapId }), bot.token);
    try {
      await room.synced();
      const [note] = readNotes(room.doc);
      const comment = { noteId: note?.id ?? null, text: `${bot.name} fragt`, author: bot.participantId };
      addComments(room.doc, [comment], "bot");
      await room.saved();
      if (room.closes.length > 0) problems.push(`${bot.name} may not comment: ${room.closes.join()}`);
    } finally {
      room.close();
    }
  });
  await Promise.all(visits);
  setGallery(chief.session.doc, false, "chief");
  await chief.session.saved();
}
