import { facts, type HelpDocument, list, picture, text } from "./helpDocument.ts";
import phone from "./pictures/participant.de.webp";
import session from "./pictures/session.de.webp";

/** Two printed pages for those who lead a session, in the words that stand on the buttons. */
export function trainersGuide(): HelpDocument {
  return {
    title: "Anleitung für die Moderation",
    lead: "Eine Sitzung ohne Vorbereitung starten, alle dabeihaben, mit einem Ergebnis aufhören. Zwei Seiten, zum Ausdrucken.",
    sections: [
      {
        id: "start",
        title: "In einer Minute beginnen",
        blocks: [
          list(
            "Workshop anlegen: Titel, Vorname der Kundin und ihre Situation genügen.",
            "„Teilen“ öffnen und Link, QR-Code oder den kurzen Code zum Mitmachen zeigen. Niemand braucht ein Konto; der Name ist freiwillig. Den Link zum Mitmoderieren am besten einer zweiten Person geben: Fällt das eigene Gerät aus, führt sie mit demselben Stand weiter.",
            "„Sitzung“ öffnen, unter „Ablauf“ eine Vorlage wählen („60 Minuten“, „90 Minuten“ oder „25 Minuten, kurz“) und „Sitzung starten“ drücken. Die Schritte gehen von der Situation über die sechs Felder zu Widersprüchen, Punkten und Erkenntnissen.",
          ),
          picture(
            session,
            "Die Zeile unter der Leiste: Schritt, Arbeitsweise, wer fertig ist, Zeit und Steuerung. Rechts der Ablauf.",
          ),
        ],
      },
      {
        id: "lead",
        title: "Durch den Ablauf führen",
        blocks: [
          list(
            "Alle sehen denselben Schritt, seine Fragen am richtigen Feld und dieselbe Zeit, auch wer später kommt oder eine falsch gehende Uhr hat. Neue Zettel landen von selbst im Feld des Schritts.",
            "Gesteuert wird in der Zeile: zurück, anhalten, eine Minute weniger oder mehr, weiter. Jeder Schritt lässt sich im Ablauf auch direkt starten; zurückgehen verliert nichts. Weiter geht es nur auf Knopfdruck der Moderation.",
            "Wer fertig ist, sagt es mit „Ich bin fertig“. Zu sehen ist, wie viele es sind, und auf Knopfdruck, wer noch schreibt, nie was.",
            "Mit dem Handy geht es am schnellsten über „Teilen“, „Für Handys“: QR-Code scannen, Namen eingeben, schreiben. Der QR-Code der großen Ansicht führt auch dorthin; „Ganze Karte“ ist dort einen Tipp entfernt.",
            "Wird es spät, sieht nur die Moderation „5 min zurück“. Der Knopf daneben kürzt die restlichen Schritte, sodass das Ende bleibt; verlegen lässt es sich auch.",
            "Schritte ändern, verschieben, überspringen oder löschen geht jederzeit, auch während der Sitzung; gelöschte holt „Rückgängig“ zurück.",
          ),
          picture(phone, "So sieht es auf einem Telefon aus: Schritt, „Fertig“, Zeit und die Fragen."),
        ],
      },
      {
        id: "private",
        title: "Erst allein, dann gemeinsam",
        blocks: [
          list(
            "In einem Schritt mit „Verdeckt schreiben“ sieht niemand, was andere schreiben, auch die Moderation nicht. Alle sehen nur, wie viele Zettel in einem Feld warten. Ob beim Aufdecken Namen erscheinen, steht vorher in der Zeile; festgelegt wird es im Schritt.",
            "„Aufdecken …“ legt die Zettel auf die Karte: alle, nach Feldern oder nach Personen. Zettel von Personen, die schon gegangen sind, kommen mit; spätere tragen das Zeichen „nachgereicht“. Wer gerade tippt, wird nicht gestört.",
          ),
        ],
      },
      {
        id: "vote",
        title: "Punkte und kurze Fragen",
        blocks: [
          list(
            "Im Schritt „Punkte vergeben“ führt „Abstimmung vorbereiten“ zum Bereich „Abstimmen“, der sich auch sonst jederzeit öffnen lässt. Festzulegen ist: wie viele je Person, wie viele höchstens je Zettel, welche Felder. Bis zum Druck auf „Schließen und zeigen“ sieht niemand einen Zwischenstand; dann erscheinen die Summen, Gleichstände inbegriffen. Wieder öffnen, von vorn oder eine zweite Runde geht auch.",
            "Unter „Ordnen“ lässt sich ein Feld in Reihen aufräumen und nach ähnlichen Zetteln suchen; dort stehen auch alle Widersprüche, drei davon bekommen einen Stern. Bündel entstehen auf der Karte: Zettel auswählen und „Zettel bündeln“.",
            "Daumen, Finger oder eine freie Frage zeigen in Sekunden, wo die Gruppe steht. Alle Antworten sind anonym.",
            "Kano: Probleme und Ziele auswählen, Q drücken. Alle antworten geheim; heraus kommt eine Reihenfolge.",
          ),
        ],
      },
      {
        id: "attention",
        title: "Aufmerksamkeit lenken (Bereich „Lenken“)",
        blocks: [
          facts(
            [
              "Alle herholen",
              "„Alle zu meinem Ausschnitt“ oder „Alle folgen mir“; wer schreibt, wird nicht unterbrochen",
            ],
            ["Zeigen", "ein Feld oder einen Zettel hervorheben, Laserpointer mit Taste L"],
            ["Ruhe", "alle Zeiger ausblenden"],
            ["Schützen", "Karten sperren; festlegen, ob alle, nur eigene oder keine Zettel geändert werden"],
            [
              "Sprache",
              "„Mehr“, dann „Sprachspiegel“: welche Wörter fallen, ohne Namen und Zettel; Hinweise beim Schreiben sieht nur, wer schreibt",
            ],
            ["Beamer", "„Große Ansicht“ ohne Leisten, mit Zeit und QR-Code; der Bildschirm bleibt an"],
          ),
        ],
      },
      {
        id: "groups",
        title: "Seminar mit mehreren Gruppen",
        blocks: [
          list(
            "Unter „Gruppen“ entstehen Gruppen mit eigenen Karten. Alle kommen über denselben Link oder Code; wer wohin gehört, bestimmen die Personen selbst, der Zufall oder die Moderation.",
            "„Zur Wand“ zeigt alle Karten klein: Zettel, wer fertig ist, wer sich meldet. Ein Klick öffnet eine Karte. Schritt, Zeit, „Aufdecken“ und Nachrichten gelten für alle oder für eine Gruppe.",
            "Im Rundgang sehen alle alle Karten und lassen Fragen als Kommentare da; danach lässt sich über mehrere Karten abstimmen, und sie lassen sich nacheinander groß zeigen oder zusammenführen.",
          ),
        ],
      },
      {
        id: "trouble",
        title: "Wenn etwas schiefgeht",
        blocks: [
          facts(
            ["Verbindung weg", "weiterschreiben; sobald sie wieder da ist, kommt alles zusammen"],
            [
              "Das eigene Gerät fällt aus",
              "die Sitzung läuft weiter; mit dem Link zum Mitmoderieren übernimmt ein anderes Gerät",
            ],
            [
              "Jemand stört",
              "unter „Lenken“ in „Personen verwalten …“: Änderungen zurücknehmen, Rolle ändern oder entfernen",
            ],
            [
              "Etwas ist verschwunden",
              "„Versionen“ im Menü (⋯): von jedem Schritt bleibt ein Stand jeder Karte, der sich ansehen und wiederherstellen lässt",
            ],
          ),
        ],
      },
      {
        id: "end",
        title: "Gut aufhören",
        blocks: [
          text(
            "Bei jedem Feld fragen: Was davon wissen wir, was vermuten wir? Die Tasten 3 bis 7 halten es auf den Zetteln fest; „Worauf das beruht“ (Taste W) zeigt, wer als Nächstes zu fragen ist. Was sich ändern soll, wird zur Maßnahme: Zettel wählen, „Was daraus wurde“ (Taste R). Zum Schluss die Sitzung im Ablauf beenden und allen das Ergebnis mitgeben: „Fotoprotokoll“ (Menü ⋯) macht daraus ein PDF oder ein ZIP mit allem; „Exportieren“ gilt einer Karte.",
          ),
        ],
      },
    ],
  };
}
