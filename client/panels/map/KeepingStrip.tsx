import type { Keeping } from "../../session/localCopy.ts";
import type { MapSession } from "../../session/mapSession.ts";
import { createSignal } from "../../session/signal.ts";
import { useSignal } from "../../state/useSignal.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";

const OpenKeeping = fetchedPart(async () => (await import("./OpenKeeping.tsx")).OpenKeeping);

/** What was read and closed: said once, for all maps, until the page is left. */
const understood = createSignal<Keeping>("kept");

/** Says that this device keeps nothing of what is written, while it keeps nothing. */
export function KeepingStrip({ session }: { readonly session: Pick<MapSession, "keeping" | "me"> }) {
  const keeping = useSignal(session.keeping);
  const closed = useSignal(understood);
  // Who only looks on has nothing to lose.
  if (keeping === "kept" || keeping === closed || session.me.role === "viewer") return null;
  return <OpenKeeping keeping={keeping} onUnderstood={() => understood.set(keeping)} />;
}
