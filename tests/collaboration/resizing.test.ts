import { expect, test } from "vitest";
import { remoteHandsOf, resizedBy } from "../../client/canvas/remoteHands.ts";
import { createPresenceLink } from "../../client/session/presenceLink.ts";
import { createSignal } from "../../client/session/signal.ts";
import type { Editor } from "../../client/state/editor.ts";
import { handOf } from "../../client/tools/hand.ts";
import { pressSizeHandle } from "../../client/tools/resizingNotes.ts";
import { sizeHandles } from "../../client/tools/sizeHandle.ts";
import type { EditRights } from "../../model/editRights.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { PAPERS } from "../../model/noteSize.ts";
import { pointer } from "../client/tools/editorAtHand.ts";
import { editorOver } from "../client/tools/editorOver.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";

/** Two people with the product's own editor over one map on a real server, each with a provider of their own. */
async function twoAtTheMap() {
  const { url } = await startServer();
  const workshop = await createWorkshop(url);
  const atDesk = async (name: string): Promise<{ editor: Editor; leave: () => void }> => {
    const { participantId, token } = await join(url, workshop);
    const { doc, provider } = await openSynced(url, firstRoom(workshop), token);
    const { others, show } = createPresenceLink(provider.awareness, { participantId, name });
    const me = { participantId, role: "participant", name } as const;
    const editor = editorOver({ doc, me, rights: createSignal<EditRights>("all"), others, show });
    return { editor, leave: () => provider.destroy() };
  };
  const { editor: ann, leave } = await atDesk("Ann");
  const { editor: bob } = await atDesk("Bob");
  const place = { field: "pains", x: 20, y: 60 } as const;
  const [id = ""] = addNotes(ann.session.doc, [{ text: "Kein Termin", place }], "test");
  const hands = remoteHandsOf(bob);
  await waitUntil("Bob has the note, and both see each other", () => {
    return (
      bob.map.get(id) !== undefined &&
      ann.session.others.get().size === 1 &&
      bob.session.others.get().size === 1
    );
  });
  const hand = handOf(ann);
  hand.addGrip(pressSizeHandle);
  ann.view.setState({ selection: new Set([id]) });
  const corner = sizeHandles(ann)[0]?.at ?? { x: 0, y: 0 };
  const pull = (type: "down" | "move" | "up", dx: number): void =>
    hand.send(pointer(type, { x: corner.x + dx, y: corner.y + dx * 0.7 }));
  return { id, bob, hands, hand, pull, leave, sizeAtBobs: () => bob.map.get(id)?.note.size };
}

test("who pulls a note larger is seen doing it, before anything is written, and nothing flickers at the release", async () => {
  const { id, bob, hands, pull, sizeAtBobs } = await twoAtTheMap();
  pull("down", 0);
  pull("move", 170);
  const [seen] = await waitUntil("Bob sees the note grow", () =>
    hands.list.get()[0]?.resizing ? hands.list.get() : null,
  );
  expect(seen).toMatchObject({ name: "Ann", dragged: [], resizing: { noteIds: [id], size: "huge" } });
  expect(seen && resizedBy(seen, bob)).toMatchObject([{ note: { id, size: "huge" }, rect: PAPERS.huge }]);
  expect(sizeAtBobs()).toBe("normal");

  pull("move", 90);
  await waitUntil("Bob sees it a little smaller", () => hands.list.get()[0]?.resizing?.size === "large");
  // From here on Bob never sees it as it was.
  const shown: unknown[] = [];
  const stop = hands.list.subscribe(() => shown.push(hands.list.get()[0]?.resizing?.size ?? sizeAtBobs()));
  pull("up", 90);
  await waitUntil("it is so", () => sizeAtBobs() === "large" && hands.list.get().length === 0);
  stop();
  expect(new Set(shown)).toEqual(new Set(["large"]));
});

test("who thinks better of it, or whose connection ends, leaves the note as it was for everybody", async () => {
  const { hands, hand, pull, leave, sizeAtBobs } = await twoAtTheMap();
  pull("down", 0);
  pull("move", 170);
  await waitUntil("Bob sees the note grow", () => hands.list.get()[0]?.resizing?.size === "huge");
  hand.send({ type: "escape" });
  await waitUntil("Bob sees it at rest", () => hands.list.get().length === 0);
  expect(sizeAtBobs()).toBe("normal");

  pull("down", 0);
  pull("move", -60);
  await waitUntil("Bob sees it shrink", () => hands.list.get()[0]?.resizing?.size === "small");
  leave();
  await waitUntil("nobody has it in the hand any more", () => hands.list.get().length === 0);
  expect(sizeAtBobs()).toBe("normal");
});
