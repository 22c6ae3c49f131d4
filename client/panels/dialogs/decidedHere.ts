import { type Decided, decidedOn } from "../../../exchange/decided.ts";
import type { DocumentSession } from "../../session/mapSession.ts";
import type { Editor } from "../../state/editor.ts";
import type { Outcome } from "../../state/outcome.ts";

/** What was voted and decided on the open map, as this window has it once it has asked the server, or cannot. */
export async function decidedHere(
  { session, workshop }: Pick<Editor, "session" | "workshop">,
  outcome: Outcome | null,
): Promise<Decided> {
  if (outcome) await isLoadedOrAlone(outcome.session);
  return decidedOn(session.mapId, workshop.results.get().polls, outcome?.session.doc ?? null);
}

function isLoadedOrAlone({ loaded, connection }: DocumentSession): Promise<void> {
  const isReady = (): boolean => {
    const { kind } = connection.get();
    return loaded.get() || kind === "offline" || kind === "refused";
  };
  return new Promise((resolve) => {
    if (isReady()) return resolve();
    const stops: (() => void)[] = [];
    const check = (): void => {
      if (!isReady()) return;
      for (const stop of stops) stop();
      resolve();
    };
    stops.push(loaded.subscribe(check), connection.subscribe(check));
  });
}
