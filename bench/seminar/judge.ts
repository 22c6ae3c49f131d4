import * as Y from "yjs";
import type { Drafts } from "../../model/api/facilitation.ts";
import { readComments } from "../../model/comment.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { roomName } from "../../model/wire.ts";
import { answer, ask } from "./http.ts";
import { type OpenRoom, openRoom, until } from "./room.ts";
import type { Seminar } from "./seminar.ts";

interface ExportedNote {
  readonly text: string;
  readonly comments?: readonly unknown[];
}

/** What is not as it must be in the end: everything that was written is on its map, once, for everybody. */
export async function judgeSeminar(seminar: Seminar): Promise<string[]> {
  return [
    ...judgeGroups(seminar),
    ...(await judgeMaps(seminar)),
    ...(await judgeDrafts(seminar)),
    ...(await judgeFiles(seminar)),
  ];
}

function judgeGroups({ bots, chief, mapIds }: Seminar): string[] {
  const { members } = readSession(chief.session.doc);
  const sizes = mapIds.map((mapId) => bots.filter((bot) => bot.mapId === mapId).length);
  const isEven = Math.max(...sizes) - Math.min(...sizes) <= 1;
  return [
    ...(members.size === bots.length ? [] : [`${members.size} people are in groups, not ${bots.length}`]),
    ...(isEven ? [] : [`groups of ${sizes.join(", ")} people`]),
  ];
}

/** All who have a map open, and one who opens it now, see the same. */
async function judgeMaps({ bots, chief, url, mapIds }: Seminar): Promise<string[]> {
  const problems: string[] = [];
  for (const mapId of mapIds) {
    const here = bots.filter((bot) => bot.mapId === mapId);
    const newcomer = openRoom(url, roomName({ kind: "map", mapId }), chief.token);
    const open = [newcomer, ...here.flatMap(({ map }) => map ?? [])];
    try {
      await newcomer.synced();
      await Promise.all(open.map((room) => room.saved()));
      await until("a map is alike for all", () => new Set(open.map(pictureOf)).size === 1).catch(() => {
        problems.push(`people see different things on map ${mapIds.indexOf(mapId) + 1}`);
      });
      const count = readComments(newcomer.doc).length;
      const before = mapIds[(mapIds.indexOf(mapId) + mapIds.length - 1) % mapIds.length];
      const visitors = bots.filter((bot) => bot.mapId === before).length;
      if (count !== visitors) problems.push(`${count} comments by ${visitors} visitors`);
    } finally {
      newcomer.close();
    }
  }
  return problems;
}

function pictureOf({ doc }: OpenRoom): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return JSON.stringify([clocks, readNotes(doc), readComments(doc)]);
}

async function judgeDrafts({ chief, url, workshopId, mapIds }: Seminar): Promise<string[]> {
  const problems: string[] = [];
  for (const mapId of mapIds) {
    const path = `/api/workshops/${workshopId}/maps/${mapId}/drafts`;
    const { drafts } = await ask<Drafts>({ url, token: chief.token }, "GET", path);
    const waiting = drafts
      .flatMap(({ counts }) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0);
    if (waiting > 0) problems.push(`${waiting} notes still wait in drafts`);
  }
  return problems;
}

/** The exports are what people take home: each text once, on the map of its group. */
async function judgeFiles({ bots, chief, url, workshopId, mapIds }: Seminar): Promise<string[]> {
  const problems: string[] = [];
  const asking = { url, token: chief.token };
  for (const [index, mapId] of mapIds.entries()) {
    const path = `/api/workshops/${workshopId}/maps/${mapId}/export`;
    const file = await ask<{ notes: ExportedNote[] }>(asking, "GET", `${path}/json`);
    const wanted = bots.filter((bot) => bot.mapId === mapId).flatMap(({ texts }) => texts);
    const found = file.notes.map(({ text }) => text);
    const missing = wanted.filter((text) => !found.includes(text));
    const twice = found.filter((text, position) => found.indexOf(text) !== position);
    const strange = found.filter((text) => !wanted.includes(text));
    for (const [what, texts] of Object.entries({ missing, twice, strange })) {
      if (texts.length > 0)
        problems.push(`map ${index + 1}: ${texts.length} ${what}, for example "${texts[0]}"`);
    }
    for (const format of ["pdf", "csv"]) {
      const response = await answer(asking, "GET", `${path}/${format}`);
      const { byteLength } = await response.arrayBuffer();
      if (!response.ok || byteLength < 100)
        problems.push(`map ${index + 1}: no ${format} (${response.status})`);
    }
  }
  return problems;
}
