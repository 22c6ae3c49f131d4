import { CircleDot, EyeOff, LockKeyhole } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Button } from "../../controls/Button.tsx";
import { useAskedPeople } from "../ask/useAskedPeople.ts";
import { useDrawer } from "../drawerContext.ts";
import { RevealButton } from "./RevealButton.tsx";
import styles from "./StatusBars.module.css";
import { sumOf, useOwnWaiting, useWaiting } from "./useWaiting.ts";

/** Calm lines over the map: that I write privately, that notes wait, how many points I have left. */
export function StatusBars({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("reveal");
  return (
    <section className={styles.bars} aria-label={t("bars")}>
      <WritingBar editor={editor} />
      <WaitingBar editor={editor} />
      <VotingBar editor={editor} />
    </section>
  );
}

/** While I write privately: that I do, and what was said about names. Afterwards: that mine still wait. */
function WritingBar({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("reveal");
  const words = useTranslations("words");
  const mode = useSignal(editor.mode);
  const own = useOwnWaiting(editor);
  if (!editor.session.canEdit) return null;
  switch (mode) {
    case "open":
      return own > 0 ? <Bar sign={<LockKeyhole />}>{t("own", { count: own })}</Bar> : null;
    case "private-hidden":
    case "private-shown":
      return (
        <Bar sign={<LockKeyhole />}>
          {words("sentences", {
            first: t("writing"),
            second: t(mode === "private-hidden" ? "names.hidden" : "names.shown"),
          })}
        </Bar>
      );
  }
}

/** To those who facilitate: that there is something to reveal. */
function WaitingBar({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("reveal");
  const waiting = sumOf(useWaiting(editor));
  const { section } = useDrawer();
  if (!editor.workshop.canSteer || waiting === 0 || section === "ask") return null;
  return (
    <Bar sign={<EyeOff />} way={<RevealButton editor={editor} />}>
      {t("waiting", { count: waiting })}
    </Bar>
  );
}

function VotingBar({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("voting");
  const drawer = useDrawer();
  const left = useSignal(editor.voting.left);
  const poll = useSignal(editor.voting.poll);
  const people = useAskedPeople(editor, poll);
  if (poll?.status !== "open") return null;
  const all = poll.dots.pointsPerPerson;
  const isInDrawer = drawer.section === "ask";
  return (
    <Bar
      sign={<CircleDot />}
      way={isInDrawer ? null : <Button onClick={() => drawer.open("ask")}>{t("list")}</Button>}
    >
      {left === null ? null : <strong>{t("leftOf", { left, all })}</strong>}{" "}
      <span className={styles.quiet}>{t("voted", { voters: poll.voters, people })}</span>
    </Bar>
  );
}

interface BarProps {
  readonly sign: ReactNode;
  readonly children: ReactNode;
  readonly way?: ReactNode;
}

function Bar({ sign, children, way }: BarProps) {
  return (
    <div className={styles.bar}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <output className={styles.words}>{children}</output>
      {way}
    </div>
  );
}
