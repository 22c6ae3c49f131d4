import type { MapSession } from "../session/mapSession.ts";
import type { RefusedWorkHere } from "../session/refusedWork.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import type { CameraStore } from "./cameraStore.ts";
import type { MapProjection } from "./mapProjection.ts";
import type { ViewStore } from "./viewStore.ts";

/** All that tools, actions, canvas and panels need of one open map, in one hand. */
export interface Editor {
  readonly session: MapSession;
  readonly workshop: WorkshopSession;
  readonly map: MapProjection;
  readonly view: ViewStore;
  readonly camera: CameraStore;
  /** what the server has not taken of my work on this map, until I have seen to it */
  readonly refusedWork: RefusedWorkHere;
}
