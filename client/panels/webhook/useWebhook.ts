import { useEffect, useState } from "react";
import type { WebhookAnswer } from "../../../model/api/webhook.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { readWebhook, removeWebhook, setWebhook, testWebhook } from "../../session/webhookApi.ts";

/** What waits is settled in a moment or in hours; whoever looks wants to see the former. */
const LOOK_AGAIN_MS = 2_000;

export type WebhookWork = "save" | "test" | "remove";
export type WebhookNews = "tested" | "removed" | null;

export interface WebhookPanel {
  /** null until it is known */
  readonly answer: WebhookAnswer | null;
  /** of the address that was set just now; nowhere else, and gone with the dialog */
  readonly secret: string | null;
  readonly trouble: Trouble | null;
  readonly working: WebhookWork | null;
  readonly news: WebhookNews;
  save(address: string): Promise<void>;
  test(): Promise<void>;
  remove(): Promise<void>;
}

/** The address for messages about exports, what can be done with it, and what became of the last messages. */
export function useWebhook(workshopId: string): WebhookPanel {
  const [answer, setAnswer] = useState<WebhookAnswer | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [working, setWorking] = useState<WebhookWork | null>(null);
  const [news, setNews] = useState<WebhookNews>(null);

  useEffect(() => {
    let timer: number | undefined;
    let isHere = true;
    const look = async (whenFailed: (error: unknown) => void): Promise<void> => {
      try {
        const next = await readWebhook(workshopId);
        if (isHere) setAnswer(next);
      } catch (error) {
        if (isHere) whenFailed(error);
      }
      lookLater();
    };
    const lookLater = (): void => {
      if (!isHere) return;
      timer = window.setTimeout(() => {
        if (document.hidden) lookLater();
        // A look that fails is followed by another; what people do says what is wrong.
        else void look(() => {});
      }, LOOK_AGAIN_MS);
    };
    void look((error) => setTrouble(troubleOf(error)));
    return () => {
      isHere = false;
      window.clearTimeout(timer);
    };
  }, [workshopId]);

  const doing = async (work: WebhookWork, act: () => Promise<WebhookNews>): Promise<void> => {
    setWorking(work);
    setTrouble(null);
    setNews(null);
    try {
      const next = await act();
      setAnswer(await readWebhook(workshopId));
      setNews(next);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setWorking(null);
  };

  return {
    answer,
    secret,
    trouble,
    working,
    news,
    save: (address) =>
      doing("save", async () => {
        setSecret((await setWebhook(workshopId, address)).secret);
        return null;
      }),
    test: () =>
      doing("test", async () => {
        await testWebhook(workshopId);
        return "tested";
      }),
    remove: () =>
      doing("remove", async () => {
        await removeWebhook(workshopId);
        setSecret(null);
        return "removed";
      }),
  };
}
