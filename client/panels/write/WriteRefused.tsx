import type { Workshop } from "../../../model/api.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import type { Writer } from "../../state/createWriter.ts";
import { LoweredPage, RefusedPage } from "../map/Refused.tsx";
import type { RightsState } from "../map/useRights.ts";

interface WriteRefusedProps {
  readonly writer: Writer;
  readonly reason: RefusalReason;
  readonly rights: RightsState;
  readonly onReopen: (workshop: Workshop) => void;
}

/** The server will not take this window back: why, and what can be saved of what it has. */
export function WriteRefused({ writer, reason, rights, onReopen }: WriteRefusedProps) {
  if (rights !== "asking" && rights.kind === "keepOwn") {
    return <LoweredPage editor={writer} onGoOn={() => onReopen(rights.workshop)} />;
  }
  const isRemoved = rights !== "asking" && rights.kind === "removed";
  return <RefusedPage reason={isRemoved ? "removed" : reason} editor={writer} />;
}
