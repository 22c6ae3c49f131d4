import type { Language } from "../../../model/fields.ts";
import type { HelpDocument, HelpFacts } from "../../i18n/help/helpDocument.ts";
import type { HelpKey } from "./helpPages.ts";

type WriteHelp = (known: HelpFacts) => HelpDocument;

/** Long texts that few people read: each is a chunk of its own in each language. */
const WRITERS: Readonly<Record<HelpKey, Readonly<Record<Language, () => Promise<WriteHelp>>>>> = {
  participants: {
    de: async () => (await import("../../i18n/help/participantsGuide.de.ts")).participantsGuide,
    en: async () => (await import("../../i18n/help/participantsGuide.en.ts")).participantsGuide,
  },
  trainers: {
    de: async () => (await import("../../i18n/help/trainersGuide.de.ts")).trainersGuide,
    en: async () => (await import("../../i18n/help/trainersGuide.en.ts")).trainersGuide,
  },
  privacy: {
    de: async () => (await import("../../i18n/help/privacyNotice.de.ts")).privacyNotice,
    en: async () => (await import("../../i18n/help/privacyNotice.en.ts")).privacyNotice,
  },
  accessibility: {
    de: async () => (await import("../../i18n/help/accessibilityStatement.de.ts")).accessibilityStatement,
    en: async () => (await import("../../i18n/help/accessibilityStatement.en.ts")).accessibilityStatement,
  },
  records: {
    de: async () => (await import("../../i18n/help/processingRecord.de.ts")).processingRecord,
    en: async () => (await import("../../i18n/help/processingRecord.en.ts")).processingRecord,
  },
};

export function loadHelp(key: HelpKey, language: Language): Promise<WriteHelp> {
  return WRITERS[key][language]();
}
