import { useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useSearch } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { concerns, mayAnswer } from "../../state/voting.ts";
import { Loading } from "../controls/Loading.tsx";
import { Select } from "../controls/Select.tsx";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { syncUrlOf } from "../map/editorOpening.ts";
import { usePreferences } from "../preferencesContext.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { KanoBar } from "./KanoBar.tsx";
import { KanoInvitation, OpenSurvey } from "./KanoInvitation.tsx";
import styles from "./KanoPage.module.css";
import { KanoResult } from "./KanoResult.tsx";
import { kanoReport } from "./kanoReport.ts";

/** What came out of the Kano rounds of a workshop, and the rounds that are on. */
export default function KanoPage({ workshop }: { readonly workshop: Workshop }) {
  const t = useTranslations("kano");
  const [{ language }] = usePreferences();
  const [me] = useState(workshop.me);
  const session = useWorkshopOpening(workshop.id, me, syncUrlOf(window.location));
  usePageTitle(`${t("title")}, ${workshop.title}`);
  if (!session) return null;
  return (
    <I18nProvider locale={language}>
      <OpenKano session={session} workshop={workshop} />
    </I18nProvider>
  );
}

interface OpenKanoProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
}

function OpenKano({ session, workshop }: OpenKanoProps) {
  const t = useTranslations("kano");
  const isLoaded = useSignal(session.resultsLoaded);
  const state = useSignal(session.session);
  const { polls } = useSignal(session.results);
  const wanted = new URLSearchParams(useSearch()).get("round");
  const [chosen, setChosen] = useState<string | null>(wanted);
  const [surveyId, setSurveyId] = useState<string | null>(null);
  useEffect(() => session.show({ mapId: null }), [session]);
  const rounds = polls
    .filter((poll) => poll.kind === "kano" && concerns(poll, session.me, state))
    .toReversed();
  const poll = rounds.find(({ id }) => id === chosen) ?? rounds[0];
  const report = poll ? kanoReport(poll) : null;
  return (
    <div className={styles.page}>
      <KanoBar workshop={workshop} poll={poll ?? null} report={report} />
      <main className={styles.main}>
        <div className={styles.room}>
          {!isLoaded ? <Loading label={t("loading")} /> : null}
          {isLoaded && !poll ? <NoRound /> : null}
          {rounds.length > 1 && poll ? (
            <Select
              label={t("results.rounds")}
              options={rounds.map(({ id, title }) => ({ key: id, label: title || t("untitled") }))}
              chosen={poll.id}
              onChoose={setChosen}
            />
          ) : null}
          {poll ? (
            <header className={styles.head}>
              <h2 className={styles.title}>{poll.title || t("untitled")}</h2>
              <p className={styles.facts}>{t("results.facts", { voters: poll.voters })}</p>
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
      </main>
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
