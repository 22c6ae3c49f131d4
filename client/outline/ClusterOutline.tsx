import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { dissolveCluster } from "../../model/clusterCommands.ts";
import type { ClusterRecord } from "../state/clusterProjection.ts";
import type { Editor } from "../state/editor.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { canChangeCluster } from "../tools/changing.ts";
import { select } from "../tools/selecting.ts";
import { openTitle } from "../tools/titling.ts";

interface ClusterOutlineProps {
  readonly editor: Editor;
  readonly record: ClusterRecord;
  /** its notes */
  readonly children: ReactNode;
}

/** A bundle as a heading over its notes. The buttons are for those who read by a screen reader, as those of a note. */
export function ClusterOutline({ editor, record, children }: ClusterOutlineProps) {
  const t = useTranslations("clusters");
  useEditRights(editor);
  const { id, title: written } = record.cluster;
  const title = written || t("untitled");
  return (
    <section data-cluster={id}>
      <h3 data-cluster-title>{title}</h3>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("select", { title })}
        onClick={() => select(editor, record.noteIds)}
      />
      {canChangeCluster(editor, record) ? (
        <>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t("rename", { title })}
            onClick={() => openTitle(editor, id)}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-label={t("dissolve", { title })}
            onClick={() => editor.session.write((doc, origin) => dissolveCluster(doc, id, origin))}
          />
        </>
      ) : null}
      {children}
    </section>
  );
}
