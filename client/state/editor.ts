import type { WritingMode } from "../session/openDraft.ts";
import type { PairedSession } from "../session/pairedSession.ts";
import type { RefusedWorkHere } from "../session/refusedWork.ts";
import type { Signal } from "../session/signal.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import type { AbsenceWatch } from "./absenceWatch.ts";
import type { CameraStore } from "./cameraStore.ts";
import type { ClusterProjection } from "./clusterProjection.ts";
import type { LinkProjection } from "./linkProjection.ts";
import type { MapProjection } from "./mapProjection.ts";
import type { ViewStore } from "./viewStore.ts";
import type { Voting } from "./voting.ts";

/** All that tools, actions, canvas and panels need of one open map, in one hand. */
export interface Editor {
  /** the map and my draft for it */
  readonly session: PairedSession;
  /** where my next note goes */
  readonly mode: Signal<WritingMode>;
  readonly workshop: WorkshopSession;
  readonly map: MapProjection;
  readonly clusters: ClusterProjection;
  readonly links: LinkProjection;
  readonly view: ViewStore;
  readonly voting: Voting;
  readonly camera: CameraStore;
  /** what the server has not taken of my work on this map, until I have seen to it */
  readonly refusedWork: RefusedWorkHere;
  /** what others did while I was away */
  readonly absence: Pick<AbsenceWatch, "absence" | "dismiss">;
}
