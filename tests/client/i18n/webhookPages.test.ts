import { expect, test } from "vitest";
import type { HelpFacts } from "../../../client/i18n/help/helpDocument.ts";
import { privacyNotice as noticeDe } from "../../../client/i18n/help/privacyNotice.de.ts";
import { privacyNotice as noticeEn } from "../../../client/i18n/help/privacyNotice.en.ts";
import { processingRecord as recordDe } from "../../../client/i18n/help/processingRecord.de.ts";
import { processingRecord as recordEn } from "../../../client/i18n/help/processingRecord.en.ts";

function facts(webhooks: boolean): HelpFacts {
  const operator = { name: null, address: null, contact: null, dpo: null, hosting: null };
  const cookie = { name: "cem_…", days: 180, isSecure: true };
  const server = { version: "1", operator, retentionDays: 365, cookie, webhooks };
  return { server, host: "maps.example.org", date: "27.11.2026" };
}

test.each([
  ["the notice, German", noticeDe, ["dass ein Export fertig ist"], []],
  ["the notice, English", noticeEn, ["that an export is finished"], []],
  [
    "the record, German",
    recordDe,
    ["WEBHOOK_HOSTS", "Meldungen über Exporte", "spätestens nach 30 Tagen", "nur über https"],
    ["keine Übermittlung an Dritte; Änderungen"],
  ],
  [
    "the record, English",
    recordEn,
    ["WEBHOOK_HOSTS", "Messages about exports", "after 30 days", "by https only"],
    ["nothing is passed to third parties; changes"],
  ],
] as const)(
  "%s tells of messages about exports where they are switched on, and only there",
  (_name, page, on, off) => {
    const [without, withThem] = [JSON.stringify(page(facts(false))), JSON.stringify(page(facts(true)))];
    for (const words of on) {
      expect(withThem).toContain(words);
      expect(without).not.toContain(words);
    }
    for (const words of off) {
      expect(withThem).not.toContain(words);
      expect(without).toContain(words);
    }
  },
);
