import { isOneOf } from "../../model/fields.ts";
import { browserStorage, type KeyedStorage, readStored, tryToStore } from "../session/browserStorage.ts";
import type { Editor } from "./editor.ts";

/** Whether the overview of the map stands in its corner. Off until it is asked for: it covers a part of the map. */
const OVERVIEWS = ["off", "on"] as const;
export type Overview = (typeof OVERVIEWS)[number];

const KEY = "empathy-map.overview";

/** As it was left on this device. */
export function keptOverview(storage: KeyedStorage = browserStorage()): Overview {
  const kept = readStored(storage, KEY);
  return isOneOf(OVERVIEWS, kept) ? kept : "off";
}

export function toggleOverview(
  { view }: Pick<Editor, "view">,
  storage: KeyedStorage = browserStorage(),
): void {
  const overview = (view.getState().overview ?? keptOverview(storage)) === "on" ? "off" : "on";
  tryToStore(storage, KEY, JSON.stringify(overview));
  view.setState({ overview });
}
