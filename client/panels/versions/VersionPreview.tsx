import { ArrowLeft, ZoomIn, ZoomOut } from "lucide-react";
import { useMemo, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { VersionEntry } from "../../../model/api/versions.ts";
import { FIELD_TITLES } from "../../../model/fieldNames.ts";
import { PLACES } from "../../../model/fields.ts";
import { hasChanges, type MapChanges, mapChanges } from "../../../model/mapChanges.ts";
import { useList } from "../../i18n/useList.ts";
import type { Editor } from "../../state/editor.ts";
import hidden from "../../theme/outOfSight.module.css";
import { IconButton } from "../controls/IconButton.tsx";
import { Loading } from "../controls/Loading.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { useLivePicture } from "./useLivePicture.ts";
import { useVersionMap } from "./useVersionMap.ts";
import { VersionActions } from "./VersionActions.tsx";
import { VersionPicture } from "./VersionPicture.tsx";
import styles from "./VersionPreview.module.css";
import { titleOf } from "./versionWords.ts";

/** CSS pixels a map unit when enlarged: the smallest note text has 12 units, as on the map at 100 %. */
const ENLARGED = 1;

interface VersionPreviewProps {
  readonly editor: Editor;
  readonly workshopId: string;
  readonly version: VersionEntry;
  readonly isFacilitator: boolean;
  /** shown where the list is another step */
  readonly onBack: (() => void) | null;
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onRestored: () => void;
}

/** One version: what it is, how the map differs today, a picture of it, and what can be done with it. */
export function VersionPreview({ editor, workshopId, version, onBack, ...actions }: VersionPreviewProps) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const [isLarge, setLarge] = useState(false);
  const content = useVersionMap(workshopId, editor.session.mapId, version.id);
  const live = useLivePicture(editor);
  const changes = useMemo(
    () => (content.kind === "here" ? mapChanges(content.map, live) : null),
    [content, live],
  );
  const outlined = useMemo(() => new Set(changes ? [...changes.removed, ...changes.changed] : []), [changes]);
  const date = format.dateTime(new Date(version.at), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <section className={styles.preview} aria-label={t("preview")}>
      <header className={styles.head}>
        {onBack ? <IconButton icon={ArrowLeft} label={t("back")} onPress={onBack} /> : null}
        <div className={styles.words}>
          <h3 className={styles.title}>{titleOf(version, (kind) => t(`unnamed.${kind}`))}</h3>
          <p className={styles.facts}>
            {[date, t(`kinds.${version.kind}`), t("notes", { count: version.notes })].join(" · ")}
          </p>
          <p className={styles.changes}>
            <Since changes={changes} />
          </p>
        </div>
        {content.kind === "here" ? (
          <IconButton
            icon={isLarge ? ZoomOut : ZoomIn}
            label={t(isLarge ? "smaller" : "larger")}
            onPress={() => setLarge(!isLarge)}
          />
        ) : null}
      </header>
      {/* Scrolled by keys, too: then it needs the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={t("previewOf", { date })} tabIndex={0}>
        {content.kind === "fetching" ? <Loading label={t("loading")} /> : null}
        {content.kind === "failed" ? <TroubleText trouble={content.trouble} /> : null}
        {content.kind === "here" ? (
          <>
            <VersionPicture map={content.map} outlined={outlined} scale={isLarge ? ENLARGED : null} />
            <ul className={hidden.outOfSight}>
              {PLACES.map((place) => {
                const texts = content.map.notes.filter((note) => note.place.field === place);
                return texts.length === 0 ? null : (
                  <li key={place}>
                    {FIELD_TITLES[content.map.about.language][place]}
                    <ul>
                      {texts.map(({ id, text }) => (
                        <li key={id}>{text}</li>
                      ))}
                    </ul>
                  </li>
                );
              })}
            </ul>
          </>
        ) : null}
      </section>
      {outlined.size > 0 ? <p className={styles.hint}>{t("outlined")}</p> : null}
      <VersionActions
        key={version.id}
        editor={editor}
        workshopId={workshopId}
        version={version}
        map={content.kind === "here" ? content.map : null}
        isSame={changes !== null && !hasChanges(changes)}
        {...actions}
      />
    </section>
  );
}

/** "+12, −3, 5" in words; a space as long as nothing is known, so that nothing jumps. */
function Since({ changes }: { readonly changes: MapChanges | null }) {
  const t = useTranslations("versions");
  const list = useList();
  if (changes === null) return "\u00a0";
  if (!hasChanges(changes)) return t("same");
  const { added, removed, changed, ties, about } = changes;
  const parts = [
    ...(added.size > 0 ? [t("changes.added", { count: added.size })] : []),
    ...(removed.size > 0 ? [t("changes.removed", { count: removed.size })] : []),
    ...(changed.size > 0 ? [t("changes.changed", { count: changed.size })] : []),
    ...(ties ? [t("changes.ties")] : []),
    ...(about ? [t("changes.about")] : []),
  ];
  return t("since", { changes: list(parts) });
}
