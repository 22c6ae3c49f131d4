import { useNow, useTranslations } from "use-intl";
import { leftMsOf, type Run } from "../../../model/stepRun.ts";
import type { ServerClock } from "../../session/serverClock.ts";
import { clockText } from "./clockText.ts";

/** The time of a step, by the server's clock. */
export function StepClock({ run, clock }: { readonly run: Run; readonly clock: ServerClock }) {
  const t = useTranslations("wall");
  useNow({ updateInterval: 1000 });
  const left = leftMsOf(run, clock.now());
  const time = clockText(left);
  if (run.phase === "paused") return <span>{t("paused", { time })}</span>;
  return <span>{left >= 0 ? t("left", { time }) : t("over", { time })}</span>;
}
