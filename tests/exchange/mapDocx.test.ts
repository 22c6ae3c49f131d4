import mammoth from "mammoth";
import { expect, test } from "vitest";
import { mapDocx } from "../../exchange/docx/mapDocx.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { EVIDENCE_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { FIELDS } from "../../model/fields.ts";
import { exampleAbout, exampleNotes, HOSTILE_TEXTS, madeNote, manyNotes, readableMap } from "./notes.ts";
import { officeParts } from "./officeParts.ts";

const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));

/** As another program reads it: headings and tables. */
async function htmlOf(map: ReadableMap): Promise<string> {
  const bytes = await mapDocx(map, DATE);
  officeParts(bytes);
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

const bare = (html: string): string => html.replace(/<[^>]*>/g, "");

for (const language of ["de", "en"] as const) {
  test(`the worked example: a heading and a table for each field, in order, with every text, evidence and source, ${language}`, async () => {
    const notes = exampleNotes(language).map((note, index) =>
      Object.assign(note, { source: `Interview ${index}` }),
    );
    const html = await htmlOf(readableMap(notes, {}, language));
    const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text = ""]) => bare(text));
    expect(headings.slice(-6)).toEqual(
      FIELDS.map((field) => FIELD_TITLES[language][field].replace("&", "&amp;")),
    );
    expect(html).toContain(exampleAbout(language).title);
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = ""]) => bare(cell)),
    );
    for (const note of notes) {
      const row = rows.find(([text]) => text?.startsWith(note.text.replaceAll("&", "&amp;")));
      expect(row?.slice(1)).toEqual([EVIDENCE_NAMES[language][note.evidence], note.source]);
    }
    expect(rows.filter((row) => row.length > 0)).toHaveLength(notes.length);
  });
}

test("it says in which language it is, repeats the heads of tables and tears no row", async () => {
  const parts = officeParts(await mapDocx(readableMap(exampleNotes("de")), DATE));
  expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="de-DE"/>');
  const document = parts.get("word/document.xml") ?? "";
  expect(document.match(/<w:tblHeader/g)).toHaveLength(FIELDS.length);
  const named = [...document.matchAll(/<w:tblCaption w:val="([^"]*)"/g)].map(([, name = ""]) => name);
  expect(named).toEqual(FIELDS.map((field) => FIELD_TITLES.de[field].replace("&", "&amp;")));
  expect(document.match(/<w:cantSplit/g)?.length).toBe(document.match(/<w:tr>|<w:tr /g)?.length);
});

test("bundles, tags, contradictions and what is parked are there; hidden notes and people are not", async () => {
  const says = { field: "saysDoes", x: 16, y: 100 } as const;
  const notes = [
    madeNote(1, {
      text: "sagt ja\nund 😀",
      place: says,
      facet: "says",
      cluster: "c",
      author: "person-id",
      tags: ["Zeit"],
    }),
    madeNote(2, { text: "macht nein", place: { ...says, x: 196 }, facet: "does" }),
    madeNote(3, { text: "verborgen", place: { ...says, y: 300 }, hidden: true }),
    madeNote(4, { text: "später", place: { ...says, field: "parking" } }),
  ];
  const [from = "", to = "", secret = ""] = notes.map(({ id }) => id);
  const written = { author: "person-id", createdAt: 1 };
  const map = readableMap(notes, {
    clusters: [{ id: "c", title: "Bündel Eins", field: "saysDoes", ...written }],
    contradictions: [
      { id: "l", from, to, title: "Lücke", star: 1, ...written },
      { id: "g", from, to: secret, title: "Geheimlücke", star: null, ...written },
    ],
  });
  const html = await htmlOf(map);
  expect(html).toContain("<p>sagt ja</p><p>und 😀</p><p>sagt · Bündel: Bündel Eins · #Zeit</p>");
  expect(bare(html)).toMatch(
    /Widersprüche.*sagt jaund 😀macht neinLücke★ zu den stärksten gewählt.*Parkplatz.*später/,
  );
  const all = [...officeParts(await mapDocx(map, DATE)).values()].join();
  expect(all).not.toMatch(/verborgen|Geheim|person-id/);
  expect(await htmlOf({ ...map, authorName: () => "Petra" })).toContain("von Petra");
});

test("whatever people write is text, and no part links out of the file", async () => {
  const evil = '"><w:hyperlink r:id="rId1"/>';
  const notes = HOSTILE_TEXTS.map((text, index) => madeNote(index, { text, source: text, tags: [text] }));
  const about = {
    ...exampleAbout("de"),
    title: evil,
    customerName: evil,
    customerRole: evil,
    situation: evil,
  };
  const map = readableMap(notes, { about });
  const parts = officeParts(await mapDocx(map, DATE));
  for (const xml of parts.values())
    expect(xml).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:fldSimple/);
  const html = await htmlOf(map);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("<p>zwei</p><p>Zeilen und Tab</p>");
});

test("500 and 2,000 notes; the same in and date give the same bytes", async () => {
  for (const count of [500, 2000]) {
    const map = readableMap(manyNotes(count));
    const bytes = await mapDocx(map, DATE);
    expect(officeParts(bytes).get("word/document.xml")).toContain(`N${count - 1} `);
    if (count > 500) continue;
    expect(await mapDocx(map, DATE)).toEqual(bytes);
    expect(officeParts(bytes).get("docProps/core.xml")).toContain("2026-11-27T05:30:00Z");
    expect(await mapDocx(map, new Date(Date.UTC(2026, 10, 28)))).not.toEqual(bytes);
  }
});
