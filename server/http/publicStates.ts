import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type * as Y from "yjs";
import type { PublicPoints } from "../../model/publicPoints.ts";
import { readResults } from "../../model/resultsDocument.ts";
import { publicMap } from "./publicMap.ts";

/** A map may change thirty times a second; its readers elsewhere are served at most one new state in this time. */
const KEEP_MS = 1_000;

/** What readers elsewhere get, encoded once for all of them. */
export interface PublicState {
  readonly tag: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
}

/** A map's document, and the one with what came of its workshop's votes. */
export interface PublicSource {
  readonly mapId: string;
  readonly map: Y.Doc;
  readonly results: Y.Doc;
}

interface Kept {
  readonly state: Promise<PublicState>;
  readonly results: Y.Doc;
  readonly madeAt: number;
  isCurrent: boolean;
}

const pack = promisify(gzip);

/**
 * The public states of maps, each made again only after one of its documents has changed. They live no longer than the
 * document itself is in memory: an erased map is loaded anew, and nothing of it stays here.
 */
export function createPublicStates(
  now: () => number = Date.now,
): (source: PublicSource) => Promise<PublicState> {
  const kept = new WeakMap<Y.Doc, Kept>();
  return ({ mapId, map, results }) => {
    const known = kept.get(map);
    if (known?.results === results && (known.isCurrent || now() - known.madeAt < KEEP_MS)) return known.state;
    const state = encode(publicMap(map, pointsOn(mapId, results)));
    const made: Kept = { state, results, madeAt: now(), isCurrent: true };
    const onUpdate = (): void => {
      made.isCurrent = false;
      map.off("update", onUpdate);
      results.off("update", onUpdate);
    };
    map.on("update", onUpdate);
    results.on("update", onUpdate);
    kept.set(map, made);
    return state;
  };
}

/** What the latest vote of everybody gave; none while it is open, for then it is secret. */
function pointsOn(mapId: string, results: Y.Doc): PublicPoints {
  const votes = readResults(results).polls.filter(
    ({ dots, groupId }) => groupId === null && dots?.mapIds.includes(mapId) === true,
  );
  const open = votes.some(({ status }) => status === "open");
  return (open ? null : votes.at(-1)?.totals) ?? {};
}

async function encode(state: Uint8Array): Promise<PublicState> {
  const tag = `"${createHash("sha256").update(state).digest("base64url").slice(0, 20)}"`;
  return { tag, plain: Buffer.from(state), packed: await pack(state) };
}
