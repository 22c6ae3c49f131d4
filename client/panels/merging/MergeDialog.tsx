import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Merged } from "../../../model/api/merging.ts";
import { LIMITS } from "../../../model/wire.ts";
import { readWorkshop, type Trouble, troubleOf } from "../../session/api.ts";
import { mergeMaps } from "../../session/mergeApi.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { useDrawer } from "../facilitation/drawerContext.ts";
import { MapChoice } from "./MapChoice.tsx";
import { type MergeableMap, useMergeableMaps } from "./useMergeableMaps.ts";

type MergeDialogProps = Pick<MapDialogProps, "workshop" | "onWorkshop" | "onClose">;

/** Several maps become a new one, for a facilitator. */
export default function MergeDialog(props: MergeDialogProps) {
  const t = useTranslations("merging");
  const mergeable = useMergeableMaps(props.workshop);
  return (
    <Sheet title={t("title")} onClose={props.onClose}>
      <p className={dialog.lead}>{t("lead")}</p>
      {mergeable.kind === "asking" ? <Loading label={t("maps")} /> : null}
      {mergeable.kind === "failed" ? <TroubleText trouble={mergeable.trouble} /> : null}
      {mergeable.kind === "here" ? <MergeForm maps={mergeable.maps} {...props} /> : null}
    </Sheet>
  );
}

function MergeForm({
  maps,
  workshop,
  onWorkshop,
  onClose,
}: MergeDialogProps & { readonly maps: readonly MergeableMap[] }) {
  const t = useTranslations("merging");
  const words = useTranslations("words");
  const drawer = useDrawer();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(maps.filter(({ notes, mergedFrom }) => notes > 0 && mergedFrom === 0).map(({ id }) => id)),
  );
  const [title, setTitle] = useState(() => freeTitle(t("defaultTitle"), maps));
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** told before it is opened, when not all of it came */
  const [made, setMade] = useState<Merged | null>(null);
  const ids = maps.filter(({ id }) => chosen.has(id));
  const inside = new Set(ids.flatMap((map) => map.inside));
  // Of a map inside of another chosen one nobody knows here how much of it comes only once.
  const notes = ids.reduce((sum, map) => sum + (inside.has(map.id) ? 0 : map.notes), 0);
  const isTwice = ids.some(({ id }) => inside.has(id));
  const isTooMany = notes > LIMITS.notesPerMap;

  const open = ({ map }: Merged): void => {
    onClose();
    // What comes next is there: confirming what says the same. From the wall, the address opens the drawer.
    drawer.open("sorting");
    navigate(`/w/${workshop.id}/${map.id}?section=sorting`);
  };
  const merge = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      const merged = await mergeMaps(workshop.id, { title: title.trim(), maps: ids.map(({ id }) => id) });
      onWorkshop(await readWorkshop(workshop.id));
      if (merged.picturesLeftOut > 0) setMade(merged);
      else open(merged);
    } catch (error) {
      setTrouble(troubleOf(error));
      setWorking(false);
    }
  };

  if (made) {
    const { picturesLeftOut: count } = made;
    return (
      <div className={dialog.form}>
        <output>
          {t("isMade")} {t("picturesLeftOut", { count, most: LIMITS.imagesPerMap })}
        </output>
        <div className={dialog.ways}>
          <Button look="primary" onClick={() => open(made)}>
            {t("open")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className={dialog.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!isWorking) void merge();
      }}
    >
      <MapChoice maps={maps} chosen={chosen} onChoose={setChosen} />
      <p className={dialog.lead}>
        {isTooMany ? t("tooMany", { count: notes, most: LIMITS.notesPerMap }) : null}
        {ids.length < 2 ? t("tooFew") : null}
        {ids.length >= 2 && !isTooMany ? t(isTwice ? "comesOnce" : "hiddenStay") : null}
      </p>
      <TextField
        required
        label={t("mapTitle")}
        maxLength={LIMITS.titleLength}
        autoComplete="off"
        value={title}
        onChange={setTitle}
      />
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <div className={dialog.ways}>
        <Button
          type="submit"
          look="primary"
          busy={isWorking}
          disabled={title.trim() === "" || ids.length < 2 || isTooMany}
        >
          {isWorking ? t("creating") : t("create", { count: ids.length })}
        </Button>
        <Button onClick={onClose}>{words("cancel")}</Button>
      </div>
    </form>
  );
}

/** Numbered where there is a map of that name: merged maps are merged, too. */
function freeTitle(title: string, maps: readonly MergeableMap[]): string {
  const taken = new Set(maps.map((map) => map.title));
  let free = title;
  for (let number = 2; taken.has(free); number += 1) free = `${title} ${number}`;
  return free;
}
