import { CircleDot } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Run } from "../../../../model/stepRun.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useDrawer } from "../drawerContext.ts";

interface VoteButtonProps {
  readonly editor: Editor;
  /** of the step */
  readonly run: Run;
}

/** For facilitators, in a step for voting: it begins no vote by itself, so the way to one stands here until one is on or has been. */
export function VoteButton({ editor, run }: VoteButtonProps) {
  const t = useTranslations("step");
  const drawer = useDrawer();
  const { polls } = useSignal(editor.workshop.results);
  const hasVoted = polls.some(
    ({ kind, status, openedAt }) => kind !== "kano" && (status === "open" || openedAt >= run.startedAt),
  );
  if (hasVoted || drawer.section === "ask") return null;
  return (
    <Button className={buttonClass("primary", "bar")} onPress={() => drawer.open("ask")}>
      <CircleDot size={16} aria-hidden="true" />
      {t("toVote")}
    </Button>
  );
}
