import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSearch } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { kanoReport } from "../../../model/kanoReport.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { concerns, mayAnswer } from "../../state/askedPolls.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Select } from "../controls/Select.tsx";
import { KanoInvitation } from "./KanoInvitation.tsx";
import { KanoResult } from "./KanoResult.tsx";
import styles from "./KanoRounds.module.css";
import { OpenSurvey } from "./OpenSurvey.tsx";
import { useKanoFile } from "./useKanoFile.ts";

interface KanoRoundsProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
}

/** One round at a time, the newest first: its result once it is closed, and until then the way to answer it. */
export function KanoRounds({ session, workshop }: KanoRoundsProps) {
  const t = useTranslations("kano");
  const outcome = useTranslations("outcome");
  const isLoaded = useSignal(session.resultsLoaded);
  const state = useSignal(session.session);
  const { polls } = useSignal(session.results);
  const wanted = new URLSearchParams(useSearch()).get("round");
  const [chosen, setChosen] = useState<string | null>(wanted);
  const [surveyId, setSurveyId] = useState<string | null>(null);
  const save = useKanoFile();
  const rounds = polls
    .filter((poll) => poll.kind === "kano" && concerns(poll, session.me, state))
    .toReversed();
  const poll = rounds.find(({ id }) => id === chosen) ?? rounds[0];
  const report = poll ? kanoReport(poll) : null;
  const title = poll?.title || t("untitled");
  return (
    <div className={styles.scroll}>
      <div className={styles.room}>
        {!isLoaded ? <Loading label={outcome("loading")} /> : null}
        {isLoaded && !poll ? <NoRound /> : null}
        {rounds.length > 1 && poll ? (
          <Select
            label={t("results.rounds")}
            options={rounds.map((round) => ({ key: round.id, label: round.title || t("untitled") }))}
            chosen={poll.id}
            onChoose={setChosen}
          />
        ) : null}
        {poll ? (
          <header className={styles.head}>
            <div>
              <h2 className={styles.title}>{title}</h2>
              <p className={styles.facts}>{t("results.facts", { voters: poll.voters })}</p>
            </div>
            {report ? (
              <Button onClick={() => save(report, title)}>
                <Download size={16} aria-hidden="true" />
                {t("results.export")}
              </Button>
            ) : null}
          </header>
        ) : null}
        {poll?.status === "open" ? (
          <section className={styles.running} aria-label={t("running")}>
            <p>{t("results.running")}</p>
            {mayAnswer(poll, session.me, state) ? (
              <KanoInvitation workshop={session} poll={poll} onOpen={() => setSurveyId(poll.id)} />
            ) : null}
          </section>
        ) : null}
        {report ? <KanoResult session={session} workshop={workshop} report={report} /> : null}
      </div>
      <OpenSurvey workshop={session} pollId={surveyId} onClose={() => setSurveyId(null)} />
    </div>
  );
}

function NoRound() {
  const t = useTranslations("kano.results");
  return (
    <section className={styles.none}>
      <h2 className={styles.title}>{t("none")}</h2>
      <p>{t("noneText")}</p>
      <p>{t("noneHow")}</p>
    </section>
  );
}
