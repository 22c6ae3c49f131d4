import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSignal } from "../../state/useSignal.ts";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { type OnNotesProps, selectedSources } from "../outcome/onNotes.ts";
import { useOutcome } from "../outcome/useOutcome.ts";
import { JourneysOnNotes } from "./JourneysOnNotes.tsx";

/** Lays the selected notes onto a journey. */
export default function JourneyNotesDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("journey");
  const outcome = useOutcome(editor.workshop);
  const picture = useTranslations("pictures")("picture");
  const [sources] = useState(() => selectedSources(editor, picture));
  return (
    <Sheet title={t("onNotesTitle", { count: sources.length })} onClose={onClose}>
      {outcome ? (
        <Loaded
          outcome={outcome}
          workshop={workshop}
          sources={sources}
          onShow={() => undefined}
          onClose={onClose}
        />
      ) : null}
    </Sheet>
  );
}

function Loaded(props: Omit<OnNotesProps, "canEdit">) {
  const t = useTranslations("outcome");
  const { session } = props.outcome;
  const isLoaded = useSignal(session.loaded);
  const connection = useSignal(session.connection);
  const canEdit = useSignal(session.rights) === "all";
  if (isLoaded) return <JourneysOnNotes canEdit={canEdit} {...props} />;
  return connection.kind === "offline" ? <p>{t("notLoaded")}</p> : <Loading label={t("loading")} />;
}
