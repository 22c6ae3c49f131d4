import { Ellipsis, MessageSquare, PencilLine, Sprout, Trash2 } from "lucide-react";
import { useEffect, useReducer, useRef } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Rect } from "../../model/fieldLayout.ts";
import { PLACES } from "../../model/fields.ts";
import { setColour } from "../../model/mapCommands.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import { deleteSelected } from "../actions/deleteSelected.ts";
import { type Size, toScreen } from "../geometry/camera.ts";
import { boundsOf } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import { useEditRights } from "../state/useEditRights.ts";
import { canChange } from "../tools/changing.ts";
import { openNote } from "../tools/editing.ts";
import type { Hand } from "../tools/hand.ts";
import { openMenuByKey } from "../tools/openingMenu.ts";
import { reveal } from "../tools/revealing.ts";
import { ArrangeButton } from "./ArrangeButton.tsx";
import { placeBar } from "./barPlace.ts";
import type { BoardLook } from "./boardLook.ts";
import { ClusterButtons } from "./ClusterButtons.tsx";
import { ColourButton } from "./ColourButton.tsx";
import type { CanvasTexts } from "./canvasTexts.ts";
import { EvidenceChoice } from "./EvidenceChoice.tsx";
import { FacetChoice } from "./FacetChoice.tsx";
import { controlsRect } from "./fieldHeader.ts";
import { IconButton } from "./IconButton.tsx";
import { ReactionsButton } from "./ReactionsButton.tsx";
import styles from "./SelectionBar.module.css";
import { SizeChoice } from "./SizeChoice.tsx";
import { StackButtons } from "./StackButtons.tsx";
import { Swatches } from "./Swatches.tsx";
import { titlesOver } from "./titlesOver.ts";
import { PHONE_WIDTH } from "./useFirstView.ts";

interface SelectionBarProps {
  readonly editor: Editor;
  readonly hand: Hand;
  readonly look: BoardLook;
  readonly texts: CanvasTexts;
  readonly size: Size;
}

const REVEALED = { top: 8, right: 8, left: 8 } as const;
/** CSS pixels at the bottom of the canvas that the docked bar covers at least, and the air around it. */
const DOCKED_HEIGHT = 124;
const DOCKED_AIR = 16;

/** What can be done with the selected notes, close to them. */
export function SelectionBar({ editor, hand, look, texts, size }: SelectionBarProps) {
  const actions = useTranslations("actions");
  const bar = useRef<HTMLDivElement>(null);
  const selection = useStore(editor.view, (state) => state.selection);
  const editing = useStore(editor.view, (state) => state.editing);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const docked = size.width < PHONE_WIDTH;
  const rights = useEditRights(editor);
  const all = [...selection].flatMap((id) => editor.map.get(id)?.note ?? []);
  // Of the others' notes only copies can be made, where everybody changes their own.
  const notes = all.filter(({ id }) => canChange(editor, id));
  const ids = notes.map(({ id }) => id);
  const mayWrite = rights === "all" || rights === "own";
  // Whoever may change nothing can still read what was said about a note.
  const shown = (mayWrite ? all.length > 0 : all.length === 1) && !(docked && editing !== null);

  useEffect(
    () =>
      editor.map.onChange(({ notes: changed }) => {
        if (changed.some(({ id }) => editor.view.getState().selection.has(id))) renderAgain();
      }),
    [editor],
  );

  // Without dependencies: the bar's own width changes with what it offers.
  useEffect(() => {
    const place = (): void => {
      const element = bar.current;
      if (!element) return;
      const { kind } = hand.preview.get();
      const rects = [...editor.view.getState().selection].flatMap((id) => editor.map.get(id)?.rect ?? []);
      const bounds = boundsOf(rects.length > 0 ? [...rects, ...titlesOver(editor)] : []);
      element.hidden = !bounds || (kind !== "none" && kind !== "moving the map");
      if (!bounds || docked || element.hidden) return;
      const camera = editor.camera.camera.get();
      const { fields } = editor.map.layout();
      const onScreen = (rect: Rect): Rect => {
        const corner = toScreen(camera, rect);
        return { ...corner, width: rect.width * camera.zoom, height: rect.height * camera.zoom };
      };
      const own = { width: element.offsetWidth, height: element.offsetHeight };
      const at = placeBar(
        onScreen(bounds),
        own,
        editor.camera.view.get(),
        PLACES.flatMap((key) => controlsRect(fields[key], camera.zoom, look.pressing) ?? []).map(onScreen),
      );
      element.hidden = at === null;
      if (at) element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    };
    place();
    const stops = [
      editor.camera.camera.subscribe(place),
      hand.preview.subscribe(place),
      editor.map.onChange(place),
      editor.clusters.onChange(place),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });

  useEffect(() => {
    const [first] = selection;
    const rect = first === undefined ? undefined : editor.map.get(first)?.rect;
    // What was just touched must not lie under the bar that comes up for it.
    if (!docked || !rect || selection.size !== 1) return;
    const covered = Math.max(DOCKED_HEIGHT, (bar.current?.offsetHeight ?? 0) + DOCKED_AIR);
    reveal(editor, rect, { ...REVEALED, bottom: covered });
  }, [editor, docked, selection]);

  if (!shown) return null;
  const [only] = notes;
  const record = all.length === 1 ? editor.map.get(all[0]?.id ?? "") : undefined;
  // What is mine alone is gone for good when it is deleted.
  const isShared = all.every(({ id }) => editor.map.get(id)?.seenBy === "everyone");
  const colour = only && notes.every((note) => note.colour === only.colour) ? only.colour : null;
  const Colours = editing === null ? ColourButton : Swatches;
  const recolour = (next: NoteColour): void => {
    editor.view.setState({ colour: next });
    editor.session.change((doc, origin) => setColour(doc, ids, next, origin));
  };
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={texts.selected(all.length)}
      data-note-tools=""
      data-docked={docked || undefined}
    >
      {mayWrite && (
        <>
          {notes.length === 0 ? (
            <span className={styles.notMine}>
              {all.some(({ locked }) => locked) ? texts.locked : texts.notMine}
            </span>
          ) : (
            // Behind a button it would take the focus from the open text.
            <Colours palette={look.palette} texts={texts} current={colour} onChoose={recolour} />
          )}
          <span className={styles.line} />
          <FacetChoice editor={editor} notes={notes} language={look.language} label={texts.facets} />
          {notes.length > 0 && <EvidenceChoice editor={editor} notes={notes} />}
          <SizeChoice
            editor={editor}
            hand={hand}
            notes={notes.filter(({ place }) => place.field !== "parking")}
          />
          {all.length === 1 && only && editing === null && (
            <IconButton label={texts.editText} onPress={() => openNote(editor, only.id)}>
              <PencilLine aria-hidden="true" />
            </IconButton>
          )}
        </>
      )}
      {mayWrite && <ClusterButtons editor={editor} byFinger={docked || look.pressing === "finger"} />}
      {mayWrite && <ArrangeButton editor={editor} label={texts.arrange} />}
      <StackButtons editor={editor} />
      {notes.length > 0 && (
        <IconButton label={texts.remove} onPress={() => deleteSelected(editor)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
      {!docked && isShared && (
        <IconButton label={texts.outcome} onPress={() => editor.view.setState({ dialog: "outcome" })}>
          <Sprout aria-hidden="true" />
        </IconButton>
      )}
      {all.length === 1 && isShared && (
        <IconButton label={texts.comments} onPress={() => editor.view.setState({ dialog: "comments" })}>
          <MessageSquare aria-hidden="true" />
        </IconButton>
      )}
      {record && isShared && editing === null && <ReactionsButton editor={editor} record={record} />}
      {/* All that is rarer, as by a right button, which a finger has not. */}
      <IconButton label={actions("menu")} onPress={() => openMenuByKey(editor)}>
        <Ellipsis aria-hidden="true" />
      </IconButton>
    </div>
  );
}
