import { useEffect, useState } from "react";
import type { InterfaceLanguage } from "../../i18n/languages.ts";
import type { ServerClock } from "../../session/serverClock.ts";
import { useSignal } from "../../state/useSignal.ts";

/** A page that stays open over midnight hears of the new day within this time. */
const ASK_EVERY_MS = 60_000;

/** Today as `2026-11-26`: the server's moment, on this device's calendar. */
export function useToday(clock: ServerClock): string {
  useSignal(clock.isSet);
  const [, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRound((round) => round + 1), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return dayOf(new Date(clock.now()));
}

function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "26. Nov. 2026"; a day is the same everywhere, so that no time zone may move it. */
export function dayText(day: string, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
