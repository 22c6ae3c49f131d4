import { type RefObject, useEffect } from "react";
import { useTranslations } from "use-intl";
import { addCards, moveCard } from "../../../model/journeyCardCommands.ts";
import { parseCellKey } from "../../state/journeyBoard.ts";
import type { JourneyView } from "../../state/journeyView.ts";
import { openKeptFocus } from "../outcome/keptFocus.ts";
import { openCardDrag } from "./cardDrag.ts";
import { type Announcement, openCardKeys } from "./cardKeys.ts";
import type { OverCell } from "./dropTargets.ts";
import type { JourneyDesk } from "./journeyDesk.ts";
import { JOURNEY_FOCUS } from "./journeyFocus.ts";
import { useCardDeeds } from "./useCardDeeds.ts";

/** Hands and keys on the cards of a journey, as a table or as a list; what comes of them is said on the desk. */
export function useBoardHands(
  desk: JourneyDesk,
  view: JourneyView,
  tableRef: RefObject<HTMLElement | null>,
  scrollerRef: RefObject<HTMLElement | null>,
): void {
  const t = useTranslations("journey");
  const deeds = useCardDeeds(desk);
  useEffect(() => {
    const table = tableRef.current;
    if (!table) return;
    const { outcome, journeyId, canEdit, noteCard, hold, announce } = desk;
    const { session } = outcome;
    const move = (id: string, to: { readonly cell: string; readonly before: string | null }): void =>
      deeds.put(id, { cell: parseCellKey(to.cell), before: to.before });
    const wordsOf = (what: Announcement): string => {
      switch (what.kind) {
        case "picked":
          return t("picked");
        case "kept":
          return t("notMoved");
        case "over":
          return deeds.whereIs(parseCellKey(what.cell));
      }
    };
    const carry = (card: string, at: OverCell | null): void => {
      const cell = at && parseCellKey(at.cell);
      const over = at && cell && cell !== "tray" ? { ...cell, x: at.x, y: at.y } : null;
      hold(at && { kind: "card", card, over });
    };
    const closeFocus = openKeptFocus(table, JOURNEY_FOCUS);
    const closeKeys = openCardKeys(table, {
      canEdit,
      view,
      onDrop: move,
      onDelete: deeds.remove,
      onCarry: carry,
      announce: (what) => announce(wordsOf(what)),
    });
    const closeDrag = canEdit
      ? openCardDrag(table, {
          scroller: () => scrollerRef.current,
          // A note is no card yet: there is nothing that the others could know it by.
          onCarry: (dragged, at) => (dragged.kind === "card" ? carry(dragged.id, at) : undefined),
          onDrop: (dragged, to) => {
            if (dragged.kind === "card") return move(dragged.id, to);
            const card = noteCard.get()?.(dragged.key, parseCellKey(to.cell));
            if (!card) return;
            session.write((doc, origin) =>
              doc.transact(() => {
                const [id] = addCards(doc, journeyId, [card], origin);
                const cell = parseCellKey(to.cell);
                if (id && to.before) moveCard(doc, id, { cell, before: to.before }, origin);
              }, origin),
            );
          },
        })
      : null;
    return () => {
      closeFocus();
      closeKeys();
      closeDrag?.();
    };
  }, [desk, deeds, view, t, tableRef, scrollerRef]);
}
