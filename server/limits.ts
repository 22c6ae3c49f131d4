import { LIMITS } from "../model/wire.ts";
import { BadConfig } from "./badConfig.ts";

interface Entry {
  /** in `unit`; the client is built with those that it must know, too (`model/wire.ts`) */
  readonly value: number;
  readonly unit: string;
  /** what is limited, why, and what happens beyond; one line of the README */
  readonly why: string;
}

const KIB = 1024;
const MIB = 1024 * KIB;
const SECOND = 1_000;

/** Every limit of the server. The operator sets each by its name in capitals: `LIMIT_SOCKETS_PER_ROOM`. */
const ENTRIES = {
  socketsPerProcess: { value: 5_000, unit: "sockets", why: "all together; others get 503 and come again" },
  socketsPerAddress: {
    value: 2_000,
    unit: "sockets",
    why: "from one network address; a whole seminar, or a school, is one",
  },
  socketsPerWorkshop: { value: 1_500, unit: "sockets", why: "in all rooms of a workshop" },
  socketsPerRoom: {
    value: 500,
    unit: "sockets",
    why: "in one map; more than that cannot be followed anyway",
  },
  socketsPerParticipant: {
    value: 250,
    unit: "sockets",
    why: "of one person: a trainer may look into all maps",
  },
  socketsPerParticipantAndRoom: {
    value: 8,
    unit: "sockets",
    why: "of one person in one map: tabs and devices",
  },
  roomsPerProcess: { value: 5_000, unit: "rooms", why: "documents in memory at once" },
  roomsPerWorkshop: { value: 1_000, unit: "rooms", why: "of one workshop in memory at once" },
  acceptsPerSecond: { value: 200, unit: "sockets/s", why: "after a restart all come at once; the rest wait" },
  connections: { value: 10_000, unit: "connections", why: "of any kind; further ones are closed at once" },
  headersMs: { value: 10 * SECOND, unit: "ms", why: "for the head of a request: nobody is known before it" },
  requestMs: { value: 120 * SECOND, unit: "ms", why: "for a whole request, a large import on a slow line" },

  messagesPerSecond: { value: 120, unit: "messages/s", why: "of a socket; faster ones are read more slowly" },
  messagesBurst: { value: 400, unit: "messages", why: "at once before that begins" },
  bytesPerSecond: { value: 256 * KIB, unit: "bytes/s", why: "of a socket; faster ones are read more slowly" },
  bytesBurst: { value: 2 * MIB, unit: "bytes", why: "at once before that begins" },
  syncQuestionsBurst: {
    value: 10,
    unit: "questions",
    why: "for a whole map, then one in two seconds; beyond, close code 1013",
  },
  badPresenceStrikes: { value: 3, unit: "messages", why: "that are no presence; then close code 4400" },
  slowBytes: {
    value: MIB,
    unit: "bytes",
    why: "that a socket has not taken yet; beyond, it gets no cursors",
  },
  stuckBytes: { value: 4 * MIB, unit: "bytes", why: "the same; beyond, it is cut off and comes again" },

  participantFrameBytes: {
    value: LIMITS.participantFrameBytes,
    unit: "bytes",
    why: "of one message; beyond, close code 4413",
  },
  facilitatorFrameBytes: {
    value: LIMITS.facilitatorFrameBytes,
    unit: "bytes",
    why: "of a facilitator's message; beyond, close code 4413",
  },
  stateVectorBytes: { value: 64 * KIB, unit: "bytes", why: "of a question; it names all who ever wrote" },
  documentBytes: {
    value: 20 * MIB,
    unit: "bytes",
    why: "of one map; beyond, a phone no longer opens it: 4413",
  },
  sessionBytes: {
    value: 2 * MIB,
    unit: "bytes",
    why: "of a workshop's session, which everybody loads; beyond, close code 4413",
  },
  moveGraceMs: {
    value: 60 * SECOND,
    unit: "ms",
    why: "in which who was moved to another group finishes a note where they were",
  },
  pendingBytes: { value: 64 * KIB, unit: "bytes", why: "of changes whose predecessors are missing: 1012" },
  pendingMs: { value: 5 * SECOND, unit: "ms", why: "that those may be missing; then close code 4400" },
  notesPerMap: { value: LIMITS.notesPerMap, unit: "notes", why: "of one map; beyond, close code 4413" },
  actionsPerWorkshop: {
    value: LIMITS.actionsPerWorkshop,
    unit: "actions",
    why: "of one workshop; beyond, close code 4413",
  },
  personasPerWorkshop: {
    value: LIMITS.personasPerWorkshop,
    unit: "personas",
    why: "of one workshop; beyond, close code 4413",
  },
  personaLinesPerWorkshop: {
    value: LIMITS.personaLinesPerWorkshop,
    unit: "lines",
    why: "of all personas of one workshop; beyond, close code 4413",
  },
  journeyCardsPerWorkshop: {
    value: LIMITS.journeyCardsPerWorkshop,
    unit: "cards",
    why: "of all journeys of one workshop; beyond, close code 4413",
  },
  noteTextLength: {
    value: LIMITS.noteTextLength,
    unit: "characters",
    why: "of one note, or one text of an action, persona or journey: 4413",
  },
  deletedNotesOfOthers: {
    value: LIMITS.deletedNotesOfOthers,
    unit: "notes",
    why: "or actions, personas or cards of others that a participant deletes at once; beyond, close code 4403",
  },
  mapsPerWorkshop: { value: LIMITS.mapsPerWorkshop, unit: "maps", why: "of one workshop; beyond, 403" },
  versionsPerMap: {
    value: LIMITS.versionsPerMap,
    unit: "versions",
    why: "of a map that people keep; others go by age; beyond, 409",
  },
  versionBytesPerMap: {
    value: 50 * MIB,
    unit: "bytes",
    why: "of a map's versions; the oldest automatic ones go first, then 409",
  },

  bodyBytes: { value: 128 * KIB, unit: "bytes", why: "of a request that is no import; beyond, 413" },
  importJsonBytes: { value: 4 * LIMITS.importBytes, unit: "bytes", why: "of an imported file; beyond, 413" },
  newWorkshopsPerMinute: { value: 600, unit: "workshops/min", why: "in the process; beyond, 429" },
  joinsPerMinute: { value: 600, unit: "joins/min", why: "in the process, never per address; beyond, 429" },
  wrongKeysPerMinute: {
    value: 60,
    unit: "keys/min",
    why: "or join codes that open nothing; right ones go on opening: 429",
  },

  webhooksPerWorkshop: {
    value: 100,
    unit: "messages",
    why: "about exports that wait to be sent for a workshop; beyond, none is queued, and that is counted",
  },
  webhooksPerProcess: { value: 5_000, unit: "messages", why: "the same, of all workshops together" },

  fileThreads: { value: 2, unit: "threads", why: "that write and read files; at most one less than cores" },
  fileQueue: { value: 16, unit: "files", why: "that wait for a thread; beyond, 503" },
  fileMs: { value: 30 * SECOND, unit: "ms", why: "for one file; beyond, 503" },
  fileMemoryMb: { value: 256, unit: "MB", why: "of each of those threads; beyond, 503" },
} as const satisfies Record<string, Entry>;

export type LimitName = keyof typeof ENTRIES;
export type Limits = Readonly<Record<LimitName, number>>;

const NAMES = Object.keys(ENTRIES) as LimitName[];

export const DEFAULT_LIMITS: Limits = Object.fromEntries(
  NAMES.map((name) => [name, ENTRIES[name].value]),
) as Record<LimitName, number>;

function variableOf(name: LimitName): string {
  return `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** The limits with what the environment says. Throws `BadConfig` for what is no whole number from 1 on, or unknown. */
export function readLimits(environment: Readonly<Record<string, string | undefined>>): Limits {
  const known = new Map(NAMES.map((name) => [variableOf(name), name]));
  const limits: Record<LimitName, number> = { ...DEFAULT_LIMITS };
  for (const [variable, text = ""] of Object.entries(environment)) {
    if (!variable.startsWith("LIMIT_") || text.trim() === "") continue;
    const name = known.get(variable);
    if (!name) throw new BadConfig(`${variable} is no limit of this server. The README names them all.`);
    if (!/^[1-9]\d{0,11}$/.test(text.trim())) {
      throw new BadConfig(`${variable} must be a whole number from 1 on, not "${text}".`);
    }
    limits[name] = Number(text.trim());
  }
  return limits;
}

/** What a limit is for, in a line, with the value that counts on this server. */
export function limitLine(name: LimitName, limits: Limits): string {
  const { unit, why } = ENTRIES[name];
  return `${limits[name].toLocaleString("en")} ${unit} ${why}`;
}

/** The README's table, which a test compares with it. */
export function limitsTable(): string {
  const rows = NAMES.map((name) => {
    const { value, unit, why } = ENTRIES[name];
    return `| \`${variableOf(name)}\` | ${value.toLocaleString("en")} ${unit} | ${why} |`;
  });
  return ["| variable | default | limits |", "| --- | --- | --- |", ...rows].join("\n");
}
