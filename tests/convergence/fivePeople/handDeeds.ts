import { toScreen } from "../../../client/geometry/camera.ts";
import { linkHandle } from "../../../client/tools/linkHandle.ts";
import { sizeHandles } from "../../../client/tools/sizeHandle.ts";
import type { PointerInput, ToolEvent } from "../../../client/tools/toolEvent.ts";
import type { Point } from "../../../model/fieldLayout.ts";
import { pointer } from "../../client/tools/editorAtHand.ts";
import type { SeededRandom } from "../../support/seededRandom.ts";
import type { Person } from "./person.ts";
import type { Scene } from "./scene.ts";

export function moveHand({ chance }: Scene, person: Person): void {
  const { hand } = person.desk;
  const { below, pick } = chance;
  for (let count = 1 + below(6); count > 0; count -= 1) {
    const roll = below(24);
    if (roll === 0) hand.send({ type: "escape" });
    else if (roll === 1) hand.send({ type: "leave" });
    else if (roll < 4) hand.send({ type: "held" } satisfies ToolEvent);
    else if (roll === 4) hand.send({ type: "frame", elapsedMs: 16 });
    else if (roll === 5) hand.takeFromTray(anyPointer(chance, person), pick(["pink", "blue"]));
    else hand.send(anyPointer(chance, person));
  }
}

export function dragNote(scene: Scene, person: Person): void {
  const { map } = person.desk.editor;
  const rect = map.get(scene.chance.pick(map.ids()) ?? "")?.rect;
  if (rect) drag(scene, person, { x: rect.x + 20, y: rect.y + 20 });
}

/** A bundle goes by its title, to another field or a little further. */
export function dragBundle(scene: Scene, person: Person): void {
  const { editor } = person.desk;
  const [record] = editor.clusters.list().slice(scene.chance.below(3));
  if (record) drag(scene, person, { x: record.shape.title.x + 10, y: record.shape.title.y + 4 });
}

/** The handle for the size, or the one for a contradiction, of a note that is selected for it. */
export function pullHandle(scene: Scene, person: Person): void {
  const { editor } = person.desk;
  const id = scene.chance.pick(editor.map.ids());
  if (id === undefined) return;
  editor.view.setState({ selection: new Set([id]), editing: null });
  const at = scene.chance.below(2) === 0 ? sizeHandles(editor)[0]?.at : linkHandle(editor)?.at;
  const goal = editor.map.get(scene.chance.pick(editor.map.ids()) ?? "")?.rect;
  if (at) drag(scene, person, at, goal && { x: goal.x + 30, y: goal.y + 30 });
}

/** From one point of the map to another, or a little further; now and then it is not let go. */
function drag({ chance }: Scene, person: Person, start: Point, end?: Point): void {
  const { editor, hand } = person.desk;
  if (hand.tool() !== "idle" || person.pressed.size > 0) return;
  const camera = editor.camera.camera.get();
  const from = toScreen(camera, start);
  const near = { x: from.x + chance.below(900) - 450, y: from.y + chance.below(900) - 450 };
  const to = end && chance.below(2) === 0 ? toScreen(camera, end) : near;
  const details = { pointerId: 9, alt: chance.below(5) === 0, shift: chance.below(4) === 0 };
  hand.send(pointer("down", from, details));
  hand.send(pointer("move", to, details));
  if (chance.below(6) > 0) return hand.send(pointer("up", to, details));
  person.pressed.set(9, "mouse");
}

function anyPointer({ below, pick }: SeededRandom, { pressed }: Person): PointerInput {
  const pointerId = pick([1, 2, 3, 9]);
  const pointerType = pressed.get(pointerId) ?? pick(["mouse", "touch", "touch", "pen"] as const);
  const type = pick(["down", "move", "move", "up", "cancel"] as const);
  if (type === "down") pressed.set(pointerId, pointerType);
  if (type === "up" || type === "cancel") pressed.delete(pointerId);
  const keys = { shift: below(4) === 0, alt: below(6) === 0, mod: below(6) === 0, space: below(10) === 0 };
  const buttons = pick([1, 1, 1, 2, 4, 0]);
  return pointer(type, { x: below(2400), y: below(1600) }, { pointerId, pointerType, buttons, ...keys });
}
