import { type Absence, absenceSince, readSeenMap, type SeenMap, seenMap } from "../../model/absence.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { MapSession } from "../session/mapSession.ts";
import { createSignal, type Signal } from "../session/signal.ts";

/** Long enough not to write at each keystroke of others, short enough for who closes the lid. */
const KEEP_AFTER_MS = 4_000;

export interface AbsenceWatch {
  /** what others did since this person last looked at the map on this device; null for nothing */
  readonly absence: Signal<Absence | null>;
  dismiss(): void;
  close(): void;
}

type Watched = Pick<MapSession, "doc" | "connection" | "loaded" | "seen" | "me">;

/**
 * Remembers how the map looks while somebody looks at it, and tells what has changed when they come back to it: by opening
 * it, or by bringing its window to the front again.
 */
export function watchAbsence(
  { doc, connection, loaded, seen, me }: Watched,
  page: Document = document,
  now: () => number = Date.now,
): AbsenceWatch {
  const absence = createSignal<Absence | null>(null);
  /** until the copy is read */
  let last: SeenMap | null | "not read" = "not read";
  /** they have come, and what the server has is to be compared with what they saw */
  let isComing = page.visibilityState === "visible";
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;
  const isLooking = (): boolean => page.visibilityState === "visible";

  const keep = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // Not before it is known what was new: it would never be told.
    if (closed || last === "not read" || isComing || !loaded.get()) return;
    last = seenMap(readNotes(doc), now());
    seen.keep(last);
  };
  const keepSoon = (): void => {
    if (isLooking()) timer ??= setTimeout(keep, KEEP_AFTER_MS);
  };
  const compare = (): void => {
    // Only the server knows what happened.
    if (closed || !isComing || last === "not read" || connection.get().kind !== "saved") return;
    isComing = false;
    const news = last && absenceSince(last, readNotes(doc), me.participantId, now());
    if (news) absence.set(news);
    // Not now: this is the moment in which the map is painted for the first time.
    keepSoon();
  };
  const onSight = (): void => {
    if (isLooking()) {
      isComing = true;
      compare();
    } else {
      keep();
    }
  };
  void seen.before.then((value) => {
    last = readSeenMap(value);
    compare();
  });
  const stop = connection.subscribe(compare);
  doc.on("afterTransaction", keepSoon);
  page.addEventListener("visibilitychange", onSight);
  return {
    absence,
    dismiss: () => absence.set(null),
    close: () => {
      if (closed) return;
      if (isLooking()) keep();
      closed = true;
      if (timer !== null) clearTimeout(timer);
      stop();
      doc.off("afterTransaction", keepSoon);
      page.removeEventListener("visibilitychange", onSight);
    },
  };
}
