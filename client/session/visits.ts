import * as z from "zod/mini";
import { ADDRESSES } from "../../model/address.ts";
import { newCodeSchema } from "../../model/api/access.ts";
import { workshopSchema } from "../../model/api.ts";
import { isId } from "../../model/ids.ts";
import { ROLES } from "../../model/roles.ts";
import { LIMITS } from "../../model/wire.ts";
import { type KeyedStorage, readStored, tryToStore } from "./browserStorage.ts";

const WORKSHOP_PREFIX = "empathy-map.workshop.";
const NAME_KEY = "empathy-map.name";

const secretSchema = z.string().check(z.minLength(1), z.maxLength(100));

const visitSchema = z.object({
  id: z.string().check(z.refine(isId)),
  /** milliseconds since 1970 of the last opening; 0 before the first */
  openedAt: z.number(),
  /** the best key this browser has been given, and its role: what the share dialog passes on */
  key: z.nullable(
    z.object({
      role: z.enum(ROLES),
      secret: secretSchema,
      /** the workshop's `keysVersion` when the key was last known to open it */
      keysVersion: z._default(z.int(), 1),
    }),
  ),
  /** the join code that was made here last; the server shows it only once */
  code: z._default(z.nullable(newCodeSchema), null),
  /** a key from a link that has not been tried yet; the address bar no longer shows it */
  offeredKey: z.nullable(secretSchema),
  /** how its session addressed people when it was last heard of: nobody is to be told „du“ until it is heard again */
  address: z._default(z.enum(ADDRESSES), "du"),
  /** the server's last answer: lets the local copy open while the server is out of reach */
  workshop: z.nullable(workshopSchema),
});

/** What this browser remembers of one workshop. Never leaves it. */
export type Visit = z.infer<typeof visitSchema>;

/** The workshops that this browser has opened, and the name that was typed last. Kept in this browser only. */
export interface Visits {
  /** those that were really opened, newest first */
  opened(): Visit[];
  /** a blank visit where nothing usable is stored */
  of(workshopId: string): Visit;
  keep(visit: Visit): void;
  forget(workshopId: string): void;
  /** null: never asked */
  name(): string | null;
  keepName(name: string): void;
}

/** One record per workshop, so that two tabs do not overwrite each other's. */
export function openVisits(storage: KeyedStorage): Visits {
  const read = (storageKey: string): Visit | null => {
    const result = visitSchema.safeParse(readStored(storage, storageKey));
    return result.success && storageKey === WORKSHOP_PREFIX + result.data.id ? result.data : null;
  };
  return {
    opened: () =>
      keysOf(storage)
        .flatMap((key) => read(key) ?? [])
        .filter((visit) => visit.openedAt > 0 && visit.workshop !== null)
        .sort((a, b) => b.openedAt - a.openedAt),
    of: (id) =>
      read(WORKSHOP_PREFIX + id) ?? {
        id,
        openedAt: 0,
        key: null,
        code: null,
        offeredKey: null,
        address: "du",
        workshop: null,
      },
    keep: (visit) => {
      if (isId(visit.id)) tryToStore(storage, WORKSHOP_PREFIX + visit.id, JSON.stringify(visit));
    },
    forget: (id) => storage.removeItem(WORKSHOP_PREFIX + id),
    name: () => {
      const name = readStored(storage, NAME_KEY);
      return typeof name === "string" ? name.slice(0, LIMITS.nameLength) : null;
    },
    keepName: (name) =>
      tryToStore(storage, NAME_KEY, JSON.stringify(name.trim().slice(0, LIMITS.nameLength))),
  };
}

function keysOf(storage: KeyedStorage): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(WORKSHOP_PREFIX)) keys.push(key);
  }
  return keys;
}
