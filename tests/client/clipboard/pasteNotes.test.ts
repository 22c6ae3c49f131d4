// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { copiedNotes } from "../../../client/clipboard/copiedNotes.ts";
import { pasteNotes } from "../../../client/clipboard/pasteNotes.ts";
import { factsOf } from "../../../client/session/stepFacts.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { select } from "../../../client/tools/selecting.ts";
import { mapJson } from "../../../exchange/json.ts";
import { readClusters } from "../../../model/cluster.ts";
import { addCluster } from "../../../model/clusterCommands.ts";
import { NOTE_HEIGHT, overlaps } from "../../../model/fieldLayout.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { LIMITS } from "../../../model/wire.ts";
import { exampleAbout, madeNote } from "../../exchange/notes.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

const clip = (strings: Partial<Parameters<typeof pasteNotes>[1]>) => ({
  own: "",
  html: "",
  text: "",
  ...strings,
});
const textsIn = (editor: Editor, field: PlaceKey): string[] =>
  editor.map.idsIn(field).map((id) => editor.map.get(id)?.note.text ?? "");
const pointIn = (editor: Editor, field: PlaceKey) => {
  const { x, y, width } = editor.map.layout().fields[field];
  return { x: x + width / 2, y: y + 150 };
};
const notice = ({ view }: Editor) => {
  const { key = null, name = "", count = 0 } = view.getState().notice ?? {};
  return { key, name, count };
};

/** Notes on one map, copied: as they lie on the clipboard. */
function copied() {
  const { editor } = editorAtHand();
  const place = (x: number, y: number) => ({ field: "saysDoes" as const, x, y });
  const ids = addNotes(
    editor.session.doc,
    [
      {
        text: "sagt: <b>„zu laut“</b>\nzweite Zeile",
        place: place(40, 60),
        colour: "blue",
        facet: "says",
        evidence: "quoted",
        source: "Interview 3",
        tags: ["Lärm"],
      },
      { text: "geht raus 👩‍👩‍👧", place: place(250, 200), colour: "green", facet: "does" },
    ],
    "other",
  );
  select(editor, ids);
  const notes = copiedNotes(editor);
  if (!notes) throw new Error("nothing copied");
  return notes;
}

test("notes come to another map with all they know and as they lay, in one step that has a name", () => {
  const { editor } = editorAtHand();
  pasteNotes(editor, clip({ own: copied().json }), pointIn(editor, "saysDoes"));
  const [one, two] = readNotes(editor.session.doc).filter(({ place }) => place.field === "saysDoes");
  expect(one).toMatchObject({
    text: "sagt: <b>„zu laut“</b>\nzweite Zeile",
    colour: "blue",
    facet: "says",
    evidence: "quoted",
    source: "Interview 3",
    tags: ["Lärm"],
    author: "me",
  });
  expect(two).toMatchObject({ text: "geht raus 👩‍👩‍👧", colour: "green", facet: "does" });
  expect([(two?.place.x ?? 0) - (one?.place.x ?? 0), (two?.place.y ?? 0) - (one?.place.y ?? 0)]).toEqual([
    210, 140,
  ]);
  expect(notice(editor)).toMatchObject({ key: "notesPasted", count: 2 });
  expect(editor.view.getState().selection.size).toBe(2);
  expect(factsOf(editor.session.undo.next.get().undo)).toEqual({ deed: "added", count: 2 });
  editor.session.undo.undo();
  expect(textsIn(editor, "saysDoes")).toEqual([]);
});

test.each(["html", "text"] as const)("they come through a browser that keeps nothing but the %s", (kept) => {
  const { editor } = editorAtHand();
  const { html, json } = copied();
  pasteNotes(editor, clip({ [kept]: kept === "html" ? html : json }), pointIn(editor, "saysDoes"));
  expect(readNotes(editor.session.doc).find(({ text }) => text.startsWith("sagt"))?.colour).toBe("blue");
});

test("in another field they keep what that field knows, and cover nobody's notes", () => {
  const { editor } = editorAtHand();
  pasteNotes(editor, clip({ own: copied().json }), { ...pointIn(editor, "pains") });
  const notes = readNotes(editor.session.doc).filter(({ place }) => place.field === "pains");
  expect(notes).toHaveLength(5);
  for (const a of notes) {
    for (const b of notes) {
      const isApart =
        Math.abs(a.place.x - b.place.x) >= 168 || Math.abs(a.place.y - b.place.y) >= 120 || a.id === b.id;
      expect(isApart, `${a.text} ${b.text}`).toBe(true);
    }
  }
  expect(notes.find(({ text }) => text.startsWith("sagt"))).toMatchObject({
    facet: null,
    evidence: "quoted",
  });
});

test("other programs read the same copy as lines, or as a list", () => {
  const { text, html } = copied();
  expect(text).toBe("sagt: <b>„zu laut“</b> zweite Zeile\ngeht raus 👩‍👩‍👧");
  const page = new DOMParser().parseFromString(html, "text/html");
  expect([...page.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
    "sagt: <b>„zu laut“</b>zweite Zeile",
    "geht raus 👩‍👩‍👧",
  ]);
  expect(page.querySelector("b")).toBeNull();
});

test("lines become notes in the field pointed at, those that name a field go there", () => {
  const { editor } = editorAtHand();
  const text = "- Warte\u00adzeit\u200b zu lang\r\n2. Preis\u00a0unklar\n\nGains: schnell da";
  pasteNotes(editor, clip({ text }), pointIn(editor, "seesHears"));
  expect(textsIn(editor, "seesHears")).toEqual(["Wartezeit zu lang", "Preis unklar"]);
  expect(textsIn(editor, "gains")).toContain("schnell da");
  editor.session.undo.undo();
  expect(textsIn(editor, "seesHears")).toEqual([]);
});

test("cells of a spreadsheet are notes; columns that name fields go there", () => {
  const { editor } = editorAtHand();
  const cells = "<table><tr><td>eins<td>zwei<br>zweite Zeile<tr><td><td>drei</table>";
  pasteNotes(editor, clip({ html: cells, text: "egal" }), pointIn(editor, "seesHears"));
  expect(textsIn(editor, "seesHears")).toEqual(["eins", "zwei\nzweite Zeile", "drei"]);
  // As plain text, from a program that gives no HTML.
  pasteNotes(editor, clip({ text: "Pains\tGains\nzu teuer\tspart Zeit\nzu laut\t" }), null);
  expect(textsIn(editor, "pains")).toEqual(["eins", "zwei", "drei", "zu teuer", "zu laut"]);
  expect(textsIn(editor, "gains")).toEqual(["vier", "spart Zeit"]);
});

test("a list of a word processor is taken item by item, and Excalidraw's texts from its JSON", () => {
  const { editor } = editorAtHand();
  const html =
    "<h2>Gains</h2><ul><li><p>ruhig</p><ul><li>sehr ruhig</li></ul></li><li><span>b</span>illig</li></ul>";
  pasteNotes(editor, clip({ html, text: "x" }), null);
  expect(textsIn(editor, "gains")).toEqual(["vier", "ruhig", "sehr ruhig", "billig"]);
  const elements = [
    { type: "frame", id: "f", name: "Pains" },
    { type: "text", text: "umge-\nbrochen", originalText: "umgebrochen", x: 0, y: 9, frameId: "f" },
    { type: "text", text: "weg", isDeleted: true, x: 0, y: 0 },
    { type: "rectangle", x: 0, y: 0 },
    null,
  ];
  pasteNotes(editor, clip({ text: JSON.stringify({ type: "excalidraw/clipboard", elements }) }), null);
  expect(textsIn(editor, "pains")).toContain("umgebrochen");
  expect(readNotes(editor.session.doc).some(({ text }) => text === "weg")).toBe(false);
});

test("a hostile clipboard adds nothing but letters, and never throws", () => {
  const { editor } = editorAtHand();
  const before = readNotes(editor.session.doc).length;
  const bad = [
    {
      html: `<ul data-empathy-map="%%%"><li><img src=x onerror=alert(1)>nur Text<script>alert(1)</script></li></ul>`,
    },
    { own: "{", text: "nur Text" },
    {
      own: JSON.stringify({ format: "customer-empathy-map", version: 1, about: {}, notes: [{}] }),
      text: "nur Text",
    },
    { text: '{"type":"excalidraw/clipboard","elements":{"length":9}}' },
    { html: "<table><tr><td>\u202enur Text\ud800</td></tr></table>" },
  ];
  for (const strings of bad) pasteNotes(editor, clip(strings), pointIn(editor, "seesHears"));
  const texts = textsIn(editor, "seesHears");
  expect(texts).toContain("nur Text");
  expect(texts.join(" ")).not.toMatch(/alert|onerror|\u202e|[\ud800-\udfff]/);
  expect(readNotes(editor.session.doc).length).toBe(before + texts.length);
  expect(document.querySelector("img, script")).toBeNull();
});

test("what is too much, too long, or nothing at all is told and changes nothing", () => {
  const { editor } = editorAtHand();
  const before = readNotes(editor.session.doc);
  pasteNotes(editor, clip({ text: Array.from({ length: 900 }, (_, at) => `Zeile ${at}`).join("\n") }), null);
  expect(notice(editor)).toMatchObject({ key: "clipboard", name: "tooMuch" });
  pasteNotes(editor, clip({ text: "x".repeat(LIMITS.noteTextLength + 1) }), null);
  expect(notice(editor)).toMatchObject({ key: "clipboard", name: "allTooLong" });
  pasteNotes(editor, clip({ html: "<p> </p>" }), null);
  expect(notice(editor)).toMatchObject({ key: "clipboard", name: "nothing" });
  const newer = { format: "customer-empathy-map", version: 99 };
  pasteNotes(editor, clip({ text: JSON.stringify(newer) }), null);
  expect(notice(editor)).toMatchObject({ key: "clipboard", name: "newer" });
  expect(readNotes(editor.session.doc)).toEqual(before);
  pasteNotes(editor, clip({ text: `kurz\n${"x".repeat(LIMITS.noteTextLength + 1)}` }), null);
  expect(notice(editor)).toMatchObject({ key: "clipboard", name: "someTooLong", count: 1 });
  expect(readNotes(editor.session.doc)).toHaveLength(before.length + 1);
});

test("whoever may not write pastes nothing", () => {
  const { editor } = editorAtHand({ canEdit: false });
  pasteNotes(editor, clip({ text: "nein" }), null);
  expect(readNotes(editor.session.doc)).toHaveLength(4);
});

test("into my draft come notes alone: nobody shall see that there is a bundle", () => {
  const { editor, draft, mode } = editorAtHand();
  const source = editorAtHand();
  const ids = source.ids.slice(0, 2);
  addCluster(
    source.editor.session.doc,
    { title: "Bündel", field: "pains", noteIds: ids, author: "me" },
    "other",
  );
  select(source.editor, ids);
  mode.set("private-shown");
  pasteNotes(editor, clip({ own: copiedNotes(source.editor)?.json ?? "" }), null);
  expect(readNotes(draft).map(({ text, cluster }) => [text, cluster])).toEqual([
    ["eins", null],
    ["zwei", null],
  ]);
  expect(draft.getMap("clusters").size).toBe(0);
  mode.set("open");
  pasteNotes(editor, clip({ own: copiedNotes(source.editor)?.json ?? "" }), null);
  expect(readClusters(editor.session.doc).map(({ title }) => title)).toEqual(["Bündel"]);
});

const PICTURE = { bytes: jpegOf(90, 90), width: 90, height: 90, alt: "Halle" };
const LONG = "wartet jeden Morgen eine halbe Stunde am Tor, bis ihm jemand von innen aufmacht, ".repeat(2);

test("pasted notes get the room that their pictures take, beside what has one", () => {
  const { editor } = editorAtHand();
  const place = { field: "saysDoes" as const, x: 16, y: 60 };
  addNotes(editor.session.doc, [{ text: "Tor", place, image: PICTURE }], "other");
  const notes = Array.from({ length: 8 }, (_, index) =>
    madeNote(index, {
      text: LONG,
      image: PICTURE,
      place: index === 0 ? { ...place, field: "gains" } : place,
    }),
  );
  const json = new TextDecoder().decode(mapJson(exampleAbout("de"), notes));
  pasteNotes(editor, clip({ own: json }), null);
  const rects = editor.map.idsIn("saysDoes").flatMap((id) => editor.map.get(id)?.rect ?? []);
  expect(rects).toHaveLength(8);
  expect(Math.max(...rects.map(({ height }) => height))).toBeGreaterThan(NOTE_HEIGHT);
  for (const [index, rect] of rects.entries()) {
    expect(rects.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false);
  }
});

test("pictures for which a map has no room are counted, also where a text stays out with them", () => {
  const { editor } = editorAtHand();
  const notes = Array.from({ length: LIMITS.imagesPerMap + 2 }, (_, index) =>
    madeNote(index, { text: `n${index}`, image: PICTURE, place: { field: "gains", x: 16, y: 60 } }),
  );
  const own = new TextDecoder().decode(mapJson(exampleAbout("de"), notes));
  pasteNotes(editor, clip({ own }), null);
  expect(notice(editor)).toEqual({ key: "clipboard", name: "picturesLeftOut", count: 2 });
  const withOneTooLong = JSON.parse(own) as { notes: { text: string }[] };
  withOneTooLong.notes.splice(2);
  withOneTooLong.notes.push(Object.assign({}, withOneTooLong.notes[0], { text: "x".repeat(5_000) }));
  pasteNotes(editor, clip({ own: JSON.stringify(withOneTooLong) }), null);
  expect(notice(editor)).toEqual({ key: "clipboard", name: "textsAndPicturesLeftOut", count: 3 });
});
