import type { ConnectionState } from "../../session/connectionState.ts";

/** Erasing is done by the server, on all devices; without it nothing could be promised. */
export function isServerHere({ kind }: ConnectionState): boolean {
  return kind === "saved" || kind === "saving";
}
