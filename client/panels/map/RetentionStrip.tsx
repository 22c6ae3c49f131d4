import { useNow } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { reminderFor } from "./retentionReminder.ts";

const OpenRetention = fetchedPart(async () => (await import("./OpenRetention.tsx")).OpenRetention);

const HOUR_MS = 3600 * 1000;

interface RetentionStripProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly onClose: () => void;
}

/** Says in time that the workshop will be erased. */
export function RetentionStrip(props: RetentionStripProps) {
  const { me, eraseAt } = props.workshop;
  // A map may stay open for days.
  const now = useNow({ updateInterval: HOUR_MS });
  const reminder = reminderFor(me.role, eraseAt, now);
  return reminder === null ? null : <OpenRetention {...props} reminder={reminder} />;
}
