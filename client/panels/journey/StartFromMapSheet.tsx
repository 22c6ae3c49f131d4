import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { type Begun, beginFromMap } from "../../../model/startFromMap.ts";
import type { MapWatch } from "../../session/openMapWatch.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { OutOfReach } from "../outcome/OutOfReach.tsx";
import { useMapWatches } from "../wall/useMapWatches.ts";
import { startedState } from "./started.ts";

interface StartFromMapSheetProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  /** the map that one has come from */
  readonly first: string | null;
  readonly onClose: () => void;
  readonly onFull: () => void;
}

/** A journey from the notes of a map. */
export function StartFromMapSheet({ outcome, workshop, first, onClose, onFull }: StartFromMapSheetProps) {
  const t = useTranslations("journey");
  const product = useTranslations("product");
  const { maps } = workshop;
  const [mapId, setMapId] = useState(maps.find(({ id }) => id === first)?.id ?? maps[0]?.id ?? "");
  const shown = maps.filter(({ id }) => id === mapId);
  const watch = useMapWatches(shown, outcome.session.me, syncUrlOf(window.location)).get(mapId);
  const title = shown[0]?.title ?? "";
  return (
    <Sheet title={t("fromMap")} onClose={onClose}>
      <p>{t("fromMapHint")}</p>
      <Select
        label={t("notesOf")}
        options={maps.map((map) => ({ key: map.id, label: map.title || product("untitled") }))}
        chosen={mapId}
        onChoose={setMapId}
      />
      {watch ? (
        <Begin
          key={mapId}
          outcome={outcome}
          workshop={workshop}
          watch={watch}
          title={title}
          onFull={onFull}
        />
      ) : null}
    </Sheet>
  );
}

interface BeginProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly watch: MapWatch;
  readonly title: string;
  readonly onFull: () => void;
}

function Begin({ outcome: { session }, workshop, watch, title, onFull }: BeginProps) {
  const t = useTranslations("journey");
  const [, navigate] = useLocation();
  const sight = useSignal(watch.sight);
  const begin = (): void => {
    if (!("doc" in sight)) return;
    let begun: Begun | null = null;
    session.write((doc, origin) => {
      begun = beginFromMap(
        doc,
        {
          mapId: watch.mapId,
          title,
          notes: readNotes(sight.doc),
          language: workshop.language,
          author: session.me.participantId,
        },
        origin,
      );
    });
    const done = begun as Begun | null;
    if (!done) return onFull();
    navigate(`/w/${workshop.id}/journeys/${done.id}`, { state: startedState(done) });
  };
  return (
    <>
      <OutOfReach
        away={sight.kind === "away" ? [{ title }] : []}
        copied={sight.kind === "copy" ? [{ title }] : []}
      />
      <Button look="primary" busy={sight.kind === "asking"} disabled={sight.kind === "away"} onClick={begin}>
        {t("begin")}
      </Button>
    </>
  );
}
