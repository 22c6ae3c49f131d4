import { Eye, Lock } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import type { UndoOutcome } from "../../session/undoHistory.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import strip from "../map/LimitStrip.module.css";
import refusedStrip from "../map/Refused.module.css";
import { OutcomeBar } from "./OutcomeBar.tsx";
import styles from "./OutcomeFrame.module.css";
import type { OutcomeFile } from "./OutcomePage.tsx";
import type { OutcomePageKey } from "./outcomePages.ts";
import { useUndoKeys } from "./useUndoKeys.ts";

/** What is said for a while below the page. */
export interface OutcomeNotice {
  readonly text: string;
  /** offers the way back */
  readonly undo?: boolean;
}

/** All that a page on the outcome needs. */
export interface OutcomeDesk {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly canEdit: boolean;
  readonly notify: (notice: OutcomeNotice | null) => void;
}

interface OutcomeFrameProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly page: OutcomePageKey;
  readonly file: OutcomeFile | null;
  readonly refusal: RefusalReason | null;
  readonly children: (desk: OutcomeDesk) => ReactNode;
}

/** Long enough to read it and to reach for the way back. */
const NOTICE_MS = 10_000;

/** Bar, strips and notices around a page on the outcome, with undo and redo. The page itself scrolls as it likes. */
export function OutcomeFrame({ outcome, workshop, page, file, refusal, children }: OutcomeFrameProps) {
  const t = useTranslations("outcome");
  const { session } = outcome;
  const canEdit = useSignal(session.rights) === "all" && refusal === null;
  const [notice, setNotice] = useState<OutcomeNotice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const notify = useCallback((next: OutcomeNotice | null) => setNotice(next), []);
  const say = (result: UndoOutcome): void =>
    setNotice(result === "skipped" || result === "notAllowed" ? { text: t("skipped") } : null);
  useUndoKeys((direction) => say(session.undo[direction]()));
  return (
    <div className={styles.page}>
      <OutcomeBar
        outcome={outcome}
        workshop={workshop}
        page={page}
        file={file}
        canEdit={canEdit}
        onStepped={say}
      />
      <main className={styles.main}>
        <div>
          {refusal === null ? null : <RefusedStrip outcome={outcome} refusal={refusal} file={file} />}
          {canEdit || refusal !== null ? null : (
            <p className={strip.strip}>
              {session.me.role === "viewer" ? (
                <Eye size={16} aria-hidden="true" />
              ) : (
                <Lock size={16} aria-hidden="true" />
              )}
              {t(session.me.role === "viewer" ? "viewOnly" : "readOnly")}
            </p>
          )}
        </div>
        <div className={styles.room}>
          {children({ outcome, workshop, canEdit, notify })}
          <output className={styles.notice} data-shown={notice !== null || undefined}>
            {notice?.text}
            {notice?.undo ? (
              <Button look="quiet" onClick={() => say(session.undo.undo())}>
                {t("undo")}
              </Button>
            ) : null}
          </output>
        </div>
      </main>
    </div>
  );
}

interface RefusedStripProps {
  readonly outcome: Outcome;
  readonly refusal: RefusalReason;
  readonly file: OutcomeFile | null;
}

/** What this window has can be saved as a file; then it starts again from what the server has. */
function RefusedStrip({ outcome, refusal, file }: RefusedStripProps) {
  const t = useTranslations("outcome");
  const refused = useTranslations("refused");
  const discard = async (): Promise<void> => {
    await outcome.session.dropLocalCopy();
    window.location.reload();
  };
  return (
    <div className={refusedStrip.strip} role="alert">
      <p className={refusedStrip.text}>
        <strong>{refused(`${refusal}.title`)}.</strong>{" "}
        {refusal === "locked" ? t(file ? "refusedSave" : "refused") : refused(`${refusal}.text`)}
      </p>
      <div className={refusedStrip.ways}>
        {file ? <Button onClick={() => file.save(outcome)}>{file.label}</Button> : null}
        <Button look="primary" onClick={() => void discard()}>
          {t("discard")}
        </Button>
      </div>
    </div>
  );
}
