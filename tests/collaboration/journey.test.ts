import { expect, test } from "vitest";
import { ownDataSchema } from "../../model/api/erasure.ts";
import { DEFAULT_LANES } from "../../model/journey.ts";
import { addCards, moveCard } from "../../model/journeyCardCommands.ts";
import { addJourney, deleteJourney, deletePart, editWords } from "../../model/journeyCommands.ts";
import { cardsIn, journeysOf, readCards, readLanes, readPhases } from "../../model/journeyDocument.ts";
import { readFeelings, setFeelings } from "../../model/journeyFeelings.ts";
import { defaultPhases } from "../../model/journeyNames.ts";
import { CLOSE, LIMITS, roomName } from "../../model/wire.ts";
import { DEFAULT_LIMITS } from "../../server/limits.ts";
import { openSynced } from "../support/participants.ts";
import { placesOf } from "../support/sealedData.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

type World = Awaited<ReturnType<typeof steeredWorkshop>>;

const roomOf = ({ workshop }: World): string => roomName({ kind: "outcome", workshopId: workshop.id });

async function enter(world: World) {
  const person = await world.enter();
  return { ...person, ...(await openSynced(world.url, roomOf(world), person.token)) };
}

const begin = (doc: Parameters<typeof addJourney>[0]): string =>
  addJourney(doc, { title: "Andrea", phases: defaultPhases("de"), lanes: DEFAULT_LANES }, "me") ?? "";

test("two people build one journey; a card moved into a phase that goes waits in everybody's tray", async () => {
  const world = await steeredWorkshop();
  const [ann, bob] = [await enter(world), await enter(world)];
  const journey = begin(ann.doc);
  await waitUntil("Bob has it", () => readPhases(bob.doc, journey).length === 6);
  const [phase, lane] = [readPhases(bob.doc, journey)[2], readLanes(bob.doc, journey)[0]];
  const cell = { phase: phase?.id ?? "", lane: lane?.id ?? "" };
  const [card = ""] = addCards(bob.doc, journey, [{ text: "ruft an", cell: "tray" }], "bob");
  await waitUntil("Ann has the card", () => readCards(ann.doc, journey).length === 1);
  deletePart(ann.doc, "phase", cell.phase, "ann");
  moveCard(bob.doc, card, { cell, before: null }, "bob");
  editWords(bob.doc, "card", card, "ruft zweimal an", 15, "bob");
  setFeelings(bob.doc, { journey, persona: null, variant: "asIs" }, new Map([[cell.phase, -1]]), "bob");
  await Promise.all([ann.saved(), bob.saved()]);
  const late = await openSynced(world.url, roomOf(world), (await world.enter("viewer")).token);
  expect(cardsIn(late.doc, journey, "tray").map(({ text }) => text)).toEqual(["ruft zweimal an"]);
  expect(readPhases(late.doc, journey)).toHaveLength(5);
  for (const { doc } of [ann, bob])
    expect(readFeelings(doc, journey)).toEqual(readFeelings(late.doc, journey));
});

test("the gate keeps the limits of journeys, and who may not delete many cards of others", async () => {
  const world = await steeredWorkshop({ limits: { ...DEFAULT_LIMITS, journeyCardsPerWorkshop: 60 } });
  const ann = await enter(world);
  const journey = begin(ann.doc);
  const cards = Array.from(
    { length: 55 },
    (_, index) => ({ text: `${index}`, cell: "tray", author: ann.participantId }) as const,
  );
  addCards(ann.doc, journey, cards, "ann");
  await ann.saved();
  const bob = await enter(world);
  deleteJourney(bob.doc, journey, "bob");
  await waitUntil("Bob is refused", () => bob.closes[0]?.code === CLOSE.forbidden);
  addCards(ann.doc, journey, cards.slice(0, 10), "ann");
  await waitUntil("Ann is refused", () => ann.closes[0]?.code === CLOSE.tooLarge);
  const cara = await enter(world);
  cara.doc.transact(() => {
    for (let count = 0; count < LIMITS.journeysPerWorkshop; count += 1) {
      journeysOf(cara.doc).set(`jjjjjjjjjjjjjj${count}`, 1);
    }
  });
  await waitUntil("Cara is refused", () => cara.closes[0]?.code === CLOSE.tooLarge);
  const dan = await enter(world);
  expect([readCards(dan.doc, journey).length, journeysOf(dan.doc).size]).toEqual([55, 1]);
  // The facilitator may, as on a map.
  const chief = await openSynced(world.url, roomOf(world), world.chief.token);
  deleteJourney(chief.doc, journey, "chief");
  await chief.saved();
  await waitUntil("it is gone", () => journeysOf(dan.doc).size === 0);
});

test("everyone can fetch the cards that they laid, and these go with them", async () => {
  const folder = temporaryFolder();
  const world = await steeredWorkshop({ data: { folder } });
  const ann = await enter(world);
  const journey = begin(ann.doc);
  addCards(ann.doc, journey, [{ text: "MarkeAnn", cell: "tray", author: ann.participantId }], "ann");
  addCards(ann.doc, journey, [{ text: "Team", cell: "tray" }], "ann");
  await ann.saved();
  const answer = await world.send("GET", "/participants/me/data", undefined, ann);
  const { outcome } = ownDataSchema.parse(await answer.json());
  expect(outcome.entries.journeyCards).toMatchObject([{ text: "MarkeAnn" }]);
  expect((await world.send("DELETE", "/participants/me?notes=erase", undefined, ann)).status).toBe(200);
  expect(placesOf(folder, ["MarkeAnn"])).toEqual([]);
  const chief = await openSynced(world.url, roomOf(world), world.chief.token);
  expect(readCards(chief.doc, journey).map(({ text }) => text)).toEqual(["Team"]);
});
