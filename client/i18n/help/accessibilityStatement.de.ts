import { facts, type HelpDocument, type HelpFacts, list, saidOr, text } from "./helpDocument.ts";

/** The accessibility statement, in the form of EN 301 549 and BITV 2.0. What it says must be true of the program. */
export function accessibilityStatement({ server, host, date }: HelpFacts): HelpDocument {
  const { operator } = server;
  return {
    title: "Erklärung zur Barrierefreiheit",
    lead: `Für die Empathy Maps unter ${host} (Customer Empathy Map, Version ${server.version}): was alle nutzen können, was noch nicht geht, und wohin man sich wendet.`,
    sections: [
      {
        id: "status",
        title: "Stand der Vereinbarkeit",
        blocks: [
          text(
            "Die Anwendung ist teilweise vereinbar mit EN 301 549 V3.2.1 und damit mit der BITV 2.0. Maßstab war WCAG 2.2, Stufe AA, die über die Norm hinausgeht. Was nicht vereinbar ist, steht unten.",
          ),
        ],
      },
      {
        id: "works",
        title: "Was für alle geht",
        blocks: [
          list(
            "Tastatur: Die Karte ist eine Station der Tabulatortaste. Pfeiltasten führen zu jedem Zettel, Eingabe öffnet den Text, Esc führt zurück, die Leertaste wählt mehrere aus; mit Umschalt oder Strg und Pfeil wird verschoben, auch in andere Felder. Der Fokus ist immer zu sehen. Einzelne Zeichen als Tasten lassen sich abschalten.",
            "Screenreader: Jeder Zettel wird mit Text, Feld, Aspekt, Beleg und allen Kennzeichen vorgelesen. Dieselbe Karte gibt es als Liste mit Überschriften, in der alles geht, was auf der Karte geht, ebenso jede Customer Journey; was andere dort und auf Personas ändern, wird gesammelt und höflich angesagt.",
            "Sehen: Bei 400 % Zoom öffnen sich Karten und Journeys als Liste. Schrift hat in heller und dunkler Darstellung auf allen Farben mindestens 4,5 : 1 Kontrast. Nichts ist nur an der Farbe zu erkennen. Bedienelemente folgen erzwungenen Farben (hoher Kontrast), Bewegung entfällt auf Wunsch des Systems.",
            "Hand: Wo ein Finger drückt, sind Schaltflächen in der Regel mindestens 44 Pixel groß. Ein Finger verschiebt die Karte, erst nach kurzem Ruhen einen Zettel; ohne Ziehen verschiebt man in der Liste, über das Menü des Zettels. Neben einem Stift zählt der Handballen nicht.",
            "Verstehen: Deutsch und Englisch, kurze Texte, Rückgängig statt Rückfrage. Eine Anmeldung mit Passwort oder Rätsel gibt es nicht.",
          ),
        ],
      },
      {
        id: "gaps",
        title: "Was noch nicht barrierefrei ist",
        blocks: [
          list(
            "Zettel und Feldtitel sind gezeichnet: Sie wachsen mit dem Zoom der Karte, aber nicht mit der Schriftgröße des Browsers, und folgen weder eigenen Textabständen noch erzwungenen Farben. Zum Lesen gibt es die Karte als Liste, zum Schreiben ein Textfeld (WCAG 1.4.4, 1.4.12).",
            "Zettel in einer anderen Sprache als die Oberfläche liest ein Screenreader auf der Karte mit der Stimme der Oberfläche (WCAG 3.1.2).",
            "In Karten, die in fremde Seiten eingebettet sind, lassen sich die Tasten + − 0 nicht abschalten (WCAG 2.1.4).",
            "PDF-Dateien sind nach PDF/UA-1 ausgezeichnet (Überschriften, Lesereihenfolge, Tabellenköpfe, Beschreibungen); mit einem fremden Prüfprogramm wurde das nicht bestätigt. Bilddateien (PNG, SVG) enthalten keine Textfassung; dafür gibt es die Ausgaben als Text.",
            "Bilder auf Zetteln haben eine Beschreibung nur, wenn jemand eine geschrieben hat; die Anwendung fragt danach (WCAG 1.1.1).",
            "Ob Videos, Bilder oder Dateien barrierefrei sind, auf die Menschen in ihren Zetteln verweisen, kann die Anwendung nicht gewährleisten.",
          ),
        ],
      },
      {
        id: "basis",
        title: "Worauf diese Erklärung beruht",
        blocks: [
          facts(
            ["Erstellt am", "27. November 2026"],
            ["Abgerufen am", date],
            [
              "Methode",
              "Selbstbewertung der Entwicklung: automatische Prüfung (axe) von Seiten und Dialogen in heller und dunkler Darstellung, Prüfung von Namen, Rollen und Fokusfolge im Browser Chromium mit Tastatur und Berührung, ganze Sitzungen (dazukommen, schreiben, aufdecken, abstimmen, exportieren) allein mit der Tastatur, allein in der Liste und allein mit dem Finger auf 360 Pixeln, berechnete Kontraste",
            ],
            [
              "Nicht geprüft",
              "durch eine externe Stelle, durch Menschen mit Behinderungen und mit Screenreadern auf echten Geräten",
            ],
          ),
        ],
      },
      {
        id: "contact",
        title: "Barrieren melden",
        blocks: [
          text(
            "Wer auf eine Barriere stößt oder einen Inhalt in anderer Form braucht, wendet sich an die Stelle, die diesen Server betreibt:",
          ),
          facts(
            ["Betreiber", saidOr(operator.name, { gap: "Hier noch nicht eingetragen (OPERATOR_NAME)." })],
            [
              "Kontakt",
              saidOr(operator.contact, {
                gap: "Hier noch nicht eingetragen (OPERATOR_CONTACT). Bitte die Moderation fragen.",
              }),
            ],
          ),
        ],
      },
      {
        id: "enforcement",
        title: "Durchsetzung",
        blocks: [
          text(
            "Antwortet eine öffentliche Stelle nicht oder nicht zufriedenstellend, kann die zuständige Schlichtungs- oder Durchsetzungsstelle angerufen werden; beim Bund ist das die Schlichtungsstelle nach § 16 BGG. Das Verfahren ist kostenlos.",
          ),
          facts([
            "Zuständige Stelle",
            { gap: "Bitte durch den Betreiber ergänzen, wenn er eine öffentliche Stelle ist." },
          ]),
        ],
      },
    ],
  };
}
