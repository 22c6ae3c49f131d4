import { type RefObject, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { addCards, deleteCard, moveCard } from "../../../model/journeyCardCommands.ts";
import { parseCellKey } from "../../state/journeyBoard.ts";
import { openCardDrag } from "./cardDrag.ts";
import { type Announcement, openCardKeys } from "./cardKeys.ts";
import type { OverCell } from "./dropTargets.ts";
import type { JourneyDesk } from "./journeyDesk.ts";
import { usePartNames } from "./usePartNames.ts";

/** Hands and keys on the cards of a journey; gives what is said of them to those who do not see it. */
export function useBoardHands(
  desk: JourneyDesk,
  tableRef: RefObject<HTMLElement | null>,
  scrollerRef: RefObject<HTMLElement | null>,
): string {
  const t = useTranslations("journey");
  const names = usePartNames();
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    const table = tableRef.current;
    if (!table) return;
    const { outcome, board, journeyId, canEdit, noteCard, hold, say } = desk;
    const { session } = outcome;
    const move = (id: string, to: { readonly cell: string; readonly before: string | null }): void =>
      session.write((doc, origin) =>
        moveCard(doc, id, { cell: parseCellKey(to.cell), before: to.before }, origin),
      );
    const whereIs = (key: string): string => {
      const cell = parseCellKey(key);
      if (cell === "tray") return t("tray");
      const phase = board.phases.get().find(({ id }) => id === cell.phase);
      const lane = board.lanes.get().find(({ id }) => id === cell.lane);
      return phase && lane ? t("cell", { phase: names.phase(phase), lane: names.lane(lane) }) : "";
    };
    const wordsOf = (what: Announcement): string => {
      switch (what.kind) {
        case "picked":
          return t("picked");
        case "kept":
          return t("notMoved");
        case "over":
          return whereIs(what.cell);
        case "dropped":
          return t("dropped", { where: whereIs(what.cell) });
      }
    };
    const carry = (card: string, at: OverCell | null): void => {
      const cell = at && parseCellKey(at.cell);
      const over = at && cell && cell !== "tray" ? { ...cell, x: at.x, y: at.y } : null;
      hold(at && { kind: "card", card, over });
    };
    const closeKeys = openCardKeys(table, {
      canEdit,
      onDrop: move,
      onDelete: (id) => {
        session.write((doc, origin) => deleteCard(doc, id, origin));
        say({ key: "cardDeleted", undo: true });
      },
      onCarry: carry,
      announce: (what) => setAnnounced(wordsOf(what)),
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
      closeKeys();
      closeDrag?.();
    };
  }, [desk, names, t, tableRef, scrollerRef]);
  return announced;
}
