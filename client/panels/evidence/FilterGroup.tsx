import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { FACETS } from "../../../model/fields.ts";
import { NOTE_COLOURS } from "../../../model/noteColours.ts";
import { arrange } from "../../actions/arranging/arrange.ts";
import { toggleFilter } from "../../actions/filterActions.ts";
import { facetNames } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { authorsOn, type NoteFilter, tagsOn } from "../../state/noteFilter.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./EvidenceSection.module.css";

/** In a list of choices: no filter of this kind. */
const ALL = "";

/** Which notes I look at; one filter at a time. */
export function FilterGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("filter");
  const canvas = useTranslations("canvas");
  const actions = useTranslations("arranging.actions");
  const clusters = useTranslations("clusters");
  const [{ language }] = usePreferences();
  const { map, view } = editor;
  const filter = useStore(view, (state) => state.filter);
  // As text: the same as long as nobody comes, goes or is renamed.
  const known = useSyncExternalStore(map.onChange, () => JSON.stringify(authorsOn(map)));
  const authors = JSON.parse(known) as ReturnType<typeof authorsOn>;
  const tags = JSON.parse(useSyncExternalStore(map.onChange, () => JSON.stringify(tagsOn(map)))) as string[];
  useSyncExternalStore(editor.clusters.onChange, editor.clusters.version);
  const bundles = editor.clusters
    .list()
    .map(({ cluster }) => ({ key: cluster.id, label: cluster.title || clusters("untitled") }));
  const set = (next: NoteFilter | null): void => view.setState({ filter: next });
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("title")}</h3>
      <SwitchRow
        label={t("dimAssumptions")}
        isOn={filter?.kind === "witnessed"}
        onToggle={() => toggleFilter(editor, { kind: "witnessed" })}
      />
      <div className={styles.choices}>
        <Select
          label={t("facet")}
          options={[
            { key: ALL, label: t("all") },
            ...FACETS.map((key) => ({ key, label: facetNames(language)[key] })),
          ]}
          chosen={filter?.kind === "facet" ? filter.facet : ALL}
          onChoose={(facet) => set(facet === ALL ? null : { kind: "facet", facet })}
        />
        <Select
          label={canvas("colours")}
          options={[
            { key: ALL, label: t("all") },
            ...NOTE_COLOURS.map((key) => ({ key, label: canvas(`colour.${key}`) })),
          ]}
          chosen={filter?.kind === "colour" ? filter.colour : ALL}
          onChoose={(colour) => set(colour === ALL ? null : { kind: "colour", colour })}
        />
        {authors.length > 0 && (
          <Select
            label={t("author")}
            options={[{ key: ALL, label: t("all") }, ...authors]}
            chosen={filter?.kind === "author" ? filter.author : ALL}
            onChoose={(author) => set(author === ALL ? null : { kind: "author", author })}
          />
        )}
        {tags.length > 0 && (
          <Select
            label={t("tag")}
            options={[{ key: ALL, label: t("all") }, ...tags.map((tag) => ({ key: tag, label: tag }))]}
            chosen={filter?.kind === "tag" ? filter.tag : ALL}
            onChoose={(tag) => set(tag === ALL ? null : { kind: "tag", tag })}
          />
        )}
        {bundles.length > 0 && (
          <Select
            label={t("bundle")}
            options={[{ key: ALL, label: t("all") }, ...bundles]}
            chosen={filter?.kind === "cluster" ? filter.cluster : ALL}
            onChoose={(cluster) => set(cluster === ALL ? null : { kind: "cluster", cluster })}
          />
        )}
      </div>
      {filter === null ? null : (
        <Button onClick={() => arrange(editor, "selectFiltered")}>{actions("selectFiltered")}</Button>
      )}
      <p className={styles.hint}>{t("hint")}</p>
    </section>
  );
}
