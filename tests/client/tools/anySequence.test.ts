import { expect, test } from "vitest";
import { toScreen } from "../../../client/geometry/camera.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { pressSizeHandle } from "../../../client/tools/resizingNotes.ts";
import { sizeHandles } from "../../../client/tools/sizeHandle.ts";
import type { PointerInput, ToolEvent } from "../../../client/tools/toolEvent.ts";
import { addCluster } from "../../../model/clusterCommands.ts";
import { addContradiction } from "../../../model/contradictionCommands.ts";
import { deleteNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

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
