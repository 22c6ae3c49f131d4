import type * as Y from "yjs";
import { loadSyllables, NO_SYLLABLES } from "../../model/hyphenation.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";
import { readPublicPoints } from "../../model/publicPoints.ts";
import { type ClusterProjection, createClusterProjection } from "../state/clusterProjection.ts";
import { createLinkProjection, type LinkProjection } from "../state/linkProjection.ts";
import { createMapProjection, type MapProjection } from "../state/mapProjection.ts";
import { createScreenTypesetter, loadNoteFont } from "../state/screenTypesetter.ts";
import type { Voting } from "../state/voting.ts";
import { type NoteIndex, openNoteIndex } from "../tools/noteIndex.ts";

/** A map that is only looked at: what is painted and read out, without a session, tools or people. */
export interface EmbeddedBoard {
  readonly map: MapProjection;
  readonly clusters: ClusterProjection;
  readonly links: LinkProjection;
  readonly index: NoteIndex;
  /** what came of a vote */
  readonly voting: Pick<Voting, "markOf">;
  pointsOf(noteId: string): number;
  close(): void;
}

/** Reads a document that will not change any more, once its font and syllables are there. */
export async function openEmbeddedBoard(doc: Y.Doc): Promise<EmbeddedBoard> {
  const notes = readNotes(doc);
  const [syllablesOf] = await Promise.all([
    loadSyllables(readAbout(doc).language).catch(() => NO_SYLLABLES),
    loadNoteFont(notes.map(({ text }) => text).join("")),
  ]);
  const map = createMapProjection(doc, () => createScreenTypesetter(syllablesOf));
  const clusters = createClusterProjection(doc, map);
  const links = createLinkProjection(doc, map);
  const index = openNoteIndex(map);
  const pointsOf = (noteId: string): number => readPublicPoints(doc, noteId);
  return {
    map,
    clusters,
    links,
    index,
    voting: {
      markOf(noteId) {
        const points = pointsOf(noteId);
        return points > 0 ? { kind: "total", points } : null;
      },
    },
    pointsOf,
    close() {
      index.close();
      links.close();
      clusters.close();
      map.close();
    },
  };
}
