import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { News } from "../../outline/untold.ts";
import { useNews } from "../../outline/useNews.ts";
import outOfSight from "../../theme/outOfSight.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";
import { journeyNews } from "./journeyNews.ts";
import { usePartNames } from "./usePartNames.ts";

/** Tells those who hear the screen what others change on the journey, in summary; in both views. */
export function JourneyNews() {
  const t = useTranslations("journey.news");
  const wordsOf = useNewsWords();
  const { outcome, board, journeyId } = useJourneyDesk();
  const { doc } = outcome.session;
  const news = useNews(useMemo(() => journeyNews({ doc, board, journeyId }), [doc, board, journeyId]));
  return (
    <section className={outOfSight.outOfSight} aria-live="polite" aria-label={t("label")}>
      {news.map((one) => (
        <p key={one.kind === "many" ? "many" : `${one.kind} ${one.place}`}>{wordsOf(one)}</p>
      ))}
    </section>
  );
}

function useNewsWords(): (news: News<string>) => string {
  const t = useTranslations("journey.news");
  const journey = useTranslations("journey");
  const names = usePartNames();
  const { board } = useJourneyDesk();
  return (news) => {
    if (news.kind === "many") return t("many", { count: news.count });
    const { kind, place, count } = news;
    if (place === "curve" || place === "parts") return t(place);
    const phase = board.phases.get().find(({ id }) => id === place);
    const where = phase ? names.phase(phase) : journey("tray");
    return t(kind, { count, place: where });
  };
}
