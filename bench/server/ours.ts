import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CreatedWorkshop, createdWorkshopSchema, type Joined, joinedSchema } from "../../model/api.ts";
import { FIELDS } from "../../model/fields.ts";
import { LIMITS, roomName } from "../../model/wire.ts";
import type { Seat } from "../driver/seat.ts";
import { startProcess } from "../process.ts";
import type { Contestant } from "./contestant.ts";

/** `PROFILE=<folder>` has each of our servers write there, when it ends, where its processor time went. */
const { PROFILE } = process.env;
const PROFILING = PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${PROFILE}`] : [];

/** Our server as it is built and delivered, with a data folder of its own. */
export const OURS: Contestant = {
  name: "ours",
  title: "ours",
  stores: true,
  async start() {
    const folder = mkdtempSync(join(tmpdir(), "empathy-map-bench-"));
    const start = (port: string) =>
      startProcess([...PROFILING, "dist/server/main.js"], {
        env: { PORT: port, DATA_DIR: folder },
      });
    let server = await start("0");
    const { url } = server;
    return {
      get pid() {
        return server.pid;
      },
      seats: (rooms, people) => takeSeats(url, rooms, people),
      fill: importNotes,
      again: (seat) => seat,
      async restart() {
        await server.stop("SIGKILL");
        server = await start(new URL(url).port);
      },
      async stop() {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

/** As many workshops as the rooms need; each has its own people, who sit in all of its maps. */
async function takeSeats(url: string, rooms: number, people: number): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let left = rooms; left > 0; left -= LIMITS.mapsPerWorkshop) {
    const maps = Array.from({ length: Math.min(left, LIMITS.mapsPerWorkshop) }, () => ({ title: "Map" }));
    const workshop = await createWorkshop(url, maps);
    const joined: Joined[] = [];
    for (let person = 0; person < people; person += 1) joined.push(await joinWorkshop(url, workshop));
    for (const { id } of workshop.maps) {
      const room = roomName({ kind: "map", mapId: id });
      for (const { participantId, token } of joined) {
        seats.push({
          dialect: "y-websocket",
          url: `${url.replace("http", "ws")}/sync/${room}`,
          importUrl: `${url}/api/workshops/${workshop.id}/maps/${id}/import`,
          room,
          participantId,
          token,
        });
      }
    }
  }
  return seats;
}

async function createWorkshop(url: string, maps: readonly { title: string }[]): Promise<CreatedWorkshop> {
  const body = JSON.stringify({ title: "Bench", maps });
  return createdWorkshopSchema.parse(await post(`${url}/api/workshops`, "application/json", body));
}

async function joinWorkshop(url: string, workshop: CreatedWorkshop): Promise<Joined> {
  const body = JSON.stringify({ key: workshop.keys.participant });
  return joinedSchema.parse(await post(`${url}/api/workshops/${workshop.id}/join`, "application/json", body));
}

/** By CSV, in as many files as the limit of rows asks for. */
export async function importNotes({ importUrl, token }: Seat, notes: number): Promise<void> {
  for (let done = 0; done < notes; done += LIMITS.importRows) {
    const rows = Array.from({ length: Math.min(LIMITS.importRows, notes - done) }, (_, index) => {
      const field = FIELDS[index % FIELDS.length] ?? "pains";
      return `${field},"Note ${done + index}: a thought of about sixty characters, as people write"`;
    });
    await post(importUrl ?? "", "text/csv", ["field,text", ...rows].join("\n"), token);
  }
}

async function post(url: string, type: string, body: string, token: string | null = null): Promise<unknown> {
  const headers = {
    "content-type": type,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
