import { useState } from "react";
import { useTranslations } from "use-intl";
import { chosenMaps } from "../../../model/mergeMaps.ts";
import { tell } from "../../clipboard/clipboardNews.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { mergeAgain } from "../../session/mergeApi.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { MapChoice } from "./MapChoice.tsx";
import { useMergeableMaps } from "./useMergeableMaps.ts";

/** Takes more maps into one that was merged: one more customer was observed. */
export default function MoreMapsDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("merging");
  const words = useTranslations("words");
  const mergeable = useMergeableMaps(workshop);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const here = editor.session.mapId;
  const known = new Set([here, ...chosenMaps(editor.map.merged.maps())]);
  const others =
    mergeable.kind === "here"
      ? // A map that this one is inside of cannot come into it.
        mergeable.maps.filter(({ id, inside }) => !known.has(id) && !inside.includes(here))
      : [];
  const canChoose = others.length > 0;

  const take = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      const { picturesLeftOut } = await mergeAgain(workshop.id, here, [...chosen]);
      onClose();
      if (picturesLeftOut > 0) tell(editor, "picturesLeftOut", picturesLeftOut);
    } catch (error) {
      setTrouble(troubleOf(error));
      setWorking(false);
    }
  };

  return (
    <Sheet title={t("moreTitle")} onClose={onClose}>
      <div className={dialog.form}>
        <p className={dialog.lead}>{t("moreLead")}</p>
        {mergeable.kind === "asking" ? <Loading label={t("maps")} /> : null}
        {mergeable.kind === "failed" ? <TroubleText trouble={mergeable.trouble} /> : null}
        {mergeable.kind === "here" && !canChoose ? <p>{t("noMore")}</p> : null}
        {canChoose ? <MapChoice maps={others} chosen={chosen} onChoose={setChosen} /> : null}
        {trouble ? <TroubleText trouble={trouble} /> : null}
        <div className={dialog.ways}>
          {canChoose ? (
            <Button look="primary" busy={isWorking} disabled={chosen.size === 0} onClick={() => void take()}>
              {isWorking ? t("creating") : t("take", { count: chosen.size })}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words(canChoose ? "cancel" : "close")}</Button>
        </div>
      </div>
    </Sheet>
  );
}
