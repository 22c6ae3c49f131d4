import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { isWorthAsking } from "../../session/askRights.ts";
import { visitStorage } from "../../session/browserStorage.ts";
import type { Writer } from "../../state/createWriter.ts";
import { keepDone } from "../../state/keepDone.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { StepAnnouncer } from "../facilitation/step/StepAnnouncer.tsx";
import { useShownInWorkshop } from "../facilitation/useShownInWorkshop.ts";
import { useAbout } from "../map/useAbout.ts";
import { useErasure } from "../map/useErasure.ts";
import { useRights } from "../map/useRights.ts";
import { useVisibleHeight } from "../observation/useVisibleHeight.ts";
import { openPollsOf } from "./openPolls.ts";
import { StepHead } from "./StepHead.tsx";
import { StepQuestions } from "./StepQuestions.tsx";
import styles from "./WriteDesk.module.css";
import { WriteDock } from "./WriteDock.tsx";

const RefusedWork = fetchedPart(async () => (await import("../map/OpenRefusedWork.tsx")).OpenRefusedWork);
/** By then the first note is written. Its texts are here already. */
const OwnNotes = fetchedPart(async () => (await import("./OwnNotes.tsx")).OwnNotes, null, "no more");
const WriteRefused = fetchedPart(async () => (await import("./WriteRefused.tsx")).WriteRefused);
const WriteVotes = fetchedPart(async () => (await import("./WriteVotes.tsx")).WriteVotes);

interface WriteDeskProps {
  readonly writer: Writer;
  readonly workshop: Workshop;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** the role has changed: all of it opens anew as what one is now */
  readonly onReopen: (workshop: Workshop) => void;
}

/** One map to write on: the step above, what I wrote in the middle, the text box where the thumb is. */
export function WriteDesk({ writer, workshop, typed, onType, onReopen }: WriteDeskProps) {
  const t = useTranslations("write");
  const page = useVisibleHeight();
  const [hasWritten, setWritten] = useState(false);
  const connection = useSignal(writer.session.connection);
  const isLoaded = useSignal(writer.session.loaded);
  const work = useSignal(writer.refusedWork.work);
  const { title } = useAbout(writer);
  const refusal = connection.kind === "refused" ? connection.reason : null;
  useShownInWorkshop(writer, "desk");
  useErasure(workshop, refusal);
  useEffect(() => {
    // Nothing of an erased workshop stays on this device, nor half a sentence for it.
    if (refusal === "erased") onType("");
  }, [refusal, onType]);
  useEffect(() => keepDone(writer.workshop, visitStorage()), [writer]);
  const rights = useRights(writer, workshop.id, refusal, onReopen);
  const isAsking = refusal !== null && isWorthAsking(refusal) && rights === "asking";
  if (refusal !== null && refusal !== "locked" && !isAsking) {
    return <WriteRefused writer={writer} reason={refusal} rights={rights} onReopen={onReopen} />;
  }
  return (
    <div ref={page} className={styles.page} data-writer="">
      <header className={styles.bar}>
        <h1 className={styles.title}>{title || workshop.title}</h1>
        <Link
          href={`/w/${workshop.id}/${writer.session.mapId}`}
          className={`${buttonClass("quiet", "bar")} ${styles.toMap}`}
        >
          {t("wholeMap")}
        </Link>
      </header>
      <StepAnnouncer workshop={writer.workshop} />
      <StepHead writer={writer} />
      <main className={styles.middle}>
        {work ? <RefusedWork editor={writer} work={work} /> : null}
        <Votes writer={writer} />
        <StepQuestions writer={writer} />
        {isLoaded ? (
          <Own writer={writer} />
        ) : (
          <output className={styles.waiting}>
            {t(connection.kind === "offline" ? "unknownOffline" : "loading")}
          </output>
        )}
      </main>
      <WriteDock
        writer={writer}
        typed={typed}
        onType={onType}
        hasWritten={hasWritten}
        onWritten={() => setWritten(true)}
      />
    </div>
  );
}

/** What I wrote; before there is anything, that it will stand here. */
function Own({ writer }: { readonly writer: Writer }) {
  const t = useTranslations("write.own");
  const isAny = useSignal(writer.own).length > 0;
  const [wasAny, setWasAny] = useState(isAny);
  // It stays when the last note is taken away, and with it the way back.
  if (isAny && !wasAny) setWasAny(true);
  return wasAny ? <OwnNotes writer={writer} /> : <p className={styles.waiting}>{t("none")}</p>;
}

/** Fetched by those who vote. */
function Votes({ writer }: { readonly writer: Writer }) {
  const t = useTranslations("write.votes");
  const { polls } = useSignal(writer.workshop.results);
  const session = useSignal(writer.workshop.session);
  const open = openPollsOf(polls, { session, me: writer.workshop.me, mapId: writer.session.mapId });
  return (
    <>
      {/* Heard, too: one may be writing when it opens. */}
      <output className={hidden.outOfSight}>
        {open.length > 0 ? t("open", { count: open.length }) : null}
      </output>
      {open.length > 0 ? <WriteVotes writer={writer} polls={open} /> : null}
    </>
  );
}
