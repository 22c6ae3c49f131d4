import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useSignal } from "../../state/useSignal.ts";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { type OnNotesProps, selectedSources } from "../outcome/onNotes.ts";
import { useOutcome } from "../outcome/useOutcome.ts";
import { PersonasOnNotes } from "./PersonasOnNotes.tsx";

/** The selected notes onto a persona sheet. */
export default function PersonaDialog({ editor, workshop, onClose }: MapDialogProps) {
  const outcome = useOutcome(editor.workshop);
  const picture = useTranslations("pictures")("picture");
  const [sources] = useState(() => selectedSources(editor, picture));
  return outcome ? (
    <Dialog outcome={outcome} workshop={workshop} sources={sources} onClose={onClose} />
  ) : null;
}

function Dialog({ outcome, onClose, ...props }: Omit<OnNotesProps, "canEdit" | "onShow">) {
  const t = useTranslations("persona");
  const words = useTranslations("outcome");
  const { session } = outcome;
  const isLoaded = useSignal(session.loaded);
  const connection = useSignal(session.connection);
  const canEdit = useSignal(session.rights) === "all";
  const [sheet, setSheet] = useState<ReactNode>(null);
  if (sheet !== null) return sheet;
  return (
    <Sheet title={t("dialog")} onClose={onClose}>
      {isLoaded ? (
        <PersonasOnNotes
          {...props}
          begins="form"
          outcome={outcome}
          canEdit={canEdit}
          onShow={setSheet}
          onClose={onClose}
        />
      ) : connection.kind === "offline" ? (
        <p>{words("notLoaded")}</p>
      ) : (
        <Loading label={words("loading")} />
      )}
    </Sheet>
  );
}
