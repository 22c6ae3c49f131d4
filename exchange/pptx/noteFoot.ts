import { isIn } from "../../model/cluster.ts";
import { EVIDENCE_NAMES, FACET_NAMES } from "../../model/fieldNames.ts";
import type { Note } from "../../model/note.ts";
import { wrapText } from "../../model/noteText.ts";
import { reactionsSaid } from "../reactionWords.ts";
import type { MapScene, SceneNote } from "../scene/mapScene.ts";
import type { Deck } from "./deck.ts";

export const FOOT_SIZE = 11;
const LEADING = 1.2;

/** What stands below a note's text. */
export interface NoteFoot {
  readonly text: string;
  /** of what is more than the one line for which every note has room; map units */
  readonly height: number;
}

/** What its foot says on the screen and, in a line of its own, how people reacted. */
export function noteFoot(
  { note, stacked, reactions }: SceneNote,
  scene: MapScene,
  width: number,
  deck: Deck,
): NoteFoot {
  const { language, typesetter } = deck;
  const foot = [
    note.facet ? FACET_NAMES[language][note.facet] : "",
    EVIDENCE_NAMES[language][note.evidence],
    stacked > 1 ? `×${stacked}` : "",
    scene.clusters.length === 0 ? bundleOf(note, deck) : "",
  ];
  const line = foot.filter(Boolean).join(" · ");
  const reacted = reactionsSaid(reactions, language);
  if (!reacted) return { text: line, height: 0 };
  const lines = wrapText(reacted, width / FOOT_SIZE, typesetter).length;
  return { text: `${line}\n${reacted}`, height: lines * FOOT_SIZE * LEADING };
}

/** Its bundle in words, for where areas are not drawn. */
function bundleOf(note: Note, { map }: Deck): string {
  return map.clusters.find((cluster) => isIn(note, cluster))?.title ?? "";
}
