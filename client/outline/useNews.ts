import { useEffect, useState } from "react";
import type { News, Untold } from "./untold.ts";

/** Changes of others are gathered for so long: often enough to keep up, seldom enough to go on working. */
const TELL_EVERY_MS = 5000;
/** What was said leaves the page again: nobody is to find it there much later. */
export const FORGET_AFTER_MS = 10_000;

/** Where news come from. */
export interface NewsSource<P extends string> {
  /** tells with each change how it is taken into what is untold; returns the way to stop */
  watch(onChange: (take: (untold: Untold<P>, nowMs: number) => Untold<P>) => void): () => void;
  tell(untold: Untold<P>, nowMs: number): { readonly news: readonly News<P>[]; readonly rest: Untold<P> };
}

const SILENCE: readonly never[] = [];

/** What others have changed, gathered and in summary, for as long as it is new. */
export function useNews<P extends string>(source: NewsSource<P>): readonly News<P>[] {
  const [news, setNews] = useState<readonly News<P>[]>(SILENCE);
  useEffect(() => {
    let untold: Untold<P> = new Map();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = (): void => {
      const { news: found, rest } = source.tell(untold, Date.now());
      untold = rest;
      timer = rest.size > 0 ? setTimeout(tell, TELL_EVERY_MS) : null;
      if (found.length > 0) setNews(found);
    };
    const stop = source.watch((take) => {
      untold = take(untold, Date.now());
      if (untold.size > 0) timer ??= setTimeout(tell, TELL_EVERY_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [source]);
  useEffect(() => {
    if (news.length === 0) return;
    const timer = setTimeout(() => setNews(SILENCE), FORGET_AFTER_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
