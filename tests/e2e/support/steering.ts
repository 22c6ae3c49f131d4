import type * as Y from "yjs";
import { addStep } from "../../../model/agendaCommands.ts";
import type { NameRule, StepMode } from "../../../model/agendaStep.ts";
import type { CreatedWorkshop } from "../../../model/api.ts";
import { startStep } from "../../../model/runCommands.ts";
import type { Product } from "./product.ts";
import { joinAsProgram, openRoom } from "./program.ts";

/** A facilitator without a window: writes the session document as a program would. */
export interface Steering {
  steer(command: (doc: Y.Doc) => void): Promise<void>;
  /** asks the server over HTTP */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  importCsv(mapId: string, csv: string): Promise<void>;
  close(): void;
}

export async function openSteering(product: Product, workshop: CreatedWorkshop): Promise<Steering> {
  const program = await joinAsProgram(product, workshop, "facilitator", "Regie");
  const { doc, close } = await openRoom(product, program, { kind: "session", workshopId: workshop.id });
  return {
    steer: async (command) => {
      doc.transact(() => command(doc), "steering");
    },
    ask: program.ask,
    importCsv: async (mapId, csv) => {
      const answer = await fetch(`${product.url}/api/workshops/${workshop.id}/maps/${mapId}/import`, {
        method: "POST",
        headers: { authorization: `Bearer ${program.token}`, "content-type": "text/csv" },
        body: csv,
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close,
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
