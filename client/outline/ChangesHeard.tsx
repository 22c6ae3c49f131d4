import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { fieldTitles } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import outOfSight from "../theme/outOfSight.module.css";
import { type Said, saidOn } from "./heard.ts";
import { type News, NOTHING_UNTOLD, takeIn, tellNow } from "./summary.ts";

/** Changes of others are gathered for so long: often enough to keep up, seldom enough to go on working. */
const TELL_EVERY_MS = 5000;
/** What was said leaves the page again: nobody is to find it there much later. */
const FORGET_AFTER_MS = 10_000;

interface ChangesHeardProps {
  readonly editor: Editor;
  readonly language: InterfaceLanguage;
}

/** Tells those who hear the screen what others change, in summary, and what came of their own moves; in every view. */
export function ChangesHeard({ editor, language }: ChangesHeardProps) {
  const t = useTranslations("list.news");
  const news = useNews(editor);
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

const SILENCE: readonly News[] = [];

function useNews({ map, session }: Editor): readonly News[] {
  const [news, setNews] = useState(SILENCE);
  useEffect(() => {
    let untold = NOTHING_UNTOLD;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = (): void => {
      const { news: found, rest } = tellNow(untold, Date.now());
      untold = rest;
      timer = rest.size > 0 ? setTimeout(tell, TELL_EVERY_MS) : null;
      if (found.length > 0) setNews(found);
    };
    const stop = map.onChange((change) => {
      // What was there when the map was opened is no news.
      if (!session.loaded.get()) return;
      untold = takeIn(untold, change, Date.now());
      if (untold.size > 0) timer ??= setTimeout(tell, TELL_EVERY_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [map, session]);
  useEffect(() => {
    if (news.length === 0) return;
    const timer = setTimeout(() => setNews(SILENCE), FORGET_AFTER_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
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
