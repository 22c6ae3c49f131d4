import type { ComponentType } from "react";
import { withTexts } from "../../i18n/texts.ts";
import type { DialogKey } from "../../state/viewStore.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";

export type SheetKey = Exclude<DialogKey, "people" | "name">;

/** Each dialog is a chunk of its own, so that the map itself starts sooner. */
const CHUNKS: Readonly<Record<SheetKey, () => Promise<{ default: ComponentType<MapDialogProps> }>>> = {
  share: () => import("./ShareDialog.tsx"),
  webhook: () => import("../webhook/WebhookDialog.tsx"),
  import: () => import("./ImportDialog.tsx"),
  export: () => import("./ExportDialog.tsx"),
  about: () => import("./AboutDialog.tsx"),
  manage: () => import("../people/ManagePeopleDialog.tsx"),
  merge: () => import("../merging/MergeDialog.tsx"),
  mergeMore: () => import("../merging/MoreMapsDialog.tsx"),
  origins: () => import("../merging/OriginsDialog.tsx"),
  maps: () => import("./NewMapDialog.tsx"),
  privacy: () => import("../privacy/PrivacyDialog.tsx"),
  retention: () => import("../privacy/RetentionDialog.tsx"),
  erase: () => import("../privacy/EraseNotesDialog.tsx"),
  outcome: () => import("../outcome/OnNotesDialog.tsx"),
  kano: () => import("../kano/KanoDialog.tsx"),
  persona: () => import("../persona/PersonaDialog.tsx"),
  journey: () => import("../journey/JourneyNotesDialog.tsx"),
  versions: () => import("./VersionsDialog.tsx"),
  comments: () => import("../comments/CommentsDialog.tsx"),
  mirror: () => import("../lens/LanguageMirrorDialog.tsx"),
  palette: () => import("../palette/PaletteDialog.tsx"),
  picture: () => import("../pictures/PictureDialog.tsx"),
  fieldWhy: () => import("./FieldWhyDialog.tsx"),
  help: () => import("./HelpDialog.tsx"),
};

export async function fetchDialog(key: SheetKey): Promise<ComponentType<MapDialogProps>> {
  return (await withTexts(CHUNKS[key]())).default;
}

/** Fetches all that is not here yet, for the time when the connection is gone. */
export async function fetchAllDialogs(): Promise<void> {
  await Promise.allSettled(Object.values(CHUNKS).map((fetchChunk) => fetchChunk()));
}
