/**
 * What the examples speak of. All of it is invented and opens nothing; a test puts real ones in their place and sends the
 * examples to a real server.
 */
export const EXAMPLE = {
  workshop: "w0rksh0pKm3Yc8Rf",
  map: "mapAndreaQ7tZx2L",
  otherMap: "mapBoraisT4hVn9P",
  mergedMap: "mapMergedH6kWs1D",
  newMap: "mapCemileJ5gBq8N",
  note: "noteWaitsU2pEd7X",
  otherNote: "noteHopesF9aSl3C",
  me: "personJanaM4vGy6",
  person: "personUweKR8bTi5",
  version: "versionFirstO1wZ",
  poll: "pollDotsXe3Nf7Qh",
  group: "groupNorthV5mLc2",
  key: "keyThatOpensNothing0000000",
  otherKey: "keyThatOpensNothing1111111",
  viewerKey: "keyThatOpensNothing2222222",
  token: "tokenOfNobody0000000000000",
  code: "K7MX-R4TP",
} as const;

export const EXAMPLE_ADDRESS = "https://map.example.org";
/** Of the receiver of messages about exports. A test lets the server send there, and never does. */
export const EXAMPLE_HOOK_HOST = "hooks.example.org";
export const EXAMPLE_TIME = "2026-11-27T09:30:00.000Z";
