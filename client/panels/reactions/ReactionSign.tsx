import type { Reaction } from "../../../model/reaction.ts";
import { REACTION_SIGNS } from "../../../model/reactionSigns.ts";

/** The same drawing as on the note. */
export function ReactionSign({
  reaction,
  size = 18,
}: {
  readonly reaction: Reaction;
  readonly size?: number;
}) {
  const { shape, lines, fill } = REACTION_SIGNS[reaction];
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shape} fill={fill} />
      <path d={lines} />
    </svg>
  );
}
