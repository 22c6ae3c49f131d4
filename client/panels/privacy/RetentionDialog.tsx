import { useTranslations } from "use-intl";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { Retention } from "./Retention.tsx";

/** How long the workshop is kept, and nothing else: for who comes from the reminder. */
export default function RetentionDialog(props: MapDialogProps) {
  const t = useTranslations("retention");
  return (
    <Sheet title={t("title")} onClose={props.onClose}>
      <Retention {...props} />
    </Sheet>
  );
}
