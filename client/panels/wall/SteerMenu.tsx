import { Ellipsis } from "lucide-react";
import { memo, useState } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { keepOwnRun } from "../../../model/groupCommands.ts";
import { addTime, endRun, pauseRun, resumeRun, startStep } from "../../../model/runCommands.ts";
import type { Group } from "../../../model/sessionDocument.ts";
import { runFor } from "../../../model/sessionPlan.ts";
import { setLocked } from "../../../model/steeringCommands.ts";
import { ALL_GROUPS } from "../../../model/stepRun.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import menu from "../bar/Menu.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { MessageForm } from "../groups/MessageForm.tsx";
import { waitingOn } from "./mapState.ts";

const MINUTE_MS = 60_000;

interface SteerMenuProps {
  readonly session: WorkshopSession;
  /** null steers everybody */
  readonly group: Group | null;
  /** the map that is locked; null is all */
  readonly mapId: string | null;
  readonly label: string;
  /** words on the button; without them it is only a sign */
  readonly words?: string;
  /** lays on the map what waits hidden; null on all of them */
  readonly onReveal: (mapId: string | null) => void;
  /** what a seminar ends with */
  readonly ending?: readonly Ending[];
}

export interface Ending {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

type Deed =
  | "reveal"
  | "next"
  | "pause"
  | "resume"
  | "plus"
  | "minus"
  | "withAll"
  | "message"
  | "lock"
  | "unlock";

/** Step, time, message and lock, for one group or for all. There are dozens: what is in it is worked out when it opens. */
export const SteerMenu = memo(function SteerMenu({ words, ...props }: SteerMenuProps) {
  const { session, group, label } = props;
  const t = useTranslations("wall");
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <MenuTrigger>
        <Button
          className={buttonClass(words ? "secondary" : "quiet", words ? "bar" : "icon")}
          aria-label={label}
        >
          {words ?? <Ellipsis size={16} aria-hidden="true" />}
        </Button>
        <Popover className={menu.popover ?? ""} offset={4} placement="bottom end">
          <SteerEntries {...props} onWrite={() => setWriting(true)} />
        </Popover>
      </MenuTrigger>
      {isWriting ? (
        <Sheet
          title={t("messageTitle", { name: group?.name ?? t("everyone") })}
          onClose={() => setWriting(false)}
        >
          <MessageForm session={session} to={group?.id ?? null} onSent={() => setWriting(false)} />
        </Sheet>
      ) : null}
    </>
  );
});

interface SteerEntriesProps extends Omit<SteerMenuProps, "words"> {
  readonly onWrite: () => void;
}

function SteerEntries({ session, group, mapId, label, onReveal, ending, onWrite }: SteerEntriesProps) {
  const t = useTranslations("wall");
  const reveals = useTranslations("reveal");
  const state = useSignal(session.session);
  const waiting = waitingOn(useSignal(session.results), mapId);
  const { steps, rules } = state;
  const groupId = group?.id ?? ALL_GROUPS;
  const run = runFor(state, group?.id ?? null);
  const index = steps.findIndex(({ id }) => id === run?.stepId);
  const next = steps.slice(index + 1).find(({ skipped }) => !skipped);
  const isOwnPace = group !== null && state.runs.has(group.id);
  const isLocked = mapId === null ? rules.locked : rules.lockedMaps.has(mapId);
  // Without a group's own step there is no map that could be steered by itself but for its lock.
  const hasSteps = steps.length > 0 && (group !== null || mapId === null);

  const start = (stepId: string): void =>
    session.steer((doc, origin) => startStep(doc, stepId, session.clock.now(), origin, groupId));
  const act = (deed: Deed): void => {
    const now = session.clock.now();
    switch (deed) {
      case "reveal":
        onReveal(mapId);
        return;
      case "next":
        if (next) start(next.id);
        return;
      case "message":
        onWrite();
        return;
      case "lock":
      case "unlock":
        session.steer((doc, origin) => setLocked(doc, mapId, deed === "lock", origin));
        return;
      case "withAll":
        session.steer((doc, origin) => endRun(doc, origin, groupId));
        return;
      case "pause":
      case "resume":
      case "plus":
      case "minus":
        session.steer((doc, origin) =>
          doc.transact(() => {
            if (group !== null) keepOwnRun(doc, group.id, origin);
            if (deed === "pause") pauseRun(doc, now, origin, groupId);
            else if (deed === "resume") resumeRun(doc, now, origin, groupId);
            else addTime(doc, deed === "plus" ? MINUTE_MS : -MINUTE_MS, now, origin, groupId);
          }, origin),
        );
    }
  };
  const deeds: readonly { readonly key: Deed; readonly label: string; readonly isThere: boolean }[] = [
    { key: "reveal", label: reveals("all", { count: waiting }), isThere: waiting > 0 },
    {
      key: "next",
      label: t("startNext", { step: next?.title ?? "" }),
      isThere: hasSteps && next !== undefined,
    },
    { key: "pause", label: t("pause"), isThere: hasSteps && run?.phase === "running" },
    { key: "resume", label: t("resume"), isThere: hasSteps && run?.phase === "paused" },
    { key: "plus", label: t("plusMinute"), isThere: hasSteps && run !== null },
    { key: "minus", label: t("minusMinute"), isThere: hasSteps && run !== null },
    { key: "withAll", label: t("withAll"), isThere: isOwnPace },
    { key: "message", label: t("message"), isThere: group !== null || mapId === null },
    { key: isLocked ? "unlock" : "lock", label: lockLabel(), isThere: true },
  ];
  function lockLabel(): string {
    if (mapId === null) return isLocked ? t("unlockAll") : t("lockAll");
    return isLocked ? t("unlock") : t("lock");
  }

  return (
    <Menu
      className={menu.menu ?? ""}
      aria-label={label}
      onAction={(key) => {
        const deed = deeds.find((one) => one.key === key);
        const end = ending?.find((one) => one.key === key);
        if (deed) act(deed.key);
        else if (end) end.run();
        else start(String(key));
      }}
    >
      <MenuSection>
        {deeds
          .filter(({ isThere }) => isThere)
          .map((deed) => (
            <MenuItem key={deed.key} id={deed.key} className={menu.item ?? ""}>
              {deed.label}
            </MenuItem>
          ))}
      </MenuSection>
      {ending && ending.length > 0 ? (
        <>
          <Separator className={menu.separator ?? ""} />
          <MenuSection>
            <Header className={menu.header ?? ""}>{t("ending")}</Header>
            {ending.map((end) => (
              <MenuItem key={end.key} id={end.key} className={menu.item ?? ""}>
                {end.label}
              </MenuItem>
            ))}
          </MenuSection>
        </>
      ) : null}
      {hasSteps ? (
        <>
          <Separator className={menu.separator ?? ""} />
          <MenuSection>
            <Header className={menu.header ?? ""}>{t("startStep")}</Header>
            {steps.map((step) => (
              <MenuItem key={step.id} id={step.id} className={menu.item ?? ""} textValue={step.title}>
                <span className={menu.text}>{step.title}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </>
      ) : null}
    </Menu>
  );
}
