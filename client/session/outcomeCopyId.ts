import { roomName } from "../../model/wire.ts";

/** Under which this browser keeps its copy of a workshop's outcome. */
export function outcomeCopyId(workshopId: string): string {
  return roomName({ kind: "outcome", workshopId });
}
