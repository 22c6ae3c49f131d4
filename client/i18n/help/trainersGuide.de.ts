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
            "„Teilen“ öffnen und Link, QR-Code oder den kurzen Code zum Mitmachen zeigen. Niemand braucht ein Konto; der Name ist freiwillig. Den Link zum Mitmoderieren bekommt am besten eine zweite Person.",
            "„Sitzung“ öffnen, unter „Ablauf“ eine Vorlage wählen („60 Minuten“, „90 Minuten“ oder „25 Minuten, kurz“) und „Sitzung starten“ drücken.",
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
            "Gesteuert wird in der Zeile: zurück, anhalten, eine Minute weniger oder mehr, weiter. Nichts geht von selbst weiter, und zurückgehen verliert nichts.",
            "Wer fertig ist, sagt es mit „Ich bin fertig“. Zu sehen ist, wie viele es sind, und auf Knopfdruck, wer noch schreibt, nie was.",
            "Mit dem Handy geht es am schnellsten über „Teilen“, „Für Handys“. Der QR-Code der großen Ansicht führt auch dorthin.",
            "Wird es spät, sieht nur die Moderation „5 min zurück“. Der Knopf daneben kürzt die restlichen Schritte, sodass das Ende bleibt; verlegen lässt es sich auch.",
            "Schritte lassen sich jederzeit starten, ändern, verschieben, überspringen oder löschen; gelöschte holt „Rückgängig“ zurück.",
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
            "„Aufdecken …“ legt die Zettel auf die Karte: alle, nach Feldern oder nach Personen. Spätere tragen das Zeichen „nachgereicht“.",
          ),
        ],
      },
      {
        id: "vote",
        title: "Punkte und kurze Fragen",
        blocks: [
          list(
            "Im Schritt „Punkte vergeben“ führt „Abstimmung vorbereiten“ zum Bereich „Abstimmen“. Festzulegen sind Punkte je Person, höchstens je Zettel, und die Felder. Bis „Schließen und zeigen“ sieht niemand einen Zwischenstand. Auch eine zweite Runde geht.",
            "Unter „Ordnen“ lässt sich ein Feld aufräumen und nach ähnlichen Zetteln suchen; dort stehen auch alle Widersprüche. Bündel entstehen auf der Karte: Zettel auswählen und „Zettel bündeln“.",
            "Daumen, Finger oder eine freie Frage zeigen, wo die Gruppe steht, anonym.",
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
            ["Sprache", "„Mehr“, dann „Sprachspiegel“: welche Wörter fallen, ohne Namen und ohne Zettel"],
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
            "„Zur Wand“ zeigt alle Karten klein: Zettel, wer fertig ist, wer sich meldet. Schritt, Zeit, „Aufdecken“ und Nachrichten gelten für alle oder für eine Gruppe.",
            "Im Rundgang sehen alle alle Karten und lassen Fragen da; danach lässt sich über mehrere Karten abstimmen.",
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
              "„Versionen“ im Menü (⋯): ein Stand jeder Karte von jedem Schritt, zum Ansehen und Wiederherstellen",
            ],
          ),
        ],
      },
      {
        id: "end",
        title: "Gut aufhören",
        blocks: [
          text(
            "Bei jedem Feld fragen: Was davon wissen wir, was vermuten wir? Die Tasten 3 bis 7 halten es auf den Zetteln fest; „Worauf das beruht“ (Taste W) zeigt, wer als Nächstes zu fragen ist. Was sich ändern soll, wird zur Maßnahme: Zettel wählen, „Was daraus wurde“ (Taste R). Zum Schluss die Sitzung im Ablauf beenden und allen das „Fotoprotokoll“ (Menü ⋯) mitgeben; „Exportieren“ gilt einer Karte.",
          ),
        ],
      },
    ],
  };
}
