import * as Y from "yjs";
import { DEFAULT_LANES } from "../../model/journey.ts";
import { addCards } from "../../model/journeyCardCommands.ts";
import { addJourney } from "../../model/journeyCommands.ts";
import { cardsIn, readLanes, readPhases } from "../../model/journeyDocument.ts";
import { defaultPhases } from "../../model/journeyNames.ts";

/** A journey with the phases and lanes that it begins with, and short ways to name what is in it. */
export function begunJourney(doc = new Y.Doc()) {
  const journey =
    addJourney(doc, { title: "Andrea", phases: defaultPhases("de"), lanes: DEFAULT_LANES }, "me") ?? "";
  const phase = (title: string) => readPhases(doc, journey).find((one) => one.title === title)?.id ?? "";
  const lane = (kind: string) => readLanes(doc, journey).find((one) => one.kind === kind)?.id ?? "";
  const cell = (title: string, kind: string) => ({ phase: phase(title), lane: lane(kind) });
  const add = (text: string, title: string, kind: string) =>
    addCards(doc, journey, [{ text, cell: cell(title, kind) }], "me")[0] ?? "";
  const texts = (where: Parameters<typeof cardsIn>[2]) =>
    cardsIn(doc, journey, where).map(({ text }) => text);
  const titles = () => readPhases(doc, journey).map(({ title }) => title);
  return { doc, journey, phase, lane, cell, add, texts, titles };
}
