import { useEffect, useState } from "react";
import type { Workshop } from "../../../model/api.ts";
import { runningCodes } from "../../session/accessApi.ts";
import { useVisits } from "../visitsContext.ts";

/** Whoever facilitates may open and close the door in another window, or on another machine. */
const READ_EVERY_MS = 5_000;

/**
 * Whether people are let in by a code. `unknown`: no code was ever made as far as this browser can tell, or it is not
 * for this person to know. `code`: null when another browser made it, which the server does not tell.
 */
export type Door =
  | { readonly kind: "unknown" }
  | { readonly kind: "open"; readonly code: string | null }
  | { readonly kind: "closed" };

/** The door of a workshop, kept up to date; a question that gets no answer changes nothing. */
export function useDoor({ id, me }: Workshop): Door {
  const visits = useVisits();
  const [running, setRunning] = useState<readonly string[] | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const isFacilitator = me.role === "facilitator";

  useEffect(() => {
    if (!isFacilitator) return;
    let current = true;
    const read = async (): Promise<void> => {
      const codes = await runningCodes(id).catch(() => null);
      if (!current || codes === null) return;
      setRunning(codes);
      if (codes.length > 0) setWasOpen(true);
    };
    void read();
    const timer = setInterval(() => void read(), READ_EVERY_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [id, isFacilitator]);

  if (running === null) return { kind: "unknown" };
  const { code } = visits.of(id);
  if (running.length > 0) {
    return { kind: "open", code: code !== null && running.includes(code.expiresAt) ? code.code : null };
  }
  return { kind: wasOpen || code !== null ? "closed" : "unknown" };
}
