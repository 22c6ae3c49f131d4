import {
  facts,
  type HelpDocument,
  type HelpFacts,
  list,
  saidOr,
  table,
  text,
  type Words,
} from "./helpDocument.ts";
import { measures } from "./securityMeasures.de.ts";

const toFillIn = (what: string): Words => ({ gap: `Bitte ergänzen: ${what}` });

/** For operators: the record of processing activities (Art. 30 GDPR), with the measures of Art. 32. */
export function processingRecord(known: HelpFacts): HelpDocument {
  const { server, host, date } = known;
  const { operator, cookie, retentionDays } = server;
  return {
    title: "Verzeichnis von Verarbeitungstätigkeiten",
    lead: `Nach Art. 30 Abs. 1 DSGVO, mit technischen und organisatorischen Maßnahmen nach Art. 32 DSGVO. Erzeugt am ${date} aus den Einstellungen dieses Servers. Was hier steht, tut das Programm; markierte Stellen ergänzt der Betreiber.`,
    sections: [
      {
        id: "controller",
        title: "1. Verantwortlicher (Art. 30 Abs. 1 lit. a)",
        blocks: [
          facts(
            ["Name", saidOr(operator.name, toFillIn("Name der verantwortlichen Stelle (OPERATOR_NAME)"))],
            ["Anschrift", saidOr(operator.address, toFillIn("Anschrift (OPERATOR_ADDRESS)"))],
            ["Kontakt", saidOr(operator.contact, toFillIn("E-Mail oder Telefon (OPERATOR_CONTACT)"))],
            [
              "Datenschutzbeauftragte Person",
              saidOr(operator.dpo, toFillIn("Name und Kontakt, oder warum keine benannt ist (OPERATOR_DPO)")),
            ],
            ["Gemeinsam Verantwortliche, Vertreter", toFillIn("falls vorhanden (Art. 26, 27 DSGVO)")],
          ),
        ],
      },
      {
        id: "activity",
        title: "2. Verarbeitungstätigkeit",
        blocks: [
          facts(
            [
              "Bezeichnung",
              "Gemeinsame Arbeit an Empathy Maps (Online-Whiteboard für Workshops und Seminare)",
            ],
            ["Software", `Customer Empathy Map, Version ${server.version}, selbst betrieben`],
            ["Adresse des Dienstes", host],
            ["Fachlich zuständig", toFillIn("Abteilung, Ansprechperson")],
            ["Eingeführt am, letzte Prüfung", toFillIn("Datum, Datum")],
          ),
        ],
      },
      {
        id: "purposes",
        title: "3. Zwecke (Art. 30 Abs. 1 lit. b)",
        blocks: [
          text(
            "Gruppen halten in Workshops und Seminaren gemeinsam und zeitgleich fest, wie eine (in der Regel erfundene oder zusammengefasste) Kundin eine Situation erlebt, und erhalten das Ergebnis als Datei. Es findet keine Leistungs- oder Verhaltenskontrolle, keine Profilbildung und keine automatisierte Entscheidung (Art. 22 DSGVO) statt; das Programm enthält keine Auswertung nach Personen.",
          ),
        ],
      },
      {
        id: "basis",
        title: "4. Rechtsgrundlage (Entscheidung des Verantwortlichen)",
        blocks: [
          facts(["Festgelegt", toFillIn("Rechtsgrundlage je Einsatz")]),
          list(
            "Vorschlag für Unternehmen und Verbände: berechtigtes Interesse an zeitgemäßer Zusammenarbeit, Art. 6 Abs. 1 lit. f DSGVO. Für die Abwägung spricht: kein Konto, Name freiwillig, Löschung durch die Betroffenen selbst.",
            "Für gebuchte Seminare und Trainings: Vertrag, Art. 6 Abs. 1 lit. b DSGVO.",
            "Für Hochschulen, Schulen, Behörden: Aufgabe im öffentlichen Interesse, Art. 6 Abs. 1 lit. e DSGVO mit dem einschlägigen Landesrecht.",
            "Für Beschäftigte zusätzlich prüfen: Kollektivvereinbarung (Art. 88 DSGVO, § 26 BDSG) und Mitbestimmung des Betriebs- oder Personalrats.",
          ),
        ],
      },
      {
        id: "subjects",
        title: "5. Kategorien betroffener Personen (Art. 30 Abs. 1 lit. c)",
        blocks: [
          list(
            "Teilnehmende, Moderierende und Zuschauende eines Workshops",
            "Personen, die auf Zetteln genannt oder beschrieben werden (Kundinnen und Kunden, Ansprechpersonen). Das Programm bittet, erfundene Vornamen zu verwenden; ob das geschieht, steuert die Moderation.",
          ),
        ],
      },
      {
        id: "data",
        title: "6. Kategorien personenbezogener Daten und Löschfristen (Art. 30 Abs. 1 lit. c und f)",
        blocks: [
          table(
            ["Kategorie", "Daten", "Speicherort", "Löschung"],
            [
              "Teilnahme",
              "zufällige Kennung, Rolle, Anzeigename (freiwillig), Prüfsumme (SHA-256) des Zugangstokens",
              "Datenbank des Servers; Anzeigename verschlüsselt",
              "mit dem Workshop, oder sofort auf Wunsch der Person",
            ],
            [
              "Inhalte",
              "Texte der Zettel, Bilder darauf (verkleinert, ohne Angaben zur Aufnahme) mit ihrer Beschreibung, Einordnung, Farbe, Ort auf der Karte, Kennung der Verfasserin oder des Verfassers, Zeitpunkt; Reaktionen auf Zettel mit der Kennung der Person; Titel, Vorname, Rolle und Situation der beschriebenen Person",
              "Datenbank des Servers, verschlüsselt",
              "mit dem Workshop; gelöschte Texte spätestens nach einem Tag aus dem Änderungsprotokoll; endgültig gelöschte sofort und überall",
            ],
            [
              "Maßnahmen",
              "Texte, Termine, Faktor und Stand; Verantwortliche mit Kennung und Namen oder als freier Text; Kennung der Person, die sie begonnen hat; Worte, Beleg und Kennung der Verfasserin oder des Verfassers verbundener Zettel",
              "Datenbank des Servers, verschlüsselt",
              "wie Inhalte; mit einem endgültig gelöschten Zettel oder einer Person gehen deren Worte auch hier",
            ],
            [
              "Verdecktes Schreiben",
              "Zettel einer Person, die noch niemand sonst gesehen hat, wie oben; ob der Schritt zugesagt hat, dass keine Namen erscheinen; wann sie aufgedeckt wurden",
              "Datenbank des Servers, verschlüsselt",
              "mit dem Aufdecken, das im Entwurf nichts zurücklässt; mit der Person oder dem Workshop, oder durch die Person",
            ],
            [
              "Abstimmungen, kurze Umfragen und Kano-Befragungen",
              "Titel; Antworten (Punkte, Auswahl, freier Text, Paare von Antworten) mit der zufälligen Kennung der Person; in Kano-Befragungen die Worte und die Kennung der Zettel, nach denen gefragt wird; Ergebnisse ohne von wem",
              "Datenbank des Servers; Titel, Fragen, freier Text und Ergebnisse verschlüsselt",
              "mit der Abstimmung, der Person oder dem Workshop; Antworten der vorletzten Runde mit jeder neuen",
            ],
            [
              "Versionen",
              "frühere Stände der Inhalte, von Hand oder von selbst angelegt",
              "Datenbank des Servers, verschlüsselt",
              "spätestens mit dem Workshop, oder einzeln durch die Moderation; von selbst angelegte werden mit jeder neuen ausgedünnt; endgültig gelöschte Zettel auch hier sofort",
            ],
            [
              "Workshop",
              "Titel, Sprache, Tag der Anlage und der Löschung, Prüfsummen der drei Zugangsschlüssel und gültiger Beitrittscodes",
              "Datenbank des Servers; Titel verschlüsselt",
              "mit dem Workshop",
            ],
            ...(server.webhooks
              ? [
                  [
                    "Meldungen über Exporte (nur wenn die Moderation eine Adresse einträgt)",
                    "Adresse des Empfängers und Signaturschlüssel; je Meldung Kennungen von Workshop und Karte, Format, gewählte Teile, Größe, Zeitpunkt, Ergebnis der Zustellung; keine Inhalte und keine Personen",
                    "Datenbank des Servers; Adresse, Schlüssel und Meldungen verschlüsselt",
                    "mit der Adresse oder dem Workshop; Meldungen spätestens nach 30 Tagen, und nur die letzten 50",
                  ],
                ]
              : []),
            [
              "Löschnachweis",
              "zufällige Kennungen und Anzahlen, keine Inhalte und keine Namen",
              "Datenbank des Servers",
              "bleibt, damit nach einer Wiederherstellung erneut gelöscht wird",
            ],
            [
              "Anwesenheit",
              "Mauszeiger, Auswahl, Schreibmarke, gerade bewegte Zettel, Anzeigename",
              "nur Arbeitsspeicher",
              "mit dem Ende der Verbindung",
            ],
            [
              "Verbindung",
              "IP-Adresse",
              "nur Arbeitsspeicher, vom Programm weder gespeichert noch protokolliert",
              "mit dem Ende der Verbindung",
            ],
          ),
          text(
            `Regelfrist für Workshops: ${
              retentionDays === null
                ? "keine vorgegeben; die Moderation wählt das Datum."
                : `${retentionDays} Tage nach dem Anlegen, dann löscht der Server von selbst. Die Moderation kann ein anderes Datum wählen und wird 14 Tage vorher erinnert, mit dem Angebot, die Karten als Datei zu sichern.`
            } Nicht erhoben werden E-Mail-Adresse, Passwort, Gerätekennung, Browserkennung und Standort.`,
          ),
          text(
            "Besondere Kategorien (Art. 9 DSGVO) sind nicht vorgesehen. Freitext kann sie enthalten; die Moderation weist darauf hin und löscht sie endgültig.",
          ),
        ],
      },
      {
        id: "recipients",
        title: "7. Kategorien von Empfängern (Art. 30 Abs. 1 lit. d)",
        blocks: [
          facts(
            ["Im Workshop", "alle Personen mit einem gültigen Link oder Code, in ihrer Rolle"],
            ["Beim Verantwortlichen", toFillIn("wer den Server verwaltet")],
            [
              "Auftragsverarbeiter",
              operator.hosting === null
                ? toFillIn("Rechenzentrum oder Hoster, Vertrag nach Art. 28 DSGVO vom … (OPERATOR_HOSTING)")
                : toFillIn(`${operator.hosting}; Vertrag nach Art. 28 DSGVO vom …`),
            ],
            [
              "Dritte",
              server.webhooks
                ? toFillIn(
                    "Empfänger der Meldungen über Exporte (WEBHOOK_HOSTS); sie erhalten Kennungen, Format, Größe und Zeitpunkt, keine Inhalte und keine Namen. Sonst keine",
                  )
                : "keine. Programm, Schriften und Bilder kommen von diesem Server; die Content-Security-Policy verbietet dem Browser jede andere Adresse",
            ],
          ),
          text(
            "Auftragsverarbeitung: Wer diesen Server für andere betreibt (etwa als Agentur oder Trainingsanbieter für Kundinnen), ist Auftragsverarbeiter, braucht mit ihnen einen Vertrag nach Art. 28 DSGVO und führt ein Verzeichnis nach Art. 30 Abs. 2 DSGVO. Die Abschnitte 8 und 11 gelten dafür unverändert.",
          ),
        ],
      },
      {
        id: "transfer",
        title: "8. Übermittlung in Drittländer (Art. 30 Abs. 1 lit. e)",
        blocks: [
          text(
            server.webhooks
              ? "Zu prüfen sind der Standort der Empfänger von Meldungen über Exporte (WEBHOOK_HOSTS), der Standort des Servers und seiner Sicherungen und Teilnehmende, die sich aus einem Drittland verbinden. Sonst übermittelt das Programm von sich aus nichts in ein Drittland."
              : "Das Programm übermittelt von sich aus nichts in ein Drittland. Zu prüfen sind allein der Standort des Servers und seiner Sicherungen und Teilnehmende, die sich aus einem Drittland verbinden.",
          ),
          facts([
            "Standort des Servers und der Sicherungen",
            toFillIn("Land, gegebenenfalls Garantien nach Art. 46 DSGVO"),
          ]),
        ],
      },
      {
        id: "device",
        title: "9. Informationen im Endgerät (§ 25 TDDDG)",
        blocks: [
          table(
            ["Was", "Inhalt und Zweck", "Dauer"],
            [
              `Cookie ${cookie.name}`,
              `Zugangstoken eines Workshops; HttpOnly, SameSite=Strict${cookie.isSecure ? ", Secure" : ""}; ein Cookie je Workshop`,
              `${cookie.days} Tage; endet früher mit der Löschung der Person oder des Workshops`,
            ],
            [
              "Lokaler Speicher (localStorage)",
              "geöffnete Workshops mit Titel, Anrede, eigenem Namen und Schlüssel des Links; Stand der Kopien, und wie viele eigene Änderungen darin noch auf den Server warten; zuletzt genutzter Anzeigename; begonnene und noch nicht gesendete Beobachtungen (Worte für die Kundin, Situation, angefangene Zeile); gewählte Sprache, Anrede und Darstellung, wie Karten und Journeys gezeigt werden, Einzeltasten, Ton und Worthinweise an oder aus, Wörter ohne Hinweis, Stand der Tour",
              "bis die Person es entfernt oder der Workshop gelöscht wird",
            ],
            [
              "Sitzungsspeicher (sessionStorage)",
              "mit welchem Schritt der Sitzung die Person nach eigener Angabe fertig ist; der angefangene, noch nicht gesendete Zettel auf der Seite zum Zettelschreiben und sein Feld; Stelle und Auswahl auf der Karte und Zeitpunkt, wenn sich das Programm nach einer Aktualisierung selbst neu lädt",
              "bis zum nächsten Schritt oder zum Neuladen, längstens bis das Fenster geschlossen wird",
            ],
            [
              "IndexedDB",
              "Kopie der Karte, damit Änderungen ohne Verbindung nicht verloren gehen; wann man die Karte zuletzt angesehen hat und je Zettel eine Prüfzahl, um zu sagen, was seitdem geschehen ist",
              "bis zur Löschung der Karte (bei der nächsten Verbindung) oder durch die Person",
            ],
            ["Cache", "Dateien des Programms, keine Inhalte", "bis zur übernächsten Programmversion"],
          ),
          text(
            "Alle fünf sind unbedingt erforderlich, um den ausdrücklich gewünschten Dienst zu erbringen, oder speichern eine Einstellung, die die Person selbst gewählt hat. Nach § 25 Abs. 2 Nr. 2 TDDDG ist dafür keine Einwilligung nötig. Cookies zu anderen Zwecken gibt es nicht.",
          ),
        ],
      },
      {
        id: "subjectRights",
        title: "10. Rechte der betroffenen Personen (Art. 12 bis 22)",
        blocks: [
          table(
            ["Recht", "Umsetzung"],
            [
              "Information (Art. 13)",
              `Hinweise unter ${host}/help/privacy, verlinkt auf der Startseite, vor dem Beitritt und auf der Karte`,
            ],
            [
              "Auskunft, Übertragbarkeit (Art. 15, 20)",
              "„Daten & Datenschutz“ auf der Karte: alle Daten der Person als JSON-Datei",
            ],
            ["Berichtigung (Art. 16)", "Name und Zettel sind jederzeit änderbar"],
            [
              "Löschung (Art. 17)",
              "Person löscht sich selbst, mit oder ohne ihre Zettel; einzelne Zettel endgültig durch die Verfasserin, den Verfasser oder die Moderation; ganzer Workshop durch die Moderation. Sofort, mit Löschnachweis",
            ],
            [
              "Einschränkung, Widerspruch (Art. 18, 21)",
              "durch die Moderation: Person aus dem Workshop entfernen, Inhalte sichern und endgültig löschen",
            ],
          ),
          text(
            "Wer nur auf Zetteln genannt wird, hat keinen Zugang zum Workshop und wendet sich an den Verantwortlichen; die Moderation findet die Zettel und löscht sie endgültig.",
          ),
        ],
      },
      ...measures(known),
      {
        id: "assessment",
        title: "12. Folgenabschätzung, Verletzungen, Freigabe",
        blocks: [
          list(
            "Datenschutz-Folgenabschätzung (Art. 35 DSGVO): bei bestimmungsgemäßem Gebrauch voraussichtlich nicht erforderlich, weil wenige, frei gewählte Daten ohne Bewertung von Personen verarbeitet werden. Die Entscheidung trifft der Verantwortliche.",
            "Verletzungen des Schutzes personenbezogener Daten (Art. 33, 34 DSGVO): Meldung binnen 72 Stunden an die Aufsichtsbehörde.",
          ),
          facts(
            ["Zuständig für Meldungen", toFillIn("Person, Erreichbarkeit")],
            ["Zuständige Aufsichtsbehörde", toFillIn("Behörde des Landes")],
            ["Freigegeben", toFillIn("Datum, Name, Unterschrift")],
          ),
        ],
      },
    ],
  };
}
