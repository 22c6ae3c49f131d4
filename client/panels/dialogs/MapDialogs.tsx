import { type ComponentType, lazy, Suspense } from "react";
import type { DialogKey } from "../../state/viewStore.ts";
import { useDialog } from "../map/useDialog.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";

/** People and name are shown by the button in the bar, beside which they open. */
type SheetKey = Exclude<DialogKey, "people" | "name">;

const DIALOGS: Readonly<Record<SheetKey, ComponentType<MapDialogProps>>> = {
  share: lazy(() => import("./ShareDialog.tsx")),
  import: lazy(() => import("./ImportDialog.tsx")),
  export: lazy(() => import("./ExportDialog.tsx")),
  about: lazy(() => import("./AboutDialog.tsx")),
  maps: lazy(() => import("./NewMapDialog.tsx")),
  help: lazy(() => import("./HelpDialog.tsx")),
};

/** The dialog that is open, if any; each is fetched when it is first asked for. */
export function MapDialogs(props: Omit<MapDialogProps, "onClose">) {
  const [dialog, setDialog] = useDialog(props.editor);
  if (dialog === null || dialog === "people" || dialog === "name") return null;
  const Open = DIALOGS[dialog];
  return (
    <Suspense>
      <Open {...props} onClose={() => setDialog(null)} />
    </Suspense>
  );
}
