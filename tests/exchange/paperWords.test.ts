import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { de } from "../../client/i18n/de.ts";
import { en } from "../../client/i18n/en.ts";
import { ACTION_WORDS } from "../../exchange/actionWords.ts";
import { JOURNEY_WORDS } from "../../exchange/pdf/journeyWords.ts";
import { KANO_WORDS, kanoColumn } from "../../exchange/pdf/kanoWords.ts";
import { PAPER_WORDS } from "../../exchange/pdf/paperWords.ts";
import { PERSONA_WORDS } from "../../exchange/pdf/personaWords.ts";
import { VOTE_WORDS } from "../../exchange/pdf/voteWords.ts";
import { protocolName } from "../../exchange/protocolFiles.ts";
import { LANGUAGES, type Language } from "../../model/fields.ts";
import { KANO_CLASSES } from "../../model/kano.ts";

const TEXTS = { de, en } as const;
const COUNTS = [1, 2, 7];

/** What the screen says of the same thing, with the same numbers in it. */
function screen(language: Language) {
  const texts = TEXTS[language];
  return { texts, say: createTranslator({ locale: language, messages: texts as typeof de }) };
}

test.each(LANGUAGES)(
  "maps, notes and contradictions are called on paper as on the screen (%s)",
  (language) => {
    const { texts, say } = screen(language);
    const words = PAPER_WORDS[language];
    expect(words.protocol).toBe(texts.protocol.title);
    expect(protocolName("", language)).toBe(texts.protocol.title);
    expect(words.list).toBe(texts.protocol.part.list);
    expect(words.map).toBe(say("protocol.part.maps", { count: 1 }));
    expect(say("protocol.part.maps", { count: 2 })).toBe(`${words.maps} (2)`);
    expect(words.page(2, 3)).toBe(say("protocol.page", { page: 2, count: 3 }));
    expect(words.source).toBe(texts.evidence.source);
    expect(say("evidence.current", { level: "x" })).toBe(`${words.evidence}: x`);
    expect(words.next("Feld")).toBe(say("evidence.next", { field: "Feld" }));
    for (const count of COUNTS) expect(words.notes(count)).toBe(say("evidence.total", { count }));
    expect(texts.clusters.untitled.toLowerCase()).toContain(words.cluster.toLowerCase());
    expect(words.inMaps(2, 3)).toBe(say("clusters.inMaps", { maps: 2, of: 3 }));
    expect(words.inMaps(2, 3)).toContain(words.inMapsShort(2, 3));
    expect(words.fromMap("A")).toBe(say("merging.fromMap", { map: "A" }));
    const { all, untitled, strong } = words.contradiction;
    expect({ all, untitled, strong }).toEqual({
      all: texts.contradictions.heading,
      untitled: texts.contradictions.untitled,
      strong: texts.contradictions.strong,
    });
  },
);

test.each(LANGUAGES)("actions are called in files as on the board (%s)", (language) => {
  const { texts, say } = screen(language);
  const words = ACTION_WORDS[language];
  const { board } = texts;
  expect(words.actions).toBe(board.title);
  expect(words.actions).toBe(texts.protocol.part.actions);
  for (const count of COUNTS) expect(words.count(count)).toBe(say("board.count", { count }));
  expect(words.states).toEqual(board.state);
  expect(board.factor).toMatchObject(words.factors);
  expect(board.verdict).toMatchObject(words.verdicts);
  const { until, review, ...fields } = board.field;
  expect(words.texts).toEqual(fields);
  const { untitled, state, owner, nobody, verdict, factor, answers, restsOn } = words;
  expect({ untitled, state, owner, nobody, until: words.until, review: words.review }).toEqual({
    untitled: board.untitled,
    state: board.stateLabel,
    owner: board.ownerLabel,
    nobody: board.noOwner,
    until,
    review,
  });
  expect({ verdict, factor, answers, restsOn }).toEqual({
    verdict: board.verdictLabel,
    factor: board.factorLabel,
    answers: texts.answers.title,
    restsOn: board.sourcesTitle,
  });
  expect(words.inTray.toLowerCase()).toContain(texts.journey.tray.toLowerCase());
});

test.each(LANGUAGES)("votes are called on paper as in the session (%s)", (language) => {
  const { texts, say } = screen(language);
  const words = VOTE_WORDS[language];
  const { checks, voting } = texts;
  expect(words.votes).toBe(texts.protocol.part.votes);
  expect(checks.kindNames).toMatchObject(words.kinds);
  expect(words.thumbs).toEqual([checks.thumb.up, checks.thumb.level, checks.thumb.down]);
  expect(words.round(2)).toBe(say("checks.round", { round: 2 }));
  expect(words.before(4).toLowerCase()).toBe(`${checks.before.toLowerCase()}: 4`);
  expect(words.noPoints).toBe(voting.noPoints);
  expect(words.noAnswers).toBe(checks.noAnswers);
  for (const count of COUNTS) {
    expect(words.points(count)).toBe(say("voting.total", { count }));
    expect(words.people(count)).toBe(say("checks.people", { count }));
    expect(words.fingers(count)).toBe(say("checks.fist", { count }));
  }
  expect(words.fingers(0)).toBe(say("checks.fist", { count: 0 }));
});

test.each(LANGUAGES)("personas are called on paper as on their sheet (%s)", (language) => {
  const { texts, say } = screen(language);
  const words = PERSONA_WORDS[language];
  const { persona } = texts;
  expect(words.personas).toBe(persona.list);
  expect(words.personas).toBe(texts.protocol.part.personas);
  expect(words.untitled).toBe(persona.untitled);
  expect(words.proto).toBe(persona.proto);
  expect(persona.protoHint).toContain(words.protoHint);
  expect(words.sections).toEqual(persona.section);
  expect(words.empty).toBe(say("persona.grounds", { lines: 0, notes: 0, maps: 0 }));
  for (const count of COUNTS) {
    const said = `${words.statements(count)} ${words.fromNotes(count)} ${words.fromMaps(2)}`;
    expect(said).toBe(say("persona.grounds", { lines: count, notes: count, maps: 2 }));
  }
  const all = say("persona.fromCustomers", { grounds: words.empty, count: 2, lines: 3 });
  expect(`${words.empty}; ${words.fromCustomers(2, 3)}`).toBe(all);
});

test.each(LANGUAGES)("journeys are called on paper as on their board (%s)", (language) => {
  const { texts } = screen(language);
  const words = JOURNEY_WORDS[language];
  const { journey } = texts;
  expect(words.journeys).toBe(texts.protocol.part.journeys);
  expect(journey).toMatchObject({
    untitled: words.untitled,
    untitledPhase: words.untitledPhase,
    lane: words.lanes,
    channels: words.channels,
    variants: words.variants,
    variantNames: words.variantNames,
    noPersona: words.noPersona,
    gonePersona: words.gonePersona,
    truth: words.truth,
    laneOf: words.lane,
    feelingNone: words.feelingOpen,
  });
  expect(words.owner).toBe(journey.lane.owner);
  expect(words.tray).toMatch(new RegExp(`^${journey.tray}\\b`));
});

test.each(LANGUAGES)(
  "a Kano survey is called on paper, and in its table, as on the screen (%s)",
  (language) => {
    const { texts, say } = screen(language);
    const words = KANO_WORDS[language];
    const { results, prepare } = texts.kano;
    expect(words.bookmark).toBe(texts.kano.title);
    expect(words.bookmark).toBe(texts.protocol.part.kano);
    expect(words.untitled).toBe(texts.kano.untitled);
    expect(words.classes).toEqual(texts.kano.class);
    expect(results).toMatchObject({
      order: words.order,
      orderHint: words.orderHint,
      leave: words.leave,
      askAgain: words.askAgain,
      tooFew: words.tooFew,
      tooFewWhy: words.tooFewWhy,
      axisWorse: words.axisWorse,
      axisBetter: words.axisBetter,
      chart: words.chart,
      chartLabel: words.chartLabel,
      table: words.table,
      number: words.number,
      item: words.item,
      className: words.className,
      better: words.better,
      worse: words.worse,
      answers: words.answers,
      doubtfulShort: words.doubtfulShort,
    });
    expect(words.functional).toBe(prepare.yes);
    expect(words.dysfunctional).toBe(prepare.no);
    for (const key of KANO_CLASSES) {
      expect(kanoColumn(key, language)).toBe(`${key} ${texts.kano.class[key]}`);
      expect(words.explain).toContain(`${key} `);
    }
    for (const count of COUNTS) {
      expect(words.facts(count)).toBe(say("kano.results.facts", { voters: count }));
      expect(words.doubtful(count)).toBe(say("kano.results.doubtful", { count }));
      // Under the heading that says so, "no picture" is not said again.
      expect(say("kano.results.tooFewOf", { count })).toMatch(new RegExp(`^${words.tooFewOf(count)}:`));
    }
    expect(words.close("A").toLowerCase()).toBe(say("kano.results.close", { classes: "A" }).toLowerCase());
    expect(words.before("A")).toBe(say("kano.results.before", { class: "A" }));
  },
);
