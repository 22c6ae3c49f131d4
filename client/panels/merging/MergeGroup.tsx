import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { compareNames } from "../../../model/alphabet.ts";
import type { Merged } from "../../../model/api/merging.ts";
import { isCounted } from "../../../model/merged.ts";
import { LIMITS } from "../../../model/wire.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { mergeAgain } from "../../session/mergeApi.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import type { SectionProps } from "../facilitation/drawerSections.ts";
import { useDialog } from "../map/useDialog.ts";
import styles from "../sorting/SortSection.module.css";
import { StacksGroup } from "./StacksGroup.tsx";

/** Of a map that was merged: which maps it is from, merging again, and what says the same. Nothing for any other. */
export function MergeGroup({ editor, workshop }: Pick<SectionProps, "editor" | "workshop">) {
  const t = useTranslations("merging");
  const product = useTranslations("product");
  const [, setDialog] = useDialog(editor);
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  const [isWorking, setWorking] = useState(false);
  const [result, setResult] = useState<Merged | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const maps = editor.map.merged.maps().filter(isCounted);
  if (maps.length === 0) return null;
  const titles = maps.map(({ title }) => title || product("untitled")).toSorted(compareNames);

  const again = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    setResult(null);
    try {
      setResult(await mergeAgain(workshop.id, editor.session.mapId));
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setWorking(false);
    }
  };

  return (
    <>
      <section className={styles.group} data-merged={maps.length}>
        <h3 className={styles.title}>{t("heading", { count: maps.length })}</h3>
        <p className={styles.hint}>{titles.join(" · ")}</p>
        {workshop.me.role === "facilitator" ? (
          <div className={styles.buttons}>
            <Button busy={isWorking} onClick={() => void again()}>
              {t("again")}
            </Button>
            <Button look="quiet" onClick={() => setDialog("mergeMore")}>
              {t("more")}
            </Button>
          </div>
        ) : null}
        {trouble ? <TroubleText trouble={trouble} /> : null}
        <div aria-live="polite">{result ? <MergeResult result={result} /> : null}</div>
      </section>
      <StacksGroup editor={editor} />
    </>
  );
}

const COUNTED = ["added", "changed", "gone"] as const;

function MergeResult({ result }: { readonly result: Merged }) {
  const t = useTranslations("merging");
  const parts = COUNTED.filter((key) => result[key] > 0).map((key) => t(key, { count: result[key] }));
  const isUnchanged = parts.length === 0 && result.kept === 0 && result.picturesLeftOut === 0;
  return (
    <>
      {isUnchanged ? <p className={styles.ask}>{t("unchanged")}</p> : null}
      {parts.length > 0 ? <p className={styles.ask}>{parts.join(" · ")}</p> : null}
      {result.picturesLeftOut > 0 ? (
        <p className={styles.hint}>
          {t("picturesLeftOut", { count: result.picturesLeftOut, most: LIMITS.imagesPerMap })}
        </p>
      ) : null}
      {result.kept > 0 ? <p className={styles.hint}>{t("kept", { count: result.kept })}</p> : null}
    </>
  );
}
