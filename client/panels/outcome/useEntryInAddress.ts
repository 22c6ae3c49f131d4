import { useEffect, useEffectEvent } from "react";
import { useSearch } from "wouter";
import { leaveAddress } from "./leaveAddress.ts";

/** Tells which line or card an address names, `?line=…` or `?card=…`, each time that one comes by such a link. */
export function useEntryInAddress(parameter: "line" | "card", onNamed: (id: string) => void): void {
  const named = new URLSearchParams(useSearch()).get(parameter);
  const tell = useEffectEvent(onNamed);
  useEffect(() => {
    if (named === null) return;
    tell(named);
    leaveAddress(parameter);
  }, [named, parameter]);
}
