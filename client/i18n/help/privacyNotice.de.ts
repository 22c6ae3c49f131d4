import { facts, type HelpDocument, type HelpFacts, list, saidOr, table, text } from "./helpDocument.ts";

/** For those who take part: what Art. 13 GDPR asks to be said, as short as it can be said. */
export function privacyNotice({ server, host, date }: HelpFacts): HelpDocument {
  const { operator, cookie, retentionDays } = server;
  const notSaid = { gap: "Hier noch nicht eingetragen. Bitte die Moderation fragen." };
  return {
    title: "Datenschutz in Kürze",
    lead: "Was dieses Whiteboard über alle speichert, die mitmachen, wie lange, wer es sieht und was sich selbst tun lässt.",
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
              "Anzeigename, wenn einer angegeben wird. Ein Spitzname genügt.",
              "Damit die anderen sehen, wer da ist und wer was geschrieben hat.",
              "Bis die Person sich löscht oder der Workshop gelöscht wird.",
            ],
            [
              "Eine zufällige Kennung und die Rolle (Moderation, Teilnahme, nur ansehen).",
              "Damit der Server weiß, was jemand darf und welche Zettel von wem sind.",
              "Ebenso.",
            ],
            [
              "Eigene Zettel, Texte und Bilder (verkleinert, ohne Ort und Zeit der Aufnahme), mit der Kennung und dem Zeitpunkt; Reaktionen auf Zettel, mit der Kennung.",
              "Das ist die Karte, an der alle arbeiten.",
              "Bis der Workshop gelöscht wird, oder bis sie selbst gelöscht werden.",
            ],
            [
              "Maßnahmen, die jemand beginnt oder übernimmt, mit der Kennung; beim Übernehmen auch mit dem Namen.",
              "Damit die Gruppe weiß, was sie ausprobieren will und wer sich kümmert.",
              "Ebenso.",
            ],
            [
              "Zettel, die in einem Schritt verdeckt geschrieben werden, bis sie aufgedeckt sind.",
              "Damit alle schreiben, bevor sie die Zettel der anderen sehen. Die Moderation sieht, wie viele jemand hat, niemand sieht, was darauf steht. Beim Aufdecken werden es Zettel auf der Karte; wo keine Namen angekündigt waren, ohne die Kennung.",
              "Bis sie aufgedeckt oder gelöscht werden oder die Person sich löscht.",
            ],
            [
              "Antworten in Abstimmungen, kurzen Umfragen und Kano-Befragungen, mit der Kennung.",
              "Damit niemand doppelt abstimmt und alle ihre Antwort ändern können. Die anderen sehen Summen und freie Antworten, ohne von wem, sobald eine Abstimmung geschlossen ist; bei Kano nur, wie oft welche Klasse herauskam, und das erst ab drei Antworten.",
              "Bis die Abstimmung gelöscht oder neu begonnen wird oder die Person sich löscht.",
            ],
            [
              "Frühere Stände der Karte (Versionen).",
              "Damit sich ein Missgeschick zurücknehmen lässt.",
              "Bis der Workshop gelöscht wird; von selbst angelegte meist kürzer. Was endgültig gelöscht wird, verschwindet auch daraus.",
            ],
          ),
          text(
            "Mauszeiger, Auswahl und was gerade getippt wird, sehen die anderen live; gespeichert wird es nirgends. Die IP-Adresse wird nur verwendet, um Anfragen zu beantworten, und von diesem Programm weder gespeichert noch protokolliert.",
          ),
        ],
      },
      {
        id: "browser",
        title: "Was im eigenen Browser liegt",
        blocks: [
          list(
            `Ein Cookie (${cookie.name}), das diesen Browser im Workshop wiedererkennt. Es gilt ${cookie.days} Tage, ist für Programme auf der Seite nicht lesbar und geht an niemand anderen.`,
            "Eine Kopie der Karte, damit nichts verloren geht, wenn die Verbindung abreißt.",
            "Der angefangene Zettel auf der Seite zum Zettelschreiben, bis er gesendet ist oder das Fenster zugeht.",
            "Was beim Beobachten notiert wird, solange es nicht beendet oder noch nicht beim Server ist: die eigenen Worte für die Kundin, die angefangene Zeile, was noch wartet.",
            "Die Liste der Workshops, die hier geöffnet wurden, mit dem Schlüssel aus dem Link, der zuletzt genutzte Anzeigename, Sprache, Anrede, Darstellung, ob Zettel sich am Raster ausrichten, wie weit die Tour gegangen wurde und welche Worthinweise nicht mehr erscheinen sollen. Die Hinweise selbst entstehen hier und werden nirgends gespeichert. Das verlässt den Browser nicht.",
          ),
          text(
            "All das ist nötig, damit das Whiteboard tut, was von ihm verlangt wird (§ 25 Abs. 2 Nr. 2 TDDDG). Deshalb fragt hier kein Banner um Erlaubnis. An fremden Geräten am besten ein privates Fenster benutzen: mit ihm geht auch, was hier steht.",
          ),
        ],
      },
      {
        id: "none",
        title: "Was es hier nicht gibt",
        blocks: [
          text(
            "Kein Konto, keine E-Mail-Adresse, keine Statistik, keine Werbung, keine Dienste von Dritten, keine Auswertung des Verhaltens und keine automatischen Entscheidungen.",
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
            "Löschen lässt sich rückgängig machen, und der Zettel steht noch in älteren Versionen. Endgültig löschen geht auch: sofort, aus allen Versionen, und auf den Geräten der anderen, sobald sie sich wieder verbinden. Was ohne Namen aufgedeckt wurde, lässt sich danach niemandem mehr zuordnen, auch nicht durch den Server: Die Moderation kann solche Zettel einzeln endgültig löschen.",
          ),
        ],
      },
      {
        id: "rights",
        title: "Was sich selbst tun lässt",
        blocks: [
          list(
            "Auskunft und Kopie: auf der Karte unter „Mehr“, „Daten & Datenschutz“ alles über die eigene Person als Datei laden.",
            "Löschen: ebenda „Mich löschen …“, mit den eigenen Zetteln oder so, dass sie ohne den Namen bleiben.",
            "Berichtigen: Der eigene Name und die eigenen Zettel lassen sich jederzeit ändern.",
            "Einschränkung oder Widerspruch: bei der verantwortlichen Stelle oben.",
            "Beschwerde: bei jeder Datenschutz-Aufsichtsbehörde, etwa der des eigenen Bundeslandes.",
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
            `Bitte auf die Zettel nichts schreiben, woran man echte Kundinnen und Kunden oder Kollegen erkennt, und nichts über Gesundheit, Religion oder Ähnliches. Für eine Empathy Map genügt ein erfundener Vorname. Stand: ${date}, Version ${server.version}.`,
          ),
        ],
      },
    ],
  };
}
