import { expect, test } from "vitest";
import { canvasPdf } from "../../exchange/pdf/canvasPdf.ts";
import { mapPdf } from "../../exchange/pdf/mapPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { PAGE_SIZES } from "../../exchange/pdf/pageFormat.ts";
import type { ProtocolContent } from "../../exchange/protocol.ts";
import { EVIDENCE_NAMES, FACET_NAMES } from "../../model/fieldNames.ts";
import { exampleAbout, exampleNotes, HOSTILE_TEXTS, madeNote, manyNotes } from "./notes.ts";
import { elementsOf, readAccessible } from "./pdfStructure.ts";
import { PRINTED_ON, printProtocol } from "./printedProtocol.ts";
import { bareMap, exampleWorkshop } from "./workshop.ts";

/** What PDF/UA-1 asks and a program can see. */
function expectAccessible(bytes: Uint8Array, title: string, language: string): void {
  const { faults, isMarked, showsTitle, metadata, fonts, ...pdf } = readAccessible(bytes);
  expect(faults).toEqual([]);
  expect({ isMarked, showsTitle, language: pdf.language }).toEqual({
    isMarked: true,
    showsTitle: true,
    language,
  });
  expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(metadata).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li>`);
  expect(metadata).toContain(`<rdf:li>${language}</rdf:li>`);
  expect(fonts.length).toBeGreaterThan(1);
  for (const { isEmbedded, meanings } of fonts) {
    expect(isEmbedded).toBe(true);
    expect(meanings).toContain("beginbfrange");
    expect(meanings.split("beginbfrange")[1]?.split("[").slice(1).join()).not.toMatch(
      /<(?:0000|feff|fffe)>/i,
    );
  }
}

test.each([
  ["A4", "de"],
  ["A3", "en"],
  ["A0", "de"],
] as const)(
  "a whole workshop is read in order, with heads of tables and words for figures (%s, %s)",
  async (pageSize, language) => {
    const content = { ...exampleWorkshop(language), participants: ["Zoë", "Łukasz"] };
    const bytes = await printProtocol(content, { pageSize, language });
    expectAccessible(bytes, content.title, language);
    const elements = [...elementsOf(readAccessible(bytes).root)];
    const found = new Set(elements.map(({ type }) => type));
    expect([...found].sort()).toEqual(
      [
        "BlockQuote",
        "Document",
        "Figure",
        "H1",
        "H2",
        "H3",
        "L",
        "LBody",
        "LI",
        "Lbl",
        "P",
        "Sect",
        "TD",
        "TH",
        "TR",
        "Table",
      ].sort(),
    );
    const heads = elements.filter(({ type }) => type === "TH");
    expect(new Set(heads.map(({ scope }) => scope))).toEqual(new Set(["/Row", "/Column"]));
  },
);

test("a note on the map says what its marks mean: what it is of, and how firmly it stands", async () => {
  const notes = [
    madeNote(0, {
      text: "Eins",
      place: { field: "saysDoes", x: 16, y: 52 },
      facet: "says",
      evidence: "quoted",
    }),
  ];
  const print = { about: exampleAbout("de"), notes, pageSize: "A0", language: "de" } as const;
  const bytes = await mapPdf({ ...print, date: PRINTED_ON, loadFont: loadNodeFont });
  const labels = [...elementsOf(readAccessible(bytes).root)].filter(({ type }) => type === "Lbl");
  expect(labels.map(({ alt }) => alt)).toEqual([`1, ${FACET_NAMES.de.says}, ${EVIDENCE_NAMES.de.quoted}`]);
});

test("maps of hundreds of notes, hostile texts and titles with markup keep the rules", async () => {
  const about = { ...exampleAbout("de"), title: "Müller & Söhne <b>\u0007" };
  const hostile = HOSTILE_TEXTS.map((text, index) => madeNote(index, { text, source: text }));
  for (const notes of [hostile, manyNotes(120)]) {
    const input = { about, notes, pageSize: "A4", language: "de" } as const;
    const bytes = await mapPdf({ ...input, date: PRINTED_ON, loadFont: loadNodeFont });
    expectAccessible(bytes, "Müller &amp; Söhne &lt;b&gt;", "de");
  }
});

test("an empty map, a journey without phases and long lists keep the rules", async () => {
  for (const pageSize of PAGE_SIZES) {
    const input = { pageSize, language: "en", date: PRINTED_ON, loadFont: loadNodeFont } as const;
    expectAccessible(await canvasPdf(input), "Customer Empathy Map", "en");
  }
  const content = exampleWorkshop("en");
  const long = "word ".repeat(900);
  const stretched: ProtocolContent = {
    ...content,
    maps: [bareMap("one", "One", []), bareMap("two", "Two", exampleNotes("en"))],
    journeys: content.journeys.flatMap((journey) => [
      { ...journey, phases: [] },
      { ...journey, cards: [] },
    ]),
    actions: content.actions.map((action) => ({ ...action, problem: long, title: long })),
    polls: content.polls.map((poll) => ({ ...poll, title: long })),
  };
  expectAccessible(await printProtocol(stretched, { language: "en" }), content.title, "en");
});

test("nothing in a document acts: no address, no script, no attachment, whatever people wrote", async () => {
  const texts = [
    "javascript:alert(1)",
    "https://example.com",
    ") /URI (x) /JS (y) >> endobj",
    ...HOSTILE_TEXTS,
  ];
  const content = exampleWorkshop("de");
  const notes = texts.map((text, index) => madeNote(index, { text, source: text }));
  const bytes = await printProtocol({
    ...content,
    title: texts[2] ?? "",
    maps: [bareMap("m", texts[0] ?? "", notes)],
  });
  const plain = Buffer.from(bytes)
    .toString("latin1")
    .replace(/\nstream\n[^]*?\nendstream/g, "")
    .replace(/\((?:\\[^]|[^\\()])*\)/g, "");
  expect(plain).toContain("/StructTreeRoot");
  expect(plain).not.toMatch(
    /\/(URI|JS|JavaScript|OpenAction|AA|Launch|SubmitForm|EmbeddedFiles?|Annots|AcroForm)\b/,
  );
});
