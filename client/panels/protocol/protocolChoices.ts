import type { PageSize } from "../../../exchange/pdf/pageFormat.ts";
import { availableParts, type ProtocolContent, type ProtocolPart } from "../../../exchange/protocol.ts";
import type { Language } from "../../../model/fields.ts";

/** What one has chosen on the page. */
export interface Settings {
  /** parts that are not wanted: what comes to be there later is taken along */
  readonly left: ReadonlySet<ProtocolPart>;
  readonly pageSize: PageSize;
  readonly language: Language;
  /** whether maps and lists say how many people reacted to notes */
  readonly reactions: "with" | "without";
  /** as it is typed, with commas between names */
  readonly participants: string;
  readonly logo: Uint8Array | null;
}

/** A cover has room for about so many. */
const MOST_NAMES = 60;

/** Whether anybody reacted to any note of it. */
export function hasReactions({ maps }: ProtocolContent): boolean {
  return maps.some(({ reactions }) => reactions !== undefined && reactions.notes.size > 0);
}

function withoutReactions<M extends ProtocolContent["maps"][number]>(map: M): Omit<M, "reactions"> {
  const { reactions: _, ...rest } = map;
  return rest;
}

/** The parts that are wanted and there. */
export function chosenParts(
  content: ProtocolContent,
  { left }: Pick<Settings, "left">,
): readonly ProtocolPart[] {
  return availableParts(content).filter((part) => !left.has(part));
}

/** What was typed as names: one for each comma, semicolon or line. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .slice(0, MOST_NAMES);
}

/** The content with what stands on its cover, and where they are not wanted without reactions. */
export function wantedContent<C extends ProtocolContent>(
  content: C,
  { participants, logo, reactions }: Pick<Settings, "participants" | "logo" | "reactions">,
): C {
  const names = namesIn(participants);
  return {
    ...content,
    ...(reactions === "without" && { maps: content.maps.map(withoutReactions) }),
    ...(names.length > 0 && { participants: names }),
    ...(logo && { logo }),
  };
}
