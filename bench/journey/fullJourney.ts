import type { CreatedWorkshop, Joined } from "../../model/api.ts";
import { FIELDS } from "../../model/fields.ts";
import { LANE_KINDS } from "../../model/journey.ts";
import { addCards } from "../../model/journeyCardCommands.ts";
import { addJourney } from "../../model/journeyCommands.ts";
import { readLanes, readPhases } from "../../model/journeyDocument.ts";
import { setFeelings } from "../../model/journeyFeelings.ts";
import { VARIANTS } from "../../model/journeyVariants.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { addPersona } from "../../model/personaCommands.ts";
import { roomName } from "../../model/wire.ts";
import { ask } from "../seminar/http.ts";
import { openRoom } from "../seminar/room.ts";

export interface FullJourney {
  readonly workshopId: string;
  readonly mapId: string;
  readonly journeyId: string;
  readonly participantKey: string;
  readonly participantLink: string;
}

interface Sizes {
  readonly phases: number;
  readonly cards: number;
  readonly notes: number;
}

const PERSONAS = ["Andrea", "Bernd", "Cem"];

/** A workshop with a journey of eight lanes, on which three personas have their curves, and a map of as many notes as cards. */
export async function fillJourney(url: string, { phases, cards, notes }: Sizes): Promise<FullJourney> {
  const created = await ask<CreatedWorkshop>({ url, token: null }, "POST", "/api/workshops", {
    title: "Journey",
    language: "en",
    maps: [{ title: "Andrea" }],
  });
  const mapId = created.maps[0]?.id ?? "";
  const { token } = await ask<Joined>({ url, token: null }, "POST", `/api/workshops/${created.id}/join`, {
    key: created.keys.facilitator,
    name: "Bench",
  });
  const outcome = openRoom(url, roomName({ kind: "outcome", workshopId: created.id }), token);
  const map = openRoom(url, roomName({ kind: "map", mapId }), token);
  await Promise.all([outcome.synced(), map.synced()]);
  const titles = Array.from({ length: phases }, (_, index) => `Phase ${index + 1}`);
  const journeyId =
    addJourney(outcome.doc, { title: "Andrea", phases: titles, lanes: LANE_KINDS }, "bench") ?? "";
  const columns = readPhases(outcome.doc, journeyId);
  const rows = readLanes(outcome.doc, journeyId);
  const cellAt = (index: number) => ({
    phase: columns[index % columns.length]?.id ?? "",
    lane: rows[Math.floor(index / columns.length) % rows.length]?.id ?? "",
  });
  addCards(
    outcome.doc,
    journeyId,
    Array.from({ length: cards }, (_, index) => ({ text: textOf("Card", index), cell: cellAt(index) })),
    "bench",
  );
  const personas = PERSONAS.map((name) => addPersona(outcome.doc, { name, role: "", author: null }, "bench"));
  for (const [which, persona] of [null, ...personas].entries()) {
    for (const variant of VARIANTS) {
      const points = columns.map(({ id }, at): [string, number] => [id, ((which + at) % 5) - 2]);
      setFeelings(outcome.doc, { journey: journeyId, persona, variant }, new Map(points), "bench");
    }
  }
  addNotes(
    map.doc,
    Array.from({ length: notes }, (_, index) => ({
      text: textOf("Note", index),
      place: {
        field: FIELDS[index % FIELDS.length] ?? "situation",
        x: 16 + 180 * (Math.floor(index / FIELDS.length) % 3),
        y: 52 + 132 * Math.floor(index / FIELDS.length / 3),
      },
    })),
    "bench",
  );
  await Promise.all([outcome.saved(), map.saved()]);
  outcome.close();
  map.close();
  return {
    workshopId: created.id,
    mapId,
    journeyId,
    participantKey: created.keys.participant,
    participantLink: new URL(created.links.participant, url).href,
  };
}

function textOf(what: string, index: number): string {
  return `${what} ${index}: a thought of about sixty characters, as people write`;
}
