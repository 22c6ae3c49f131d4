import { facts, type HelpDocument, type HelpFacts, list, saidOr, table, text } from "./helpDocument.ts";

/** For those who take part: what Art. 13 GDPR asks to be said, as short as it can be said. */
export function privacyNotice({ server, host, date }: HelpFacts): HelpDocument {
  const { operator, cookie, retentionDays } = server;
  const notSaid = { gap: "Hier noch nicht eingetragen. Bitte die Moderation fragen." };
  return {
    title: "Datenschutz in Kürze",
    lead: "Was dieses Whiteboard über dich speichert, wie lange, wer es sieht und was du selbst tun kannst.",
    sections: [
      {
        id: "controller",
        title: "Wer verantwortlich ist",
        blocks: [
          facts(
            ["Verantwortlich", saidOr(operator.name, notSaid)],
            ["Anschrift", saidOr(operator.address, notSaid)],
            ["Kontakt", saidOr(operator.contact, notSaid)],
            ["Datenschutz", saidOr(operator.dpo, notSaid)],
            ["Server", operator.hosting ? `${host}, betrieben bei ${operator.hosting}` : host],
          ),
        ],
      },
      {
        id: "stored",
        title: "Was gespeichert wird und wozu",
        blocks: [
          table(
            ["Was", "Wozu", "Wie lange"],
            [
              "Anzeigename, wenn du einen angibst. Ein Spitzname genügt.",
              "Damit die anderen sehen, wer da ist und wer was geschrieben hat.",
              "Bis du dich löschst oder der Workshop gelöscht wird.",
            ],
            [
              "Eine zufällige Kennung und deine Rolle (Moderation, Teilnahme, nur ansehen).",
              "Damit der Server weiß, was du darfst und welche Zettel von dir sind.",
              "Ebenso.",
            ],
            [
              "Zettel und Texte, die du schreibst, mit deiner Kennung und dem Zeitpunkt.",
              "Das ist die Karte, an der ihr arbeitet.",
              "Bis der Workshop gelöscht wird, oder bis du sie löschst.",
            ],
            [
              "Maßnahmen, die du beginnst oder übernimmst, mit deiner Kennung, und deinen Namen, wenn du eine übernimmst.",
              "Damit die Gruppe weiß, was sie ausprobieren will und wer sich kümmert.",
              "Ebenso.",
            ],
            [
              "Zettel, die du in einem Schritt verdeckt schreibst, bis sie aufgedeckt werden.",
              "Damit alle schreiben, bevor sie die Zettel der anderen sehen. Die Moderation sieht, wie viele du hast, niemand sieht, was darauf steht. Beim Aufdecken werden es Zettel auf der Karte; wo keine Namen angekündigt waren, ohne deine Kennung.",
              "Bis sie aufgedeckt werden, du sie löschst oder du dich löschst.",
            ],
            [
              "Deine Antworten in Abstimmungen, kurzen Umfragen und Kano-Befragungen, mit deiner Kennung.",
              "Damit niemand doppelt abstimmt und du deine Antwort ändern kannst. Die anderen sehen Summen und freie Antworten, ohne von wem, sobald eine Abstimmung geschlossen ist; bei Kano nur, wie oft welche Klasse herauskam, und das erst ab drei Antworten.",
              "Bis die Abstimmung gelöscht oder neu begonnen wird oder du dich löschst.",
            ],
            [
              "Frühere Stände der Karte (Versionen).",
              "Damit sich ein Missgeschick zurücknehmen lässt.",
              "Bis der Workshop gelöscht wird; von selbst angelegte meist kürzer. Was endgültig gelöscht wird, verschwindet auch daraus.",
            ],
          ),
          text(
            "Dein Mauszeiger, deine Auswahl und was du gerade tippst, werden den anderen live gezeigt und nirgends gespeichert. Deine IP-Adresse wird nur verwendet, um dir zu antworten, und von diesem Programm weder gespeichert noch protokolliert.",
          ),
        ],
      },
      {
        id: "browser",
        title: "Was in deinem Browser liegt",
        blocks: [
          list(
            `Ein Cookie (${cookie.name}), das dich in diesem Workshop wiedererkennt. Es gilt ${cookie.days} Tage, ist für Programme auf der Seite nicht lesbar und geht an niemand anderen.`,
            "Eine Kopie der Karte, damit nichts verloren geht, wenn die Verbindung abreißt.",
            "Was du beim Beobachten notierst, solange es nicht beendet oder noch nicht beim Server ist: deine Worte für die Kundin, die angefangene Zeile, was noch wartet.",
            "Die Liste der Workshops, die du hier geöffnet hast, mit dem Schlüssel aus dem Link, dein zuletzt genutzter Anzeigename, Sprache, Darstellung, wie weit du mit der Tour bist und welche Worthinweise du nicht mehr sehen willst. Die Hinweise selbst entstehen hier und werden nirgends gespeichert. Das verlässt den Browser nicht.",
          ),
          text(
            "All das ist nötig, damit das Whiteboard tut, was du von ihm willst (§ 25 Abs. 2 Nr. 2 TDDDG). Deshalb fragt hier kein Banner um Erlaubnis. An fremden Geräten am besten ein privates Fenster benutzen: mit ihm geht auch, was hier steht.",
          ),
        ],
      },
      {
        id: "none",
        title: "Was es hier nicht gibt",
        blocks: [
          text(
            "Kein Konto, keine E-Mail-Adresse, keine Statistik, keine Werbung, keine Dienste von Dritten, keine Auswertung deines Verhaltens und keine automatischen Entscheidungen.",
          ),
        ],
      },
      {
        id: "recipients",
        title: "Wer es sieht",
        blocks: [
          text(
            "Alle, die einen Link zu diesem Workshop haben, sehen die Karte und die Anzeigenamen. Die Moderation kann die Karte als Datei weitergeben. Wer den Server betreibt, könnte technisch auf die Inhalte zugreifen; sie liegen dort verschlüsselt, aber der Schlüssel liegt beim Server. In ein Land außerhalb der EU überträgt dieses Programm von sich aus nichts.",
          ),
          ...(server.webhooks
            ? [
                text(
                  "Die Moderation kann einem anderen Programm melden lassen, dass ein Export fertig ist. Solche Meldungen enthalten Kennungen, Format, Größe und Zeitpunkt: keine Texte, keine Namen und nichts darüber, wer exportiert hat.",
                ),
              ]
            : []),
        ],
      },
      {
        id: "period",
        title: "Wie lange es bleibt",
        blocks: [
          text(
            retentionDays === null
              ? "Für einen Workshop gilt das Datum, das beim Anlegen gewählt wurde; ohne Wahl bleibt er, bis die Moderation ihn löscht. Das Datum steht auf der Karte unter „Daten & Datenschutz“."
              : `Ein Workshop wird mit allem, was darin ist, von selbst gelöscht: ${retentionDays} Tage nach dem Anlegen, wenn nichts anderes gewählt wurde. Das genaue Datum steht auf der Karte unter „Daten & Datenschutz“.`,
          ),
          text(
            "Löschen lässt sich rückgängig machen, und der Zettel steht noch in älteren Versionen. Endgültig löschen geht auch: sofort, aus allen Versionen, und auf den Geräten der anderen, sobald sie sich wieder verbinden. Was ohne Namen aufgedeckt wurde, lässt sich danach nicht mehr als deins finden, auch nicht vom Server: Die Moderation kann solche Zettel einzeln endgültig löschen.",
          ),
        ],
      },
      {
        id: "rights",
        title: "Was du tun kannst",
        blocks: [
          list(
            "Auskunft und Kopie: auf der Karte unter „Mehr“, „Daten & Datenschutz“ alles über dich als Datei laden.",
            "Löschen: ebenda dich löschen, mit deinen Zetteln oder so, dass sie ohne deinen Namen bleiben.",
            "Berichtigen: deinen Namen und deine Zettel kannst du jederzeit selbst ändern.",
            "Einschränkung oder Widerspruch: wende dich an die verantwortliche Stelle oben.",
            "Beschwerde: bei jeder Datenschutz-Aufsichtsbehörde, etwa der deines Bundeslandes.",
          ),
          text(
            "Einen Namen anzugeben ist freiwillig. Die Rechtsgrundlage legt die verantwortliche Stelle fest; in der Regel ist es ihr berechtigtes Interesse an gemeinsamer Arbeit (Art. 6 Abs. 1 lit. f DSGVO) oder die Durchführung eines Vertrags oder Seminars (lit. b).",
          ),
        ],
      },
      {
        id: "please",
        title: "Eine Bitte",
        blocks: [
          text(
            `Schreibt auf die Zettel nichts, woran man echte Kundinnen und Kunden oder Kollegen erkennt, und nichts über Gesundheit, Religion oder Ähnliches. Für eine Empathy Map genügt ein erfundener Vorname. Stand: ${date}, Version ${server.version}.`,
          ),
        ],
      },
    ],
  };
}
