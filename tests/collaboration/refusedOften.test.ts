import { expect, test } from "vitest";
import { addNotes } from "../../model/mapCommands.ts";
import { setLocked } from "../../model/steeringCommands.ts";
import { ALLOWED_REFUSALS } from "../../server/sync/strikes.ts";
import { openRaw } from "../support/rawSocket.ts";
import { refusedByRule, steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

test("who goes on writing to a locked map is kept out; who heard of eight locks too late is not", async () => {
  const all = await steeredWorkshop();
  const [eve, ann] = [await all.enter(), await all.enter()];
  const refuse = async (who: typeof eve): Promise<void> => {
    const client = await all.open(who);
    addNotes(client.doc, [NOTE], "test");
    await refusedByRule(client);
    client.provider.destroy();
  };
  await all.steer((doc) => setLocked(doc, null, true, "test"));
  for (let count = 0; count < ALLOWED_REFUSALS; count += 1) await refuse(eve);
  const again = openRaw(all.url, all.room(), eve.token);
  expect(await waitUntil("an answer", again.status)).toBe(403);

  for (let count = 0; count < 8; count += 1) await refuse(ann);
  await all.steer((doc) => setLocked(doc, null, false, "test"));
  const open = await all.open(ann);
  addNotes(open.doc, [NOTE], "test");
  await open.saved();
  expect(open.closes).toEqual([]);
});
