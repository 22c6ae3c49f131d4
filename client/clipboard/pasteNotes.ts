import { addImported } from "../../exchange/import/addImported.ts";
import type { ImportedNote } from "../../exchange/import/importedNote.ts";
import type { HeightOf } from "../../exchange/import/placeNotes.ts";
import { type Point, placeKeyAt } from "../../model/fieldLayout.ts";
import { FACETS_OF } from "../../model/fields.ts";
import { imagesBeyond } from "../../model/imageCount.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import type { SeenBy } from "../session/pairedSession.ts";
import type { Editor } from "../state/editor.ts";
import { notify } from "../state/viewStore.ts";
import { seenByNext } from "../tools/addingNotes.ts";
import { finishEditing } from "../tools/editing.ts";
import { isTooMuchAtOnce } from "../tools/pastedText.ts";
import { fieldInHand, hasRoomFor, styled } from "../tools/placing.ts";
import { tell } from "./clipboardNews.ts";
import { type PasteAim, placePasted } from "./placePasted.ts";
import { type ClipStrings, type Pasted, readPasted } from "./readPasted.ts";

/**
 * Pastes what is on the clipboard as notes, in one step: where `point` (of the map) is; else our own notes where they lay,
 * and others into the field in hand. Says what came in, what did not, and why.
 */
export function pasteNotes(editor: Editor, clip: ClipStrings, point: Point | null): void {
  if (!editor.session.canEdit) return;
  const aim = aimAt(editor, point);
  const read = readPasted(clip, aim.field);
  if (!read.ok) {
    const isTooMuch = read.problem === "tooLarge" || read.problem === "tooManyRows";
    return tell(editor, isTooMuch ? "tooMuch" : read.problem === "newerVersion" ? "newer" : "nothing");
  }
  const { kind, notes, contradictions, leftOut } = read;
  if (notes.length === 0) return tell(editor, leftOut > 0 ? "allTooLong" : "nothing");
  if (!hasRoomFor(editor, notes.length)) return;
  const pictures = notes.flatMap(({ image }) => image ?? []);
  const pictureBytes = pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const texts = notes.map(({ text, source }) => text + source);
  if (isTooMuchAtOnce(texts, pictureBytes)) return tell(editor, "tooMuch");
  finishEditing(editor);
  const lying = editor.map.ids().flatMap((id) => {
    const record = editor.map.get(id);
    if (!record) return [];
    const { text, image, place, size } = record.note;
    const { width, height } = record.rect;
    return [{ text, image, place, size, width, height }];
  });
  const to = aimOf(read, aim, point);
  const seenBy = seenByNext(editor);
  // As it will be shown: only a parked note is smaller than it is, and `size` has that in it.
  const heightOf: HeightOf = (note, size) =>
    editor.map.fit({ ...note, size, place: { field: "pains" } }).noteHeight;
  const placed = placePasted(notes, to, { lying, heightOf }).map(({ note, place }) =>
    kind === "map" ? asItWas(note, place, seenBy) : asOneWrites(editor, note, place, seenBy),
  );
  let made: string[] = [];
  let picturesLeftOut = 0;
  editor.session.add(seenBy, (doc, origin) => {
    const { participantId } = editor.session.me;
    // Contradictions are everybody's: a draft has none.
    const gaps = seenBy === "everyone" ? contradictions : [];
    picturesLeftOut = imagesBeyond(doc, placed);
    made = addImported(
      doc,
      { placed, comments: [], contradictions: gaps, about: null },
      participantId,
      origin,
    );
  });
  const shown = new Set(made.map(editor.map.frontOf));
  editor.view.setState({ selection: shown });
  if (leftOut > 0 && picturesLeftOut > 0) tell(editor, "textsAndPicturesLeftOut", leftOut + picturesLeftOut);
  else if (leftOut > 0) tell(editor, "someTooLong", leftOut);
  else if (picturesLeftOut > 0) tell(editor, "picturesLeftOut", picturesLeftOut);
  else notify(editor.view, "notesPasted", made.length);
}

/** Notes that know where they belong go there if nobody points elsewhere; those in another board's frame named for a field, always. */
function aimOf({ kind, notes }: Extract<Pasted, { ok: true }>, aim: PasteAim, point: Point | null): PasteAim {
  const field = notes[0]?.field ?? aim.field;
  if (kind === "board" && field !== aim.field) return { field, at: null };
  return kind !== "list" && point === null ? { ...aim, field } : aim;
}

/** What a note shares with others. A draft has nothing but notes: in it each is alone. */
function together(
  { cluster, inStack }: ImportedNote,
  seenBy: SeenBy,
): Pick<NewNote, "inCluster" | "inStack"> {
  if (seenBy === "me") return {};
  return { ...(cluster && { inCluster: cluster }), ...(inStack && { inStack }) };
}

/** With all that they knew: colour, evidence, source, tags, bundle and stack. What was said about them stays where it was said. */
function asItWas(note: ImportedNote, place: Place, seenBy: SeenBy): NewNote {
  const { text, colour, size, evidence, source, tags, image, createdAt, fileIndex } = note;
  return {
    text,
    place,
    facet: facetIn(note, place),
    evidence,
    source,
    // On top, unlocked: a copy is there to be worked on.
    layer: Date.now(),
    ...(colour && { colour }),
    ...(size && { size }),
    ...(tags && { tags }),
    ...(image && { image }),
    ...(createdAt !== undefined && { createdAt }),
    ...together(note, seenBy),
    ...(fileIndex !== undefined && { fileIndex }),
  };
}

/** As if one had written them here: in the colour in hand, if they have none, resting on what one's notes rest on now. */
function asOneWrites(editor: Editor, note: ImportedNote, place: Place, seenBy: SeenBy): NewNote {
  const facet = facetIn(note, place);
  const style = styled(editor, place, facet === null ? {} : { facet });
  const { text, source, tags, evidence, colour } = note;
  return {
    ...style,
    ...(evidence !== "assumption" && { evidence }),
    ...(colour && { colour }),
    text,
    place,
    source,
    ...(tags && { tags }),
    ...together(note, seenBy),
  };
}

function facetIn({ facet }: ImportedNote, { field }: Place): ImportedNote["facet"] {
  return facet !== null && FACETS_OF[field].includes(facet) ? facet : null;
}

function aimAt(editor: Editor, point: Point | null): PasteAim {
  if (point === null) return { field: fieldInHand(editor), at: null };
  const layout = editor.map.layout();
  const field = placeKeyAt(layout, point);
  const corner = layout.fields[field];
  return { field, at: { x: point.x - corner.x, y: point.y - corner.y } };
}
