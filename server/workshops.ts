import * as Y from "yjs";
import { exampleMap } from "../exchange/exampleMap.ts";
import type { Address } from "../model/address.ts";
import type { AddedMap, CreatedWorkshop, NewMap, NewWorkshop } from "../model/api.ts";
import type { Language } from "../model/fields.ts";
import { newId, newSecret } from "../model/ids.ts";
import { keysOf, type RoleKeys } from "../model/keys.ts";
import { addNotes } from "../model/mapCommands.ts";
import { aboutOf } from "../model/mapDocument.ts";
import { setAddress } from "../model/steeringCommands.ts";
import { type Room, roomName } from "../model/wire.ts";
import { hashSecret } from "./authorize.ts";
import { eraseAtAfter } from "./erasure/retention.ts";
import { exampleOutcome } from "./exampleOutcome.ts";
import { type MapRecord, type NewDocument, SERVER_OWNER, type Store } from "./storage/store.ts";

/**
 * Makes a workshop with its maps. The documents are made here and nowhere else: two clients that each seed one
 * would merge into a map with everything twice. `baseUrl` is the address of the links, without a slash;
 * `defaultRetentionDays` counts where nothing else is wished, null is never.
 */
export async function createWorkshop(
  store: Store,
  wanted: NewWorkshop,
  baseUrl: string,
  defaultRetentionDays: number | null,
): Promise<CreatedWorkshop> {
  const id = newId();
  const createdAt = Date.now();
  const language = wanted.language ?? "de";
  const keys = keysOf(newSecret());
  const newMaps = wanted.maps ?? [{ title: wanted.title }];
  const maps = newMaps.map((map): MapRecord => ({ id: newId(), workshopId: id, title: map.title }));
  const documents = newMaps.map((map, index) => {
    const isExample = wanted.template === "andrea" && index === 0;
    return mapDocument(maps[index]?.id ?? "", map, language, isExample);
  });
  const [example] = documents;
  if (wanted.template === "andrea" && example) {
    documents.push(exampleOutcome(id, { mapId: maps[0]?.id ?? "", state: example.state }, language));
  }
  if (wanted.address !== undefined) documents.push(sessionDocument(id, wanted.address));
  await store.createWorkshop(
    {
      id,
      title: wanted.title,
      language,
      createdAt,
      eraseAt: eraseAtAfter(
        createdAt,
        wanted.retentionDays === undefined ? defaultRetentionDays : wanted.retentionDays,
      ),
      keysVersion: 1,
      keyHashes: hashKeys(keys),
    },
    maps,
    documents,
  );
  return {
    id,
    maps: maps.map((map) => ({ id: map.id, title: map.title })),
    keys,
    links: linksOf(baseUrl, id, keys),
  };
}

/** Keys travel behind the #: browsers never send that part, so that it is in no log. */
export function linksOf(baseUrl: string, workshopId: string, keys: RoleKeys): RoleKeys {
  const link = (key: string): string => `${baseUrl}/w/${workshopId}#${key}`;
  return {
    facilitator: link(keys.facilitator),
    participant: link(keys.participant),
    viewer: link(keys.viewer),
  };
}

export function hashKeys(keys: RoleKeys): RoleKeys {
  return {
    facilitator: hashSecret(keys.facilitator),
    participant: hashSecret(keys.participant),
    viewer: hashSecret(keys.viewer),
  };
}

/** `fill` writes what is on it from the start, inside a transaction. */
export async function addMapTo(
  store: Store,
  workshopId: string,
  language: Language,
  wanted: AddedMap,
  fill: (doc: Y.Doc) => void = () => {},
): Promise<MapRecord> {
  const map = { id: wanted.id ?? newId(), workshopId, title: wanted.title };
  await store.addMap(map, mapDocument(map.id, wanted, language, false, fill));
  return map;
}

function mapDocument(
  mapId: string,
  wanted: NewMap,
  language: Language,
  isExample: boolean,
  fill: (doc: Y.Doc) => void = () => {},
): NewDocument {
  const doc = new Y.Doc();
  const example = isExample ? exampleMap(language) : null;
  doc.transact(() => {
    const about = aboutOf(doc);
    about.set("title", wanted.title);
    about.set("customerName", wanted.customerName ?? example?.customerName ?? "");
    about.set("customerRole", wanted.customerRole ?? example?.customerRole ?? "");
    about.set("situation", wanted.situation ?? example?.situation ?? "");
    about.set("language", language);
    if (example) addNotes(doc, example.notes, SERVER_OWNER);
    fill(doc);
  });
  return documentOf({ kind: "map", mapId }, doc);
}

/** A session as it is before anybody has steered anything. */
function sessionDocument(workshopId: string, address: Address): NewDocument {
  const doc = new Y.Doc();
  setAddress(doc, address, SERVER_OWNER);
  return documentOf({ kind: "session", workshopId }, doc);
}

/** Ends `doc`. */
function documentOf(room: Room, doc: Y.Doc): NewDocument {
  const document: NewDocument = {
    room: roomName(room),
    state: Y.encodeStateAsUpdate(doc),
    claims: [{ clientId: doc.clientID, participantId: SERVER_OWNER }],
  };
  doc.destroy();
  return document;
}
