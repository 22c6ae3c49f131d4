import { expect, test, vi } from "vitest";
import type { ActionId } from "../../../client/actions/action.ts";
import { ACTIONS, isEnabled } from "../../../client/actions/actions.ts";
import { afterWheel } from "../../../client/canvas/wheelInput.ts";
import { toScreen } from "../../../client/geometry/camera.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { forgetGoneNotes } from "../../../client/state/goneNotes.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { layDownWhenLocked } from "../../../client/tools/losingRights.ts";
import { pressSizeHandle } from "../../../client/tools/resizingNotes.ts";
import { sizeHandles } from "../../../client/tools/sizeHandle.ts";
import type { PointerInput, ToolEvent } from "../../../client/tools/toolEvent.ts";
import { addCluster, dissolveCluster } from "../../../model/clusterCommands.ts";
import { addContradiction, deleteContradiction } from "../../../model/contradictionCommands.ts";
import { addNotes, deleteNotes, moveNotes } from "../../../model/mapCommands.ts";
import { clustersOf, linksOf, readNotes } from "../../../model/mapDocument.ts";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";
import { type EditorAtHand, editorAtHand, pointer } from "./editorAtHand.ts";
import { editorOver } from "./editorOver.ts";

const SEQUENCES = 150;
const EVENTS = 60;

test.each([1, 2, 3, 4])(
  "whatever happens to the hand, it throws nothing and comes to rest (seed %i)",
  (seed) => {
    const { below, pick } = seededRandom(seed);
    for (let round = 0; round < SEQUENCES; round += 1) {
      const { editor } = editorAtHand({ canEdit: below(5) > 0 });
      const hand = handOf(editor);
      hand.addGrip(pressSizeHandle);
      hand.setCoasting(below(2) === 0);
      const [one = "", two = "", , four = ""] = editor.map.ids();
      addCluster(editor.session.doc, { title: "x", field: "pains", noteIds: [one, two] }, "someone");
      addContradiction(editor.session.doc, { from: one, to: four, title: "x" }, "someone");
      const pressed = new Map<number, PointerInput["pointerType"]>();

      const anyPointer = (): PointerInput => {
        const pointerId = 1 + below(3);
        const pointerType = pressed.get(pointerId) ?? pick(["mouse", "touch", "touch", "pen"] as const);
        const type = pick(["down", "move", "move", "up", "cancel"] as const);
        if (type === "down") pressed.set(pointerId, pointerType);
        if (type === "up" || type === "cancel") pressed.delete(pointerId);
        const details = {
          pointerId,
          pointerType,
          buttons: pick([1, 1, 1, 2, 4, 0]),
          shift: below(4) === 0,
          alt: below(6) === 0,
          mod: below(6) === 0,
          space: below(10) === 0,
          time: round * 1e6 + below(2000),
        };
        const handle = below(5) === 0 ? sizeHandles(editor)[0]?.at : undefined;
        const at = handle && toScreen(editor.camera.camera.get(), handle);
        return pointer(type, at ?? { x: below(2400), y: below(1200) }, details);
      };
      const anyEvent = (): ToolEvent => {
        const chance = below(20);
        if (chance === 0) return { type: "escape" };
        if (chance === 1) return { type: "leave" };
        if (chance === 2) return { type: "frame", elapsedMs: 16 };
        if (chance < 5) return { type: "held" };
        return anyPointer();
      };

      for (let count = 0; count < EVENTS; count += 1) {
        const chance = below(30);
        const ids = editor.map.ids();
        if (chance === 0 && ids.length > 0) deleteNotes(editor.session.doc, [pick(ids)], "someone");
        else if (chance === 1) editor.session.undo.undo();
        else if (chance === 3) editor.view.setState({ selection: new Set(ids.slice(0, 1 + below(3))) });
        else if (chance === 2) hand.takeFromTray(anyPointer(), "pink");
        else hand.send(anyEvent());
      }
      for (const pointerId of [1, 2, 3]) {
        for (const pointerType of ["mouse", "pen", "touch"] as const) {
          hand.send(pointer("up", { x: 5, y: 5 }, { pointerId, pointerType }));
        }
      }
      // What a flick has left comes to rest by itself.
      for (let frames = 0; hand.tool() === "coasting" && frames < 1000; frames += 1) {
        hand.send({ type: "frame", elapsedMs: 16 });
      }
      expect(hand.tool()).toBe("idle");
      expect(hand.preview.get()).toEqual({ kind: "none" });
      expect(hand.hold.get()).toBeNull();
      const { x, y, zoom } = editor.camera.camera.get();
      expect([x, y, zoom].every(Number.isFinite)).toBe(true);
      expect(readNotes(editor.session.doc)).toHaveLength(editor.map.ids().length);
    }
  },
);

/** They leave the page, or ask the browser for what there is none of here. */
const ELSEWHERE: ReadonlySet<ActionId> = new Set([
  "copy",
  "cut",
  "paste",
  "present",
  "find",
  "copyLink",
  "copyAsText",
  "copyAsPicture",
  "copyAsJson",
]);

/** What a page does with an open map. */
function watch(editor: Editor): () => void {
  const stops = [layDownWhenLocked(editor), forgetGoneNotes(editor.session, editor.map, editor.view)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What comes from elsewhere while a hand is at work; none of it is a step of mine. */
function fromElsewhere(at: EditorAtHand, { editor, random }: { editor: Editor; random: SeededRandom }): void {
  const { below, pick } = random;
  const { doc } = editor.session;
  const place = { field: pick(["pains", "gains"] as const), x: below(600), y: 52 + below(400) };
  const ids = editor.map.ids();
  const some = ids.length > 0 ? pick(ids) : "none";
  const one = (keys: Iterable<string>): string => [...keys][0] ?? "none";
  switch (below(9)) {
    case 0:
      return deleteNotes(doc, [some], "someone");
    case 1:
      return void addNotes(doc, [{ text: "neu", place }], "someone");
    case 2:
      return moveNotes(doc, new Map([[some, place]]), "someone");
    case 3:
      return dissolveCluster(doc, one(clustersOf(doc).keys()), "someone");
    case 4:
      return deleteContradiction(doc, one(linksOf(doc).keys()), "someone");
    case 5:
      return void addCluster(doc, { title: "x", field: place.field, noteIds: ids.slice(0, 2) }, "someone");
    case 6:
      return at.rights.set(pick(["all", "all", "own", "comment", "none"] as const));
    case 7: {
      const wheel = { deltaX: below(90) - 45, deltaY: below(90) - 45, deltaMode: 0, metaKey: false };
      const keys = { ctrlKey: below(2) === 0, shiftKey: below(4) === 0 };
      const point = { x: below(2400), y: below(1600) };
      return editor.camera.camera.set(afterWheel(editor.camera.camera.get(), { ...wheel, ...keys }, point));
    }
    case 8:
      return at.mode.set(pick(["open", "private-shown"] as const));
  }
}

test.each([11, 12])(
  "whatever comes from elsewhere, a gesture is one step at most, and Escape ends it (seed %i)",
  async (seed) => {
    vi.stubGlobal("window", { location: { search: "" }, innerWidth: 1440, innerHeight: 900 });
    const random = seededRandom(seed);
    const { below, pick } = random;
    for (let round = 0; round < SEQUENCES; round += 1) {
      const at = editorAtHand();
      const { draft, sessionDoc, rights, mode } = at;
      let { editor } = at;
      let hand = handOf(editor);
      let stop = watch(editor);
      /** how deep my history was when the press that is going on began; null while a key has had a part in it */
      let depth: number | null = null;
      const depthNow = (): number => editor.session.undo.undoDepth.get();
      const begin = (): void => {
        // An empty note that a press closes goes as a step of its own, when something was done to it.
        const { editing } = editor.view.getState();
        depth = depthNow() + (editor.map.get(editing ?? "")?.note.text === "" ? 1 : 0);
      };
      const send = (event: ToolEvent): void => {
        if (hand.tool() === "idle") begin();
        hand.send(event);
        if (hand.tool() === "idle" && depth !== null) expect(depthNow() - depth).toBeLessThanOrEqual(1);
      };
      const points = (): PointerInput["point"] => {
        const ids = editor.map.ids();
        if (ids.length > 0 && below(2) === 0) return at.middleOf(pick(ids));
        return { x: below(2400), y: below(1200) };
      };
      for (let count = 0; count < EVENTS; count += 1) {
        const chance = below(24);
        const type = pick(["down", "move", "move", "up", "up", "cancel"] as const);
        const pointerType = pick(["mouse", "mouse", "touch", "pen"] as const);
        const keys = {
          shift: below(4) === 0,
          alt: below(5) === 0,
          mod: below(6) === 0,
          space: below(12) === 0,
        };
        if (chance < 4) fromElsewhere(at, { editor, random });
        else if (chance === 4) send({ type: "held" });
        else if (chance === 5) send({ type: "frame", elapsedMs: 16 });
        else if (chance === 6) {
          send({ type: "escape" });
          expect(hand.tool()).toBe("idle");
          expect(hand.preview.get()).toEqual({ kind: "none" });
        } else if (chance === 7) {
          const able = ACTIONS.filter(({ id }) => !ELSEWHERE.has(id)).filter((one) => isEnabled(one, editor));
          depth = null;
          pick(able).run(editor);
        } else if (chance === 8) {
          if (hand.tool() === "idle") begin();
          hand.takeFromTray(pointer("down", points(), { pointerId: 1 }), "pink");
        } else if (chance === 9 && below(4) === 0) {
          // As when content was erased, or a change was refused: the map is opened anew under the same fingers.
          stop();
          hand.send({ type: "escape" });
          expect(hand.tool()).toBe("idle");
          const { me, doc } = editor.session;
          editor = editorOver({ doc, draft, sessionDoc, me, rights, mode });
          hand = handOf(editor);
          stop = watch(editor);
          depth = null;
        } else send(pointer(type, points(), { pointerId: 1 + below(2), pointerType, ...keys }));
      }
      hand.send({ type: "escape" });
      expect(hand.tool()).toBe("idle");
      expect(hand.preview.get()).toEqual({ kind: "none" });
      const notes = readNotes(editor.session.doc);
      for (const { place } of notes) expect([place.x, place.y].every(Number.isFinite)).toBe(true);
      for (const id of editor.view.getState().selection) expect(editor.map.get(id)).toBeDefined();
    }
    // Some deeds are fetched when they are first done.
    await vi.dynamicImportSettled();
    vi.unstubAllGlobals();
  },
);
