import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useNews } from "../../outline/useNews.ts";
import type { Outcome } from "../../state/outcome.ts";
import outOfSight from "../../theme/outOfSight.module.css";
import { personaNews } from "./personaNews.ts";

interface PersonaNewsProps {
  readonly outcome: Outcome;
  readonly personaId: string;
}

/** Tells those who hear the screen what others change on the sheet, in summary. */
export function PersonaNews({ outcome, personaId }: PersonaNewsProps) {
  const t = useTranslations("persona.news");
  const persona = useTranslations("persona");
  const news = useNews(useMemo(() => personaNews(outcome, personaId), [outcome, personaId]));
  return (
    <section className={outOfSight.outOfSight} aria-live="polite" aria-label={t("label")}>
      {news.map((one) =>
        one.kind === "many" ? (
          <p key="many">{t("many", { count: one.count })}</p>
        ) : (
          <p key={`${one.kind} ${one.place}`}>
            {one.place === "head"
              ? t("head")
              : t(one.kind, { count: one.count, section: persona(`section.${one.place}`) })}
          </p>
        ),
      )}
    </section>
  );
}
