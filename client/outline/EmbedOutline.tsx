import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { PLACES } from "../../model/fields.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { fieldTitles } from "../i18n/names.ts";
import type { ClusterProjection } from "../state/clusterProjection.ts";
import type { MapProjection, NoteRecord } from "../state/mapProjection.ts";
import { EmbedMarks } from "./EmbedMarks.tsx";
import styles from "./EmbedOutline.module.css";
import { NoteOutline } from "./NoteOutline.tsx";

interface EmbedOutlineProps {
  readonly map: MapProjection;
  readonly pointsOf: (noteId: string) => number;
  readonly clusters: ClusterProjection;
  readonly language: InterfaceLanguage;
}

/** The notes as a list: what assistive technology reads, and what stands below the picture where that is too small. */
export function EmbedOutline({ map, pointsOf, clusters, language }: EmbedOutlineProps) {
  const t = useTranslations("embed");
  const canvas = useTranslations("canvas");
  const filter = useTranslations("filter");
  const words = useMemo(
    () => ({ hidden: canvas("hiddenNote"), inFocus: canvas("inFocus"), dimmed: filter("dimmed") }),
    [canvas, filter],
  );
  const marksOf = useCallback(
    ({ note, stack }: NoteRecord) => <EmbedMarks stack={stack} points={pointsOf(note.id)} />,
    [pointsOf],
  );
  const list = (ids: readonly string[]) => (
    <ul>
      {ids.map((id) => (
        <NoteOutline key={id} map={map} id={id} language={language} words={words} marksOf={marksOf} />
      ))}
    </ul>
  );
  return (
    <section className={styles.outline} aria-label={t("notes")}>
      {PLACES.map((place) => {
        const bundles = clusters.in(place);
        const bundled = new Set(bundles.flatMap(({ noteIds }) => noteIds));
        const ids = map.idsIn(place);
        // No field: where nothing is parked there is nothing to say of it.
        if (place === "parking" && ids.length === 0) return null;
        return (
          <section key={place} data-outline-field={place}>
            <h2>{fieldTitles(language)[place]}</h2>
            {bundles.map(({ cluster, noteIds }) => (
              <section key={cluster.id}>
                <h3>{cluster.title || canvas("marks.untitled")}</h3>
                {list(noteIds)}
              </section>
            ))}
            {ids.length === 0 ? <p>{t("empty")}</p> : list(ids.filter((id) => !bundled.has(id)))}
          </section>
        );
      })}
    </section>
  );
}
