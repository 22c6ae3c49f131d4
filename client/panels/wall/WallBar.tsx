import { ArrowLeft, ScrollText, Vote } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link, useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { stepOf } from "../../../model/sessionPlan.ts";
import { setGallery } from "../../../model/steeringCommands.ts";
import { ALL_GROUPS } from "../../../model/stepRun.ts";
import { bigScreenPath, enterFullScreen } from "../../actions/openBigScreen.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { sectionsFor } from "../facilitation/drawerSections.ts";
import type { OpenMap } from "../groups/openMaps.ts";
import { type Ending, SteerMenu } from "./SteerMenu.tsx";
import { StepClock } from "./StepClock.tsx";
import styles from "./WallPage.module.css";

interface WallBarProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly maps: readonly OpenMap[];
  readonly onReveal: (mapId: string | null) => void;
  readonly onMerge: () => void;
}

/** Above the wall: which step is on for all, and what is done with all maps at once. */
export function WallBar({ session, workshop, maps, onReveal, onMerge }: WallBarProps) {
  const t = useTranslations("wall");
  const groups = useTranslations("groups");
  const state = useSignal(session.session);
  const presences = useSignal(session.people);
  const run = state.runs.get(ALL_GROUPS) ?? null;
  const step = stepOf(state, run);
  const people = new Set(
    [...presences.values()].filter(({ role }) => role === "participant").map((one) => one.participantId),
  );
  const merging = useTranslations("merging");
  const protocol = useTranslations("protocol");
  const [, navigate] = useLocation();
  const showInTurn = (): void => {
    const [first] = maps;
    if (!first) return;
    enterFullScreen();
    navigate(bigScreenPath(workshop.id, first.id));
  };
  const ending: readonly Ending[] = [
    { key: "showInTurn", label: groups("showInTurn"), run: showInTurn },
    { key: "merge", label: merging("menu"), run: onMerge },
  ];
  const canVote = sectionsFor(true).some(({ key }) => key === "ask");
  return (
    <header className={styles.bar}>
      <Link href={`/w/${workshop.id}`} className={buttonClass("quiet", "icon")} aria-label={t("back")}>
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className={styles.title}>{workshop.title}</h1>
      <span className={styles.people}>{t("people", { count: people.size })}</span>
      <span className={styles.gap} />
      <span className={styles.step}>
        {step ? <strong>{step.title}</strong> : t("noStep")}
        {step && run ? <StepClock run={run} clock={session.clock} /> : null}
      </span>
      <span className={styles.extra}>
        {state.groups.length > 0 ? (
          <Button
            look={state.rules.gallery ? "primary" : "quiet"}
            aria-pressed={state.rules.gallery}
            onClick={() => session.steer((doc, origin) => setGallery(doc, !state.rules.gallery, origin))}
          >
            {groups("gallery")}
          </Button>
        ) : null}
        {canVote ? (
          <Link
            href={`/w/${workshop.id}?section=ask`}
            className={buttonClass("quiet", "bar")}
            title={t("vote")}
          >
            <Vote size={16} aria-hidden="true" />
            <span className={styles.words}>{t("vote")}</span>
          </Link>
        ) : null}
        <Link
          href={`/w/${workshop.id}/protocol`}
          className={buttonClass("quiet", "bar")}
          title={protocol("open")}
        >
          <ScrollText size={16} aria-hidden="true" />
          <span className={styles.words}>{protocol("open")}</span>
        </Link>
      </span>
      <SteerMenu
        session={session}
        group={null}
        mapId={null}
        label={t("allActions")}
        words={t("all")}
        onReveal={onReveal}
        {...(maps.length > 1 ? { ending } : {})}
      />
    </header>
  );
}
