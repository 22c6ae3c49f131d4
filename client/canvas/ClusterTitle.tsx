import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import * as Y from "yjs";
import { useStore } from "zustand";
import { editClusterTitle } from "../../model/clusterCommands.ts";
import { clustersOf } from "../../model/mapDocument.ts";
import { LIMITS } from "../../model/wire.ts";
import { toScreen } from "../geometry/camera.ts";
import { bindField } from "../state/boundText.ts";
import type { Editor } from "../state/editor.ts";
import { sayUndo } from "../state/sayUndo.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { notify } from "../state/viewStore.ts";
import { canChangeCluster } from "../tools/changing.ts";
import { closeTitle } from "../tools/titling.ts";
import type { BoardLook } from "./boardLook.ts";
import styles from "./ClusterTitle.module.css";
import { clusterPaint } from "./paintCluster.ts";

interface ClusterTitleProps {
  readonly editor: Editor;
  readonly look: BoardLook;
}

/** The open title of a cluster as a real text field where it is painted. */
export function ClusterTitle({ editor, look }: ClusterTitleProps) {
  const id = useStore(editor.view, (state) => state.titling);
  const record = useSyncExternalStore(editor.clusters.onChange, () =>
    id === null ? undefined : editor.clusters.get(id),
  );
  useEditRights(editor);
  const mayWrite = record !== undefined && canChangeCluster(editor, record);
  useEffect(() => {
    if (id === null || mayWrite) return;
    editor.view.setState({ titling: null });
    if (!editor.clusters.get(id)) notify(editor.view, "clusterGone");
  }, [editor, id, mayWrite]);
  if (id === null || !record || !mayWrite) return null;
  return <TitleField key={id} editor={editor} clusterId={id} look={look} field={record.cluster.field} />;
}

interface TitleFieldProps extends ClusterTitleProps {
  readonly clusterId: string;
  readonly field: keyof BoardLook["palette"]["fields"];
}

/** CSS pixels: a title is written at a size that can be read, however far away the map is. */
const LEAST_WIDTH = 200;
const MARGIN = 8;

function TitleField({ editor, clusterId, look, field }: TitleFieldProps) {
  const t = useTranslations("clusters");
  const input = useRef<HTMLInputElement>(null);
  const paint = clusterPaint(look.palette.fields[field]);

  // In the same moment as the tap: only then phones open their keyboard.
  useLayoutEffect(() => {
    const element = input.current;
    const value = clustersOf(editor.session.doc).get(clusterId);
    const text = value instanceof Y.Map ? value.get("title") : null;
    if (!element || !(text instanceof Y.Text)) return;
    const bound = bindField(element, {
      text,
      write(after, caret) {
        let stands = after;
        editor.session.write((doc, origin) => {
          stands = editClusterTitle(doc, clusterId, after, caret, origin);
        }, "typing");
        return stands;
      },
    });
    element.focus({ preventScroll: true });
    element.select();
    return () => bound.close();
  }, [editor, clusterId]);

  useEffect(() => {
    const place = (): void => {
      const shape = editor.clusters.get(clusterId)?.shape;
      const element = input.current;
      if (!shape || !element) return;
      const camera = editor.camera.camera.get();
      const view = editor.camera.view.get();
      const corner = toScreen(camera, shape.title);
      const width = Math.min(view.width - 2 * MARGIN, Math.max(LEAST_WIDTH, shape.title.width * camera.zoom));
      const keep = (at: number, length: number, room: number): number =>
        Math.round(Math.max(MARGIN, Math.min(room - length - MARGIN, at)));
      const middle = corner.y + (shape.title.height * camera.zoom) / 2 - element.offsetHeight / 2;
      element.style.width = `${width}px`;
      element.style.transform = `translate(${keep(corner.x, width, view.width)}px, ${keep(middle, element.offsetHeight, view.height)}px)`;
    };
    place();
    const stops = [
      editor.camera.camera.subscribe(place),
      editor.camera.view.subscribe(place),
      editor.clusters.onChange(place),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, clusterId]);

  return (
    <input
      ref={input}
      className={styles.title}
      style={{ backgroundColor: paint.fill, color: paint.title }}
      aria-label={t("title")}
      placeholder={t("titleExample")}
      lang={editor.map.about().language}
      maxLength={LIMITS.clusterTitleLength}
      autoComplete="off"
      enterKeyHint="done"
      data-note-tools=""
      onKeyDown={(event) => {
        const key = event.key.toLowerCase();
        const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
        if (event.nativeEvent.isComposing) return;
        if (key === "enter" || key === "escape") {
          event.preventDefault();
          event.stopPropagation();
          closeTitle(editor);
        } else if (isMod && (key === "z" || key === "y")) {
          event.preventDefault();
          // The map's, not the field's own: that would bring back what others have changed since.
          const direction = key === "z" && !event.shiftKey ? "undo" : "redo";
          sayUndo(editor.view, editor.session.undo[direction]());
        }
      }}
      onBlur={() => {
        if (document.hasFocus() && editor.view.getState().titling === clusterId) closeTitle(editor);
      }}
    />
  );
}
