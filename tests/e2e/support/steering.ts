import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { addStep } from "../../../model/agendaCommands.ts";
import type { NameRule, StepMode } from "../../../model/agendaStep.ts";
import { type CreatedWorkshop, joinedSchema } from "../../../model/api.ts";
import { startStep } from "../../../model/runCommands.ts";
import { roomName } from "../../../model/wire.ts";
import type { Product } from "./product.ts";

/** A facilitator without a window: writes the session document as a program would. */
export interface Steering {
  steer(command: (doc: Y.Doc) => void): Promise<void>;
  /** asks the server over HTTP */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  importCsv(mapId: string, csv: string): Promise<void>;
  close(): void;
}

export async function openSteering({ url }: Product, workshop: CreatedWorkshop): Promise<Steering> {
  const here = `${url}/api/workshops/${workshop.id}`;
  const answer = await fetch(`${here}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: workshop.keys.facilitator, name: "Regie" }),
  });
  const { token } = joinedSchema.parse(await answer.json());
  const authorization = `Bearer ${token}`;
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { authorization } });
    }
  }
  const doc = new Y.Doc();
  const room = roomName({ kind: "session", workshopId: workshop.id });
  const provider = new WebsocketProvider(`${url.replace(/^http/, "ws")}/sync`, room, doc, {
    disableBc: true,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  if (!provider.synced) await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  return {
    steer: async (command) => {
      doc.transact(() => command(doc), "steering");
    },
    ask: (method, path, body) =>
      fetch(`${here}${path}`, {
        method,
        headers: { authorization, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    importCsv: async (mapId, csv) => {
      const answer = await fetch(`${here}/maps/${mapId}/import`, {
        method: "POST",
        headers: { authorization, "content-type": "text/csv" },
        body: csv,
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Adds a step without a field of its own to the agenda and starts it for everybody. */
export function runStep(steering: Steering, mode: StepMode, names: NameRule = "hidden"): Promise<void> {
  return steering.steer((doc) => {
    const step = { title: "Schritt", field: null, questions: [], minutes: 5, mode, names };
    const id = addStep(doc, step, null, "test");
    if (id) startStep(doc, id, Date.now(), "test");
  });
}
