import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { Presence } from "../../../model/presence.ts";
import type { Signal } from "../../session/signal.ts";

/** Names of the others who have something open or in hand; one text, so that only what changes renders. */
export function usePeopleAt(others: Signal<ReadonlyMap<number, Presence>>, id: string): string {
  const people = useTranslations("people");
  return useSyncExternalStore(others.subscribe, () => {
    const there = [...others.get().values()].filter(({ selected }) => selected.includes(id));
    return [...new Set(there.map(({ name }) => name || people("unnamed")))].join(", ");
  });
}
