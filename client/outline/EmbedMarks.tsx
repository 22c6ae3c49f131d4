import { useTranslations } from "use-intl";
import type { StackMark } from "../state/mapProjection.ts";
import { useStackWords } from "./useStackWords.ts";

interface EmbedMarksProps {
  readonly stack: StackMark | null;
  readonly points: number;
}

/** In words what stands on an embedded note beside its text: in how many maps it is, and its points. */
export function EmbedMarks({ stack, points }: EmbedMarksProps) {
  const voting = useTranslations("voting");
  const stackWords = useStackWords();
  return (
    <>
      {stack ? <span data-stack={stack.notes.length}> ({stackWords(stack)})</span> : null}
      {points > 0 ? <span data-total={points}> ({voting("total", { count: points })})</span> : null}
    </>
  );
}
