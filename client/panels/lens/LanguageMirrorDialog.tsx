import { Printer } from "lucide-react";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { Doc } from "yjs";
import type { MapEntry } from "../../../model/api.ts";
import type { MapWatch } from "../../session/openMapWatch.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { openMaps } from "../groups/openMaps.ts";
import { useMapWatches } from "../wall/useMapWatches.ts";
import styles from "./LanguageMirrorDialog.module.css";
import { MirrorCategoryCard } from "./MirrorCategoryCard.tsx";
import { useLanguageMirror } from "./useLanguageMirror.ts";

const SCOPES = ["thisMap", "allMaps"] as const;
type Scope = (typeof SCOPES)[number];

/** The words of the group, anonymously, for a talk about them. Facilitators only; read in this browser. */
export default function LanguageMirrorDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("lens");
  const [scope, setScope] = useState<Scope>("thisMap");
  const { canSteer, me } = editor.workshop;
  const maps = openMaps(workshop, useSignal(editor.workshop.session), me);
  const labels: Readonly<Record<Scope, string>> = {
    thisMap: t("mirror.thisMap"),
    allMaps: t("mirror.allMaps", { count: maps.length }),
  };
  const { doc } = editor.session;
  const thisMap = useMemo(() => [doc], [doc]);
  if (!canSteer) return null;
  return (
    <Sheet title={t("mirror.title")} onClose={onClose} huge printable>
      <div className={styles.lead}>
        <p>{t("mirror.lead")}</p>
        <p className={styles.small}>{t("mirror.anonymous")}</p>
      </div>
      <div className={styles.bar}>
        {maps.length > 1 ? (
          <Segments
            label={t("mirror.scope")}
            options={SCOPES.map((key) => ({ key, label: labels[key], shown: labels[key] }))}
            chosen={scope}
            onChoose={setScope}
          />
        ) : null}
        <Button onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" />
          {t("mirror.print")}
        </Button>
      </div>
      {scope === "thisMap" ? (
        <Mirror docs={thisMap} unread={0} />
      ) : (
        <MirrorOfAll editor={editor} maps={maps} />
      )}
    </Sheet>
  );
}

/** Looks at the other maps for as long as they are asked for. */
function MirrorOfAll({ editor, maps }: { readonly editor: Editor; readonly maps: readonly MapEntry[] }) {
  const { session, workshop } = editor;
  const others = maps.filter(({ id }) => id !== session.mapId);
  const watches = useMapWatches(others, workshop.me, syncUrlOf(window.location));
  const own = session.doc;
  const docs = useMemo(() => [own, ...[...watches.values()].map(({ doc }) => doc)], [own, watches]);
  return <Mirror docs={docs} unread={useUnread(watches)} />;
}

/** How many maps the server has not delivered yet. */
function useUnread(watches: ReadonlyMap<string, MapWatch>): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [...watches.values()].map(({ loaded }) => loaded.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [watches],
  );
  return useSyncExternalStore(
    subscribe,
    () => [...watches.values()].filter(({ loaded }) => !loaded.get()).length,
  );
}

function Mirror({ docs, unread }: { readonly docs: readonly Doc[]; readonly unread: number }) {
  const t = useTranslations("lens.mirror");
  const state = useLanguageMirror(docs);
  switch (state.kind) {
    case "loading":
      return <Loading label={t("loading")} />;
    case "missing":
      return <TroubleText trouble="unreachable" />;
    case "here": {
      const { count, notes, categories } = state.mirror;
      return (
        <>
          <p className={styles.summary} aria-live="polite">
            {t("summary", { count, notes })}
            {unread > 0 ? <span className={styles.small}> {t("reading", { count: unread })}</span> : null}
          </p>
          {count === 0 ? (
            <p>{t("empty")}</p>
          ) : (
            <div className={styles.categories}>
              {categories.map((category) => (
                <MirrorCategoryCard key={category.category} of={category} />
              ))}
            </div>
          )}
        </>
      );
    }
  }
}
