import { facts, type HelpFacts, type HelpSection, list, text, type Words } from "./helpDocument.ts";

const toFillIn = (what: string): Words => ({ gap: `Bitte ergänzen: ${what}` });

/** Technical and organisational measures, in the order of Art. 32 GDPR. */
export function measures({ server }: HelpFacts): readonly HelpSection[] {
  const { isSecure } = server.cookie;
  return [
    {
      id: "measures",
      title: "11. Technische und organisatorische Maßnahmen (Art. 30 Abs. 1 lit. g, Art. 32)",
      blocks: [
        text(
          "Gegliedert nach den Schutzzielen von Art. 32 Abs. 1 DSGVO. Was ohne Markierung steht, leistet das Programm; das Übrige regelt der Betreiber.",
        ),
      ],
    },
    {
      id: "confidentiality",
      title: "11.1 Vertraulichkeit, Pseudonymisierung und Verschlüsselung (Art. 32 Abs. 1 lit. a und b)",
      blocks: [
        list(
          "Zutritt zum Server: siehe Vertrag mit dem Rechenzentrum oder die eigenen Regelungen.",
          toFillIn("Zutrittskontrolle am Standort des Servers"),
          "Zugang: keine Konten und Passwörter, die erraten oder gestohlen werden könnten. Schlüssel je Rolle und Zugangstoken haben über 150 zufällige Bit; gespeichert sind nur ihre Prüfsummen, verglichen wird in gleichbleibender Zeit. Fehlversuche sind begrenzt.",
          "Der Schlüssel steht im Link hinter dem #-Zeichen. Browser senden diesen Teil nicht mit, er erscheint in keinem Protokoll. Die Moderation kann alle Links auf einmal ersetzen; Beitrittscodes laufen ab.",
          "Zugriff: drei Rollen (Moderation, Teilnahme, nur ansehen). Der Server prüft jede Anfrage und jede Änderung. Entzug einer Rolle oder Entfernen einer Person wirkt sofort, auch auf offene Verbindungen.",
          "Trennung: je Workshop ein eigener Schlüssel und ein eigener Zugang; nichts verbindet die Teilnahme einer Person an verschiedenen Workshops.",
          "Verschlüsselung der gespeicherten Inhalte, Titel, Namen und Versionen mit AES-256-GCM unter dem Schlüssel des Workshops. Inhalte (workshops.sqlite), Schlüssel (keys.sqlite) und das Verzeichnis der Löschungen (erasures.sqlite, nur Kennungen) liegen in getrennten Dateien im Datenordner (DATA_DIR). Das schützt gestohlene Datenträger und Sicherungen ohne die Schlüsseldatei; vor dem Betreiber des Servers schützt es nicht.",
          isSecure
            ? "Verschlüsselung der Übertragung mit TLS: dieser Server ist für https eingerichtet, Cookies sind nur darüber gültig (Secure), Browser werden auf https festgelegt (HSTS)."
            : toFillIn(
                "Verschlüsselung der Übertragung: dieser Server ist noch nicht für https eingerichtet (PUBLIC_URL mit https, Reverse-Proxy mit TLS)",
              ),
          "Pseudonymisierung: Personen sind zufällige Kennungen; der Anzeigename ist freiwillig und frei wählbar.",
          "Browser: strenge Content-Security-Policy ohne fremde Adressen und ohne eingebettete Skripte, kein Einbetten in fremde Seiten, keine Weitergabe der Adresse (Referrer-Policy), Cookies HttpOnly und SameSite=Strict.",
          "Protokolle: nur Warnungen und Fehler des Programms, ohne Namen, Texte, Schlüssel, IP-Adressen und Browserkennungen. Zugriffsprotokolle eines vorgeschalteten Reverse-Proxys schaltet der Betreiber ab oder kürzt sie.",
          toFillIn("Zugriffsprotokolle des Reverse-Proxys: abgeschaltet, oder Frist"),
        ),
      ],
    },
    {
      id: "integrity",
      title: "11.2 Integrität (Art. 32 Abs. 1 lit. b)",
      blocks: [
        list(
          "Eingabekontrolle: jeder Zettel trägt die Kennung der Person, die ihn angelegt hat, und den Zeitpunkt. Der Server lässt niemanden unter fremder Kennung schreiben.",
          "Prüfung jeder Änderung auf Größe, Form, Herkunft und Zusammenhang, bevor sie gespeichert oder weitergegeben wird; Unzulässiges wird abgelehnt und die Verbindung getrennt.",
          "Verfälschte oder vertauschte Datensätze fallen beim Öffnen auf (Authentifizierung durch AES-GCM), werden beiseitegelegt und gemeldet; alles andere bleibt benutzbar.",
          server.webhooks
            ? "Weitergabekontrolle: Meldungen über fertige Exporte gehen nur über https und nur an vom Betreiber freigegebene Server mit öffentlicher Adresse, signiert, ohne Inhalte und Namen; sonst keine Übermittlung an Dritte. Änderungen über Cookies nur von den eigenen Seiten (Prüfung von Origin)."
            : "Weitergabekontrolle: keine Übermittlung an Dritte; Änderungen über Cookies nur von den eigenen Seiten (Prüfung von Origin).",
          "Rücknahme: eigene Schritte lassen sich zurücknehmen, frühere Versionen wiederherstellen.",
        ),
      ],
    },
    {
      id: "availability",
      title: "11.3 Verfügbarkeit, Belastbarkeit und Wiederherstellung (Art. 32 Abs. 1 lit. b und c)",
      blocks: [
        list(
          "„Gespeichert“ zeigt das Programm erst, wenn der Server den Stand auf seinen Datenträger geschrieben hat (synchron, auch bei Stromausfall). Bis dahin hält das Gerät der Person die Änderung und sendet sie erneut.",
          "Ohne Verbindung wird weitergearbeitet und danach zusammengeführt.",
          "Grenzen für Größe, Menge und Häufigkeit von Eingaben; wer sie überschreitet, beeinträchtigt andere nicht.",
          "Sicherung im laufenden Betrieb und Wiederherstellung durch je einen Befehl; eine Sicherung wird geprüft, bevor sie als solche gilt. Nach einer Wiederherstellung werden Löschungen, die nach der Sicherung lagen, erneut vollzogen.",
          "Vorgabe an den Betreiber: Die Schlüsseldatei wird getrennt gesichert, und ihre Sicherungen werden nach höchstens 30 Tagen gelöscht. Damit sind gelöschte Workshops auch in alten Sicherungen der Inhalte nicht mehr lesbar.",
          toFillIn(
            "Sicherungsplan: Ort, Abstand, Aufbewahrung (Schlüsseldatei höchstens 30 Tage), letzte Probe der Wiederherstellung",
          ),
        ),
      ],
    },
    {
      id: "erasure",
      title: "11.4 Löschung und Datenschutz durch Technikgestaltung (Art. 17, 25)",
      blocks: [
        list(
          "Endgültiges Löschen entfernt Inhalte aus Datenbank, Änderungsprotokoll und Versionen, ersetzt den Schlüssel und vernichtet den alten; Kopien und Reste auf dem Datenträger sind danach nicht mehr lesbar. Die Datenbank überschreibt gelöschte Stellen.",
          "Die Geräte der anderen verwerfen ihre Kopie, sobald sie sich wieder verbinden. Ein Gerät, das sich nie wieder verbindet, und Dateien, die jemand vorher geladen hat, erreicht das nicht.",
          "Datenminimierung: kein Konto, freiwilliger Anzeigename, keine Auswertung. Voreinstellung ist die sparsamste Möglichkeit.",
        ),
      ],
    },
    {
      id: "review",
      title: "11.5 Regelmäßige Überprüfung (Art. 32 Abs. 1 lit. d)",
      blocks: [
        list(
          "Das Programm wird vor jeder Änderung automatisch geprüft: erzwungene Abstürze unter Last, böswillige Eingaben, gezielte Suche nach gelöschten Texten in den rohen Dateien.",
          "Zusagen, Grenzen und alle Einstellungen stehen in der Dokumentation des Programms.",
        ),
        facts(
          ["Aktualisierung des Programms", toFillIn("zuständig, Abstand")],
          ["Prüfung dieser Maßnahmen", toFillIn("zuständig, Abstand (etwa jährlich), letzte Prüfung")],
          ["Unterweisung der Moderierenden", toFillIn("Art, Datum")],
        ),
      ],
    },
  ];
}
