import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { PlaceKey } from "../../model/fields.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { fieldTitles } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import outOfSight from "../theme/outOfSight.module.css";
import { type Said, saidOn } from "./heard.ts";
import { takeIn, tellNow } from "./summary.ts";
import { FORGET_AFTER_MS, type NewsSource, useNews } from "./useNews.ts";

interface ChangesHeardProps {
  readonly editor: Editor;
  readonly language: InterfaceLanguage;
}

/** Tells those who hear the screen what others change, in summary, and what came of their own moves; in every view. */
export function ChangesHeard({ editor, language }: ChangesHeardProps) {
  const t = useTranslations("list.news");
  const news = useNews(useMemo(() => newsOf(editor), [editor]));
  const said = usePassing(useSignal(saidOn(editor)));
  const titles = fieldTitles(language);
  return (
    <section className={outOfSight.outOfSight} aria-live="polite" aria-label={t("label")} data-heard="">
      {said ? <OwnWords said={said} language={language} /> : null}
      {news.map((one) => (
        <p key={one.kind === "many" ? "many" : `${one.kind} ${one.place}`}>
          {one.kind === "many"
            ? t("many", { count: one.count, places: one.places })
            : t(one.kind, { count: one.count, field: titles[one.place] })}
        </p>
      ))}
    </section>
  );
}

function OwnWords({ said, language }: { readonly said: Said; readonly language: InterfaceLanguage }) {
  const t = useTranslations("list.said");
  switch (said.kind) {
    case "moved":
    case "brought":
      return <p>{t(said.kind, { field: fieldTitles(language)[said.place] })}</p>;
    case "order":
      return <p>{t("order", { place: said.place, of: said.of })}</p>;
    case "joined":
      return <p>{t("joined", { title: said.title })}</p>;
    case "deleted":
    case "left":
    case "dissolved":
    case "notBeside":
      return <p>{t(said.kind)}</p>;
  }
}

function newsOf({ map, session }: Editor): NewsSource<PlaceKey> {
  return {
    watch: (onChange) =>
      map.onChange((change) => {
        // What was there when the map was opened is no news.
        if (session.loaded.get()) onChange((untold, nowMs) => takeIn(untold, change, nowMs));
      }),
    tell: tellNow,
  };
}

/** A value for as long as it is new. */
function usePassing(said: Said | null): Said | null {
  const [over, setOver] = useState<Said | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setOver(said), FORGET_AFTER_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return said === over ? null : said;
}
