// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { actionOf } from "../../../client/actions/actions.ts";
import { copyFieldLink, copyNoteLink } from "../../../client/actions/copyLink.ts";
import { listAimOf } from "../../../client/attention/readingList.ts";
import { toMap } from "../../../client/geometry/camera.ts";
import { land } from "../../../client/panels/map/landing.ts";
import type { ConnectionState } from "../../../client/session/connectionState.ts";
import type { WritableSignal } from "../../../client/session/signal.ts";
import { MOST_LINKED_NOTES, type PlaceLink, readPlaceLink } from "../../../client/state/placeLink.ts";
import { PLACES } from "../../../model/fields.ts";
import { deleteNotes, setHidden } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A map that is opened by a link. */
function opened(link: PlaceLink, before: (at: ReturnType<typeof editorAtHand>) => void = () => undefined) {
  const at = editorAtHand();
  before(at);
  let landings = 0;
  onTestFinished(land(at.editor, link, () => (landings += 1)));
  const { camera, view } = at.editor.camera;
  return {
    ...at,
    landings: () => landings,
    notice: () => at.editor.view.getState().notice?.key ?? null,
    selected: () => [...at.editor.view.getState().selection],
    connection: at.editor.session.connection as WritableSignal<ConnectionState>,
    /** the middle of what is on the screen, in map units */
    middle: () => {
      const { width, height } = view.get();
      return toMap(camera.get(), { x: width / 2, y: height / 2 });
    },
  };
}

const notes = (...ids: string[]): PlaceLink => ({ kind: "notes", ids });

test("a link to a note selects it and flies there; the address has then done its work", () => {
  const { editor, ids } = editorAtHand();
  let landings = 0;
  onTestFinished(land(editor, notes(ids[3] ?? ""), () => (landings += 1)));
  const start = editor.camera.camera.get();
  vi.advanceTimersByTime(40);
  expect([...editor.view.getState().selection]).toEqual([ids[3]]);
  expect(landings).toBe(1);
  const seen = new Set<number>();
  editor.camera.camera.subscribe(() => seen.add(editor.camera.camera.get().x));
  vi.advanceTimersByTime(400);
  expect(seen.size).toBeGreaterThan(3);
  expect(editor.camera.camera.get()).not.toEqual(start);
  const rect = editor.map.get(ids[3] ?? "")?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = toMap(editor.camera.camera.get(), { x: 1200, y: 800 });
  expect(middle.x).toBeCloseTo(rect.x + rect.width / 2);
  expect(middle.y).toBeCloseTo(rect.y + rect.height / 2);
});

test("whoever moves the map on the way has it, and nothing goes on afterwards", () => {
  const at = opened({ kind: "field", field: "gains" });
  vi.advanceTimersByTime(80);
  const mine = { x: 1, y: 2, zoom: 0.3 };
  at.editor.camera.camera.set(mine);
  vi.advanceTimersByTime(1000);
  expect(at.editor.camera.camera.get()).toBe(mine);
});

test("a link to a field shows it, also to those who asked for less motion, who are there at once", () => {
  const matchMedia = vi.spyOn(window, "matchMedia");
  matchMedia.mockReturnValue({ matches: true } as MediaQueryList);
  onTestFinished(() => matchMedia.mockRestore());
  const at = opened({ kind: "field", field: "pains" });
  const cameras = new Set<unknown>();
  at.editor.camera.camera.subscribe(() => cameras.add(at.editor.camera.camera.get()));
  vi.advanceTimersByTime(500);
  expect(cameras.size).toBe(1);
  const field = at.editor.map.layout().fields.pains;
  expect(at.middle().x).toBeCloseTo(field.x + field.width / 2);
});

test("before the map has a size nothing happens; as a list it is brought to the note or the field", () => {
  const [, second = ""] = editorAtHand().ids;
  const waiting = opened({ kind: "field", field: "pains" }, ({ editor }) =>
    editor.camera.view.set({ width: 0, height: 0 }),
  );
  vi.advanceTimersByTime(500);
  expect(waiting.landings()).toBe(0);
  waiting.editor.camera.view.set({ width: 1000, height: 800 });
  vi.advanceTimersByTime(500);
  expect(waiting.landings()).toBe(1);

  const list = (at: ReturnType<typeof editorAtHand>): void => {
    at.editor.view.setState({ shownView: "list" });
    at.editor.camera.view.set({ width: 0, height: 0 });
  };
  const field = opened({ kind: "field", field: "gains" }, list);
  vi.advanceTimersByTime(500);
  expect(listAimOf(field.editor).get()).toEqual({ place: "gains", noteId: null, by: "hand" });
  const at = editorAtHand();
  list(at);
  const id = at.ids[1] ?? second;
  onTestFinished(land(at.editor, notes(id), () => undefined));
  vi.advanceTimersByTime(500);
  expect(listAimOf(at.editor).get()).toEqual({ place: "pains", noteId: id, by: "hand" });
});

test("a note that is gone is said to be gone, one that was hidden to be hidden; of several the others are shown", () => {
  const gone = opened(notes("Vx3kq0aB9dEfGh12"));
  vi.advanceTimersByTime(500);
  expect([gone.notice(), gone.landings(), gone.selected()]).toEqual(["linkGone", 1, []]);

  const at = editorAtHand();
  const [one = "", two = "", three = ""] = at.ids;
  setHidden(at.editor.session.doc, [one], true, "someone");
  deleteNotes(at.editor.session.doc, [two], "someone");
  onTestFinished(land(at.editor, notes(one), () => undefined));
  vi.advanceTimersByTime(500);
  expect(at.editor.view.getState().notice?.key).toBe("linkHidden");
  onTestFinished(land(at.editor, notes(one, two, three), () => undefined));
  vi.advanceTimersByTime(500);
  expect([...at.editor.view.getState().selection]).toEqual([three]);
});

test("while the server has not been heard a note is not called gone: this device may only not have it yet", () => {
  const at = opened(notes("Vx3kq0aB9dEfGh12"), ({ editor }) =>
    (editor.session.connection as WritableSignal<ConnectionState>).set({ kind: "connecting" }),
  );
  vi.advanceTimersByTime(500);
  at.connection.set({ kind: "offline", changes: 0 });
  vi.advanceTimersByTime(500);
  expect([at.notice(), at.landings()]).toEqual([null, 0]);
  at.connection.set({ kind: "saved" });
  vi.advanceTimersByTime(500);
  expect(at.notice()).toBe("linkGone");
});

test("what an address says is read whole or not at all", () => {
  expect(readPlaceLink("?notes=a,b&view=list")).toEqual(notes("a", "b"));
  for (const field of PLACES) expect(readPlaceLink(`?field=${field}`)).toEqual({ kind: "field", field });
  for (const search of ["", "?field=constructor", "?field=", "?view=list"])
    expect(readPlaceLink(search)).toBeNull();
  const many = readPlaceLink(`?notes=${"x,".repeat(5000)}`);
  expect(many?.kind === "notes" && many.ids).toHaveLength(MOST_LINKED_NOTES);
});

test("a copied link leads back to where it was copied, and has no key in it", async () => {
  vi.useRealTimers();
  const { editor, ids } = editorAtHand();
  const written: string[] = [];
  vi.stubGlobal("navigator", {
    clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(actionOf("copyLink").isEnabled(editor)).toBe(false);
  editor.view.setState({ selection: new Set(ids.slice(0, 2)) });
  expect(actionOf("copyLink").isEnabled(editor)).toBe(true);
  await copyNoteLink(editor);
  expect(editor.view.getState().notice?.key).toBe("linkCopied");
  await copyFieldLink(editor, "pains");
  const [toNotes, toField] = written.map((text) => new URL(text));
  expect(toNotes?.pathname).toBe("/w/workshop/map");
  expect(readPlaceLink(toNotes?.search ?? "")).toEqual(notes(...ids.slice(0, 2)));
  expect(readPlaceLink(toField?.search ?? "")).toEqual({ kind: "field", field: "pains" });
  expect([toNotes?.hash, toField?.hash]).toEqual(["", ""]);
});

test("where the browser allows no copying it is said; without a clipboard its old command is used", async () => {
  vi.useRealTimers();
  const { editor } = editorAtHand();
  vi.stubGlobal("navigator", {});
  onTestFinished(() => void vi.unstubAllGlobals());
  const data = { setData: vi.fn() };
  const said: unknown[] = [];
  const other = vi.fn();
  document.addEventListener("copy", other);
  document.execCommand = (command: string) => {
    said.push(command);
    const event = new Event("copy", { cancelable: true });
    Object.assign(event, { clipboardData: data });
    return document.dispatchEvent(event);
  };
  await copyFieldLink(editor, "gains");
  expect(data.setData).toHaveBeenCalledWith("text/plain", expect.stringContaining("?field=gains"));
  expect(editor.view.getState().notice?.key).toBe("linkCopied");
  expect(other).not.toHaveBeenCalled();
  document.execCommand = () => false;
  await copyFieldLink(editor, "gains");
  expect(editor.view.getState().notice?.key).toBe("linkNotCopied");
  document.removeEventListener("copy", other);
});
