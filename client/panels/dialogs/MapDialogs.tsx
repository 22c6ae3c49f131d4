import { useDialog } from "../map/useDialog.ts";
import { FetchedDialog } from "./FetchedDialog.tsx";
import type { MapDialogProps } from "./mapDialogProps.ts";

/** The dialog that is open, if any. People and name open beside their button in the bar instead. */
export function MapDialogs(props: Omit<MapDialogProps, "onClose">) {
  const [dialog, setDialog] = useDialog(props.editor);
  if (dialog === null || dialog === "people" || dialog === "name") return null;
  return <FetchedDialog key={dialog} dialog={dialog} {...props} onClose={() => setDialog(null)} />;
}
