import { describe, expect, test } from "vitest";
import { actionOf } from "../../../client/actions/actions.ts";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import type { HelpBlock, HelpDocument, HelpFacts, Words } from "../../../client/i18n/help/helpDocument.ts";
import { helpMarkdown } from "../../../client/panels/help/helpMarkdown.ts";
import { HELP_PAGES, type HelpKey } from "../../../client/panels/help/helpPages.ts";
import { loadHelp } from "../../../client/panels/help/loadHelp.ts";
import type { ServerAbout } from "../../../model/api/serverAbout.ts";
import { EVIDENCE_NAMES, FIELD_TITLES } from "../../../model/fieldNames.ts";
import { EVIDENCE, FIELDS, LANGUAGES, type Language } from "../../../model/fields.ts";

const EVIDENCE_ACTIONS = [
  "markAssumption",
  "markExperienced",
  "markObserved",
  "markQuoted",
  "markData",
] as const;
const UNSAID = { name: null, address: null, contact: null, dpo: null, hosting: null };
const SERVER: ServerAbout = {
  version: "9.8.7",
  operator: UNSAID,
  retentionDays: 365,
  cookie: { name: "cem_…", days: 77, isSecure: false },
};

async function help(page: HelpKey, language: Language, server: Partial<ServerAbout> = {}) {
  const known: HelpFacts = { server: { ...SERVER, ...server }, host: "maps.example.org", date: "HEUTE" };
  return (await loadHelp(page, language))(known);
}

/** What a page is made of, without its words. */
function skeleton({ sections }: HelpDocument): unknown {
  const shape = (block: HelpBlock): unknown => {
    switch (block.kind) {
      case "text":
        return "text";
      case "list":
        return block.items.map((item) => typeof item);
      case "facts":
        return block.rows.map(({ value }) => typeof value);
      case "picture":
        return "picture";
      case "table":
        return block.rows.map((cells) => cells.length);
    }
  };
  return sections.map(({ id, blocks }) => [id, blocks.map(shape)]);
}

function gapsOf({ sections }: HelpDocument): string[] {
  const words = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Words[] =>
      block.kind === "list"
        ? block.items
        : block.kind === "facts"
          ? block.rows.map(({ value }) => value)
          : [],
    ),
  );
  return words.flatMap((one) => (typeof one === "string" ? [] : [one.gap]));
}

describe.each(HELP_PAGES)("the page %s", (page) => {
  test("says the same in both languages", async () => {
    expect(skeleton(await help(page, "en"))).toEqual(skeleton(await help(page, "de")));
  });

  test("has no section and no first cell twice, so that anchors and rows are told apart", async () => {
    const { sections } = await help(page, "de");
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    for (const { blocks } of sections) {
      for (const block of blocks) {
        if (block.kind !== "table") continue;
        expect(new Set(block.rows.map(([first]) => first)).size).toBe(block.rows.length);
        for (const row of block.rows) expect(row).toHaveLength(block.head.length);
      }
    }
  });

  test.each(LANGUAGES)("is set as type, not as typewriter (%s)", async (language) => {
    expect(helpMarkdown(await help(page, language))).not.toMatch(/"|\.\.\.|'|undefined|\[object/);
  });
});

/** Pages that are written for this server's operator. */
describe.each(["privacy", "records"] as const)("the page %s", (page) => {
  test.each(LANGUAGES)("says what the server says of itself (%s)", async (language) => {
    const operator = { ...UNSAID, name: "Beispiel GmbH", address: "Musterweg 1\n12345 Musterstadt" };
    const text = helpMarkdown(await help(page, language, { operator }));
    for (const said of [
      "Beispiel GmbH",
      "Musterweg 1, 12345 Musterstadt",
      "cem_…",
      "77",
      "365",
      "9.8.7",
      "HEUTE",
    ]) {
      expect(text).toContain(said);
    }
  });

  test.each(LANGUAGES)("marks what the operator has not said, and only that (%s)", async (language) => {
    const full = { name: "A", address: "B", contact: "C", dpo: "D", hosting: "E" };
    const without = gapsOf(await help(page, language));
    const withAll = gapsOf(await help(page, language, { operator: full }));
    expect(without.length - withAll.length).toBe(4);
    const markdown = helpMarkdown(await help(page, language));
    for (const gap of without) expect(markdown).toContain(`**[${gap}]**`);
  });
});

test.each(LANGUAGES)(
  "the guide for facilitators names the buttons as they are named (%s)",
  async (language) => {
    const { agenda, bar, protocol, session, step } = language === "de" ? de : en;
    const text = helpMarkdown(await help("trainers", language));
    for (const words of [
      bar.share,
      bar.export,
      protocol.open,
      bar.versions,
      session.open,
      session.sections.ask,
      session.sections.groups,
      agenda.templates["60"],
      agenda.templates["90"],
      agenda.templates["25"],
      agenda.start,
      step.mode.private,
      step.done,
      step.doneShort,
    ]) {
      expect(text, words).toMatch(new RegExp(`[„“]${words}[“”]`));
    }
  },
);

test.each(LANGUAGES)(
  "the guide for taking part names fields, levels and buttons as they are named (%s)",
  async (language) => {
    const { bar, helpPages, join, start, step } = language === "de" ? de : en;
    const text = helpMarkdown(await help("participants", language));
    for (const words of [
      start.code.open,
      join.enter,
      step.mode.private,
      step.done,
      step.doneShort,
      bar.help,
      bar.find,
      bar.palette,
      bar.privacy,
      bar.views.list,
      helpPages.privacy,
    ]) {
      expect(text, words).toMatch(new RegExp(`[„“]${words}[“”]`));
    }
    for (const field of FIELDS) expect(text).toContain(`- ${FIELD_TITLES[language][field]}: `);
    EVIDENCE.forEach((level, index) => {
      const [key] = actionOf(EVIDENCE_ACTIONS[index] ?? "markData").shortcuts;
      expect(text.toLowerCase()).toContain(`- ${key} ${EVIDENCE_NAMES[language][level].toLowerCase()}: `);
    });
    expect(text).toContain("cem_…");
  },
);

test("the record claims encryption in transit only where the server is set up for it", async () => {
  const cookie = { name: "__Host-cem_…", days: 180, isSecure: true };
  const withTls = await help("records", "de", { cookie });
  expect(helpMarkdown(withTls)).toContain("Verschlüsselung der Übertragung mit TLS");
  expect(gapsOf(withTls).join()).not.toContain("https");
  expect(gapsOf(await help("records", "de")).join()).toContain("https");
});

test("the record has every part that Art. 30(1) GDPR asks for", async () => {
  const text = helpMarkdown(await help("records", "de"));
  for (const letter of ["a", "b", "c", "d", "e", "f", "g"])
    expect(text).toMatch(new RegExp(`lit\\. (\\w und )?${letter}\\b`));
});

test.each(LANGUAGES)(
  "the accessibility statement has its parts, names the gaps and says where to report a barrier (%s)",
  async (language) => {
    const { sections } = await help("accessibility", language);
    expect(sections.map(({ id }) => id)).toEqual([
      "status",
      "works",
      "gaps",
      "basis",
      "contact",
      "enforcement",
    ]);
    const operator = { ...UNSAID, name: "Beispiel GmbH", contact: "barriere@example.org" };
    const said = helpMarkdown(await help("accessibility", language, { operator }));
    for (const words of ["barriere@example.org", "Beispiel GmbH", "EN 301 549", "9.8.7", "HEUTE"])
      expect(said).toContain(words);
    // Who runs it and where to write are gaps until the operator says so; which body decides always is one.
    expect(gapsOf(await help("accessibility", language))).toHaveLength(3);
    expect(gapsOf(await help("accessibility", language, { operator }))).toHaveLength(1);
  },
);
