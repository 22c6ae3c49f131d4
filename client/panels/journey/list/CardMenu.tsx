import { useTranslations } from "use-intl";
import { isOneOf } from "../../../../model/fields.ts";
import { CHANNELS, type JourneyCard, wordsOf } from "../../../../model/journey.ts";
import { ListMenu, type MenuEntry } from "../../../outline/list/ListMenu.tsx";
import { useSignal } from "../../../state/useSignal.ts";
import { type OpenCardMenu, useJourneyDesk } from "../journeyDesk.ts";
import { useCard } from "../useCard.ts";
import { useCardDeeds } from "../useCardDeeds.ts";
import { usePartNames } from "../usePartNames.ts";

const TRAY = "tray";
const NO_CHANNEL = "none";

/** The menu of the card that it was asked for at, in the list. */
export function CardMenu() {
  const { menu } = useJourneyDesk();
  const open = useSignal(menu);
  return open === null ? null : <OpenMenu key={open.cardId} open={open} />;
}

function OpenMenu({ open }: { readonly open: OpenCardMenu }) {
  const t = useTranslations("journey");
  const { board, menu } = useJourneyDesk();
  const card = useCard(board, open.cardId);
  const groupsOf = useGroups();
  if (!card) return null;
  return (
    <ListMenu
      label={t("list.more", { text: wordsOf(card) || t("emptyCard") })}
      trigger={open.trigger}
      groups={groupsOf(card)}
      onClose={() => menu.set(null)}
    />
  );
}

function useGroups(): (card: JourneyCard) => readonly (readonly MenuEntry[])[] {
  const t = useTranslations("journey");
  const names = usePartNames();
  const desk = useJourneyDesk();
  const deeds = useCardDeeds(desk);
  const { board, open } = desk;
  const phases = useSignal(board.phases);
  const lanes = useSignal(board.lanes);
  return ({ id, channel, momentOfTruth }) => {
    const where = board.whereIs(id) ?? TRAY;
    const step = (key: "earlier" | "later"): MenuEntry => ({
      kind: "deed",
      key,
      words: t(`list.${key}`),
      isOff: !deeds.canStep(id, key),
      run: () => deeds.step(id, key),
    });
    return [
      [
        step("earlier"),
        step("later"),
        {
          kind: "choice",
          key: "phase",
          words: t("phase"),
          options: [
            ...phases.map((phase) => ({ key: phase.id, words: names.phase(phase) })),
            { key: TRAY, words: t("tray") },
          ],
          chosen: where === TRAY ? TRAY : where.phase,
          choose: (key) => deeds.toPhase(id, key),
        },
        {
          kind: "choice",
          key: "lane",
          words: t("laneOf"),
          options: lanes.map((lane) => ({ key: lane.id, words: names.lane(lane) })),
          chosen: where === TRAY ? null : where.lane,
          choose: (key) => deeds.toLane(id, key),
        },
      ],
      [
        {
          kind: "choice",
          key: "channel",
          words: t("channel"),
          options: ([NO_CHANNEL, ...CHANNELS] as const).map((key) => ({ key, words: t(`channels.${key}`) })),
          chosen: channel ?? NO_CHANNEL,
          choose: (key) => deeds.setChannel(id, isOneOf(CHANNELS, key) ? key : null),
        },
        {
          kind: "deed",
          key: "truth",
          words: t(momentOfTruth ? "list.noTruth" : "truth"),
          run: () => deeds.setTruth(id, !momentOfTruth),
        },
        { kind: "deed", key: "details", words: t("list.details"), run: () => open(id) },
      ],
      [{ kind: "deed", key: "delete", words: t("deleteCard"), run: () => deeds.remove(id) }],
    ];
  };
}
