import { CircleCheck, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert, Unplug } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Writer } from "../../state/createWriter.ts";
import { useSignal } from "../../state/useSignal.ts";
import styles from "./SentLine.module.css";
import { type SentState, sentStateOf } from "./sentState.ts";

interface SentLineProps {
  readonly writer: Writer;
  readonly hasWritten: boolean;
}

/** Whether the server has what I wrote: always in view, and heard when it changes. */
export function SentLine({ writer: { session }, hasWritten }: SentLineProps) {
  const t = useTranslations("write.state");
  const connection = useSignal(session.connection);
  const keeping = useSignal(session.keeping);
  const unconfirmed = useSignal(session.unconfirmed);
  const state = sentStateOf({ connection, keeping, unconfirmed, hasWritten });
  const Icon = ICONS[state.kind];
  return (
    <output className={styles.line} data-sent={state.kind}>
      <Icon size={16} aria-hidden="true" />
      {"count" in state ? t(state.kind, { count: state.count }) : t(state.kind)}
    </output>
  );
}

const ICONS: Readonly<Record<SentState["kind"], LucideIcon>> = {
  connecting: LoaderCircle,
  ready: CircleCheck,
  sending: LoaderCircle,
  sent: CircleCheck,
  offline: CloudOff,
  waiting: CloudOff,
  windowOnly: TriangleAlert,
  notSaved: TriangleAlert,
  shut: Unplug,
};
