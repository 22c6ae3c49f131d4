import { expect, test } from "vitest";
import { mapMarkdown } from "../../exchange/markdown.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { FIELDS, type Language } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { exampleAbout, exampleNotes, madeNote, manyNotes } from "./notes.ts";

function markdownOf(
  notes: readonly Note[],
  more: Partial<ReadableMap> = {},
  language: Language = "de",
): string {
  const about = exampleAbout(language);
  const map = { about, notes, clusters: [], contradictions: [], occurrences: null, language, ...more };
  return new TextDecoder().decode(mapMarkdown(map));
}

for (const language of ["de", "en"] as const) {
  test(`the worked example and 500 notes: every field once and in order, every note an item, ${language}`, () => {
    for (const notes of [exampleNotes(language), manyNotes(500)]) {
      const text = markdownOf(notes, {}, language);
      const about = exampleAbout(language);
      expect(text.startsWith(`# ${about.title}\n\n**${about.customerName}`)).toBe(true);
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
      expect(headings.slice(0, 6)).toEqual(FIELDS.map((field) => FIELD_TITLES[language][field]));
      expect(text.match(/^- /gm)).toHaveLength(notes.length);
    }
  });
}

test("facets, bundles, contradictions and what is parked have headings; what is hidden is not there", () => {
  const says = { field: "saysDoes", x: 20, y: 60 } as const;
  const notes = [
    madeNote(1, { text: "sagt ja\nund ja", place: says, facet: "says", evidence: "quoted", source: "Anruf" }),
    madeNote(2, { text: "macht nein", place: { ...says, y: 300 }, facet: "does", tags: ["Zeit"] }),
    madeNote(3, { text: "wartet\n\nund wartet", place: says, facet: "does", cluster: "c" }),
    madeNote(4, { text: "später", place: { ...says, field: "parking" } }),
    madeNote(5, { text: "verborgen", place: says, hidden: true }),
  ];
  const [from = "", to = "", , , secret = ""] = notes.map(({ id }) => id);
  const written = { author: null, createdAt: 1 };
  const text = markdownOf(notes, {
    about: {
      ...exampleAbout("de"),
      title: "Karte",
      customerName: "Andrea",
      customerRole: "",
      situation: "A\nB",
    },
    clusters: [{ id: "c", title: "Warten", field: "saysDoes", ...written }],
    contradictions: [
      { id: "a", from, to, title: "Lücke", star: 1, ...written },
      { id: "b", from, to: secret, title: "Geheimlücke", star: null, ...written },
    ],
  });
  expect(text.slice(0, text.indexOf("## Situation"))).toMatchInlineSnapshot(`
    "# Karte

    **Andrea**

    A\\
    B

    "
  `);
  expect(text.slice(text.indexOf("## Sagt"), text.indexOf("## Probleme"))).toMatchInlineSnapshot(`
    "## Sagt & macht

    ### sagt

    - sagt ja\\
      und ja\\
      *Zitat · Quelle: Anruf*

    ### macht

    - macht nein\\
      *Annahme · #Zeit*

    ### Bündel: Warten

    - wartet

      und wartet\\
      *macht · Annahme*

    "
  `);
  expect(text.slice(text.indexOf("## Widersprüche"))).toMatchInlineSnapshot(`
    "## Widersprüche

    - sagt ja und ja\\
      aber: macht nein\\
      *Lücke · zu den stärksten gewählt*

    ## Parkplatz

    - später\\
      *Annahme*
    "
  `);
  expect(text).not.toContain("verborgen");
  expect(text).not.toContain("Geheim");
});

test("whatever people write stays text: no HTML, link, heading, list, table, code or line of its own", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "[klick](javascript:alert(1))",
    "![Bild](http://example.org/x.png)",
    "# Überschrift",
    "Titel\n=====",
    "- Punkt\n1. Zahl\n> Zitat",
    "a | b\n--- | ---\n1 | 2",
    "```\nCode\n```",
    "`Code` *fett* _auch_ ~~weg~~",
    "http://example.org https://example.org www.example.org ich@example.org <http://example.org>",
    "[x]: http://example.org",
    "- [ ] Aufgabe",
    "&lt;b&gt; &amp;",
    "* * *",
    "    eingerückt",
  ];
  const all = hostile.flatMap((text) => [text, `vorher\n${text}`, `vorher\n\n${text}`]);
  const notes = all.map((text, index) =>
    madeNote(index, { text, source: text, tags: [text.replace(/\s+/g, " ").slice(0, 40)], cluster: "c" }),
  );
  const evil = "# <b>[x](http://example.org)</b>\n# zwei";
  const text = markdownOf(notes, {
    about: { ...exampleAbout("de"), title: evil, customerName: evil, customerRole: evil, situation: evil },
    clusters: [{ id: "c", title: evil, field: "situation", author: null, createdAt: 1 }],
  });
  expect(text.match(/^- /gm)).toHaveLength(all.length);
  expect(text.match(/^#{1,6} /gm)).toHaveLength(1 + FIELDS.length + 1);
  for (const line of text.split("\n")) {
    const inside = line.replace(/^(- |#{1,3} |\s+)/, "");
    expect(inside).not.toMatch(/(?<!\\)<[a-z/!]/i);
    expect(inside).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
    // In a heading nothing begins but text.
    if (!line.startsWith("#")) expect(inside).not.toMatch(/^(#{1,6}\s|[-+*]\s|\d+[.)]\s|>|```|={2,}|-{3,})/);
    expect(inside).not.toMatch(/(?<!\\)[`|~]/);
    expect(inside).not.toMatch(/https?:\/\/|www\.e|ich@/);
    expect(inside).not.toMatch(/(?<!\\)&(lt|amp|gt);/);
  }
});
