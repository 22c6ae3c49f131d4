import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Answered } from "../../../model/answered.ts";
import { OUTCOME_ROOTS } from "../../../model/outcomeDocument.ts";
import { createSignal, whileWatched } from "../../session/signal.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";

/** How often something in an outcome has changed: what is read from several of its roots is read again. */
export function useOutcomeChanges({ session: { doc } }: Outcome): number {
  return useSignal(
    useMemo(() => {
      const changes = createSignal(0);
      return whileWatched(changes, () => {
        const count = (): void => changes.set(changes.get() + 1);
        const roots = OUTCOME_ROOTS.map((name) => doc.getMap(name));
        for (const root of roots) root.observeDeep(count);
        return () => {
          for (const root of roots) root.unobserveDeep(count);
        };
      });
    }, [doc]),
  );
}

/** Where a line or a card stands, in words, and the way there. */
export interface AnsweredPlace {
  readonly words: string;
  readonly where: string;
  readonly path: string;
}

export function useAnsweredPlace(
  workshopId: string,
): (answered: Exclude<Answered, { kind: "gone" }>) => AnsweredPlace {
  const board = useTranslations("answers");
  const persona = useTranslations("persona");
  const journey = useTranslations("journey");
  return (answered) => {
    switch (answered.kind) {
      case "line": {
        const { line } = answered;
        return {
          words: answered.words || persona("emptyLine"),
          where: board("line", {
            persona: answered.persona.name.trim() || persona("untitled"),
            section: persona(`section.${line.place.section}`),
          }),
          path: `/w/${workshopId}/personas/${answered.persona.id}?line=${line.id}`,
        };
      }
      case "card": {
        const { card, cell } = answered;
        const title = answered.journey.title.trim() || journey("untitled");
        return {
          words: answered.words || journey("emptyCard"),
          where: cell
            ? board("card", {
                journey: title,
                phase: cell.phase.title.trim() || journey("untitledPhase"),
                lane: cell.lane.title.trim() || journey(`lane.${cell.lane.kind}`),
              })
            : board("cardInTray", { journey: title }),
          path: `/w/${workshopId}/journeys/${answered.journey.id}?card=${card.id}`,
        };
      }
    }
  };
}
