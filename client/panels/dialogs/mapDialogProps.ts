import type { Receipt } from "../../../model/api/erasure.ts";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";

/** What every dialog of the map gets. */
export interface MapDialogProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  /** the workshop has changed, for example by a new map */
  readonly onWorkshop: (workshop: Workshop) => void;
  /** I, or all of the workshop, am erased: nothing of it may stay open */
  readonly onErased: (receipt: Receipt) => void;
  readonly onClose: () => void;
}
