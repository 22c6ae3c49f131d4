import { facts, type HelpDocument, type HelpFacts, list, text } from "./helpDocument.ts";

/** Two printed pages for those who take part, in the words that stand on the buttons. */
export function participantsGuide({ server }: HelpFacts): HelpDocument {
  const { cookie } = server;
  return {
    title: "Anleitung fürs Mitmachen",
    lead: "Dazukommen, Zettel schreiben, sagen, worauf sie beruhen. Zwei Seiten, zum Lesen vor der Sitzung oder zum Danebenlegen.",
    sections: [
      {
        id: "join",
        title: "Dazukommen",
        blocks: [
          list(
            "Den Link aus der Einladung öffnen, den QR-Code scannen, oder auf der Startseite „Ich habe einen Code“ wählen und die acht Zeichen eingeben.",
            "Einen Anzeigenamen eintragen, wenn andere ihn sehen sollen; ein Spitzname genügt, und das Feld kann leer bleiben. Dann „Mitmachen“. Ein Konto, eine E-Mail-Adresse oder eine App braucht niemand.",
            "Es geht im Browser auf Rechner, Tablet und Telefon. Zu spät kommen ist kein Problem: Schritt, Zeit und Zettel sind sofort da.",
          ),
        ],
      },
      {
        id: "map",
        title: "Worum es auf der Karte geht",
        blocks: [
          text(
            "Eine Empathy Map sieht mit den Augen einer Kundin oder eines Kunden: eine typische Person mit Vornamen, in einer bestimmten Situation. Auf einem Zettel steht ein Gedanke, kurz und so, wie diese Person ihn sagen würde. Wer bei allem auf das achtet, was den Kontakt mit dem eigenen Unternehmen betrifft, verzettelt sich nicht.",
          ),
          facts(
            ["Situation", "wer, wo, wozu, und was kurz vorher war"],
            ["Sieht & hört", "was Augen und Ohren erreicht: Ort, Bildschirm, Menschen, Lärm, Licht"],
            ["Denkt & fühlt", "der Satz im Kopf, in der Ich-Form; die Stimmung in ein, zwei Wörtern"],
            ["Sagt & macht", "was andere hören und sehen könnten: Worte, Schritte, Behelfe, Versehen"],
            ["Probleme (Pains)", "was fehlt, aufhält, stört oder auf keinen Fall passieren darf"],
            ["Ziele (Gains)", "woran die Person merkt, dass es gut ausgegangen ist"],
          ),
          text(
            "Wozu ein Feld da ist, mit Beispielen, steht hinter seinem Fragezeichen. Was in kein Feld passt, kommt auf den Parkplatz am Rand.",
          ),
        ],
      },
      {
        id: "write",
        title: "Schreiben",
        blocks: [
          list(
            "Doppelklick in ein Feld oder das Plus in seiner Kopfzeile legt einen Zettel an; am Telefon das Plus. Eingabe beginnt gleich den nächsten, Esc beendet das Schreiben. Mehrere eingefügte Zeilen werden mehrere Zettel.",
            "Ein Bild auf einem Zettel: „Bild …“ im Menü des Zettels, am Telefon auch mit der Kamera; am Rechner auch Einfügen oder Ablegen auf der Karte. Es wird im Browser verkleinert, Ort und Zeit der Aufnahme gehen nicht mit. Ein Satz dazu hilft allen, die es nicht sehen.",
            "In einem Schritt mit „Verdeckt schreiben“ sieht bis zum Aufdecken niemand, was andere schreiben, auch die Moderation nicht; alle sehen nur, wie viele Zettel warten. Ob dann Namen an den Zetteln stehen, steht vorher in der Zeile.",
            "Alles geschrieben? „Ich bin fertig“ (am Telefon kurz „Fertig“) sagt es der Gruppe, ohne Text. Danach lässt sich weiterschreiben.",
            "Verschrieben? „Rückgängig“ nimmt nur die eigenen Schritte zurück.",
          ),
        ],
      },
      {
        id: "evidence",
        title: "Ehrlich bleiben: worauf ein Zettel beruht",
        blocks: [
          text(
            "Jeder neue Zettel ist eine Annahme, bis jemand etwas anderes sagt. Das ist keine Schande, nur gut zu wissen: Am Ende zeigt die Karte, was belegt ist und wen man noch fragen sollte. Zettel wählen, dann die Stufe, oder eine Taste:",
          ),
          facts(
            ["3 Annahme", "vermutet; niemand von uns war dabei"],
            ["4 selbst erlebt", "jemand von uns war in dieser Lage"],
            ["5 beobachtet", "einer Kundin über die Schulter gesehen"],
            ["6 Zitat", "ihre eigenen Worte"],
            ["7 Daten", "Umfrage, Beschwerden, Zahlen"],
          ),
        ],
      },
      {
        id: "vote",
        title: "Punkte vergeben",
        blocks: [
          list(
            "Wenn die Moderation abstimmen lässt, hat jeder Zettel einen Kreis: antippen gibt einen Punkt. Wie viele Punkte übrig sind, steht in der Zeile.",
            "Abgestimmt wird geheim. Summen erscheinen erst, wenn die Moderation schließt; bis dahin lässt sich alles ändern.",
          ),
        ],
      },
      {
        id: "ways",
        title: "Auf vielen Wegen",
        blocks: [
          facts(
            [
              "Am Telefon",
              "ein Finger verschiebt die Karte; kurz auf einem Zettel ruhen hebt ihn an; zwei Finger zoomen; unten stehen die Felder zum Springen",
            ],
            [
              "Mit der Tastatur",
              "Tab führt zur Karte, Pfeile von Zettel zu Zettel, Eingabe schreibt; alle Tasten unter „Tasten“ im Menü (⋯) oder mit ?",
            ],
            [
              "Als Liste",
              "„Liste“ zeigt dieselbe Karte als Überschriften und Zeilen, auch für Screenreader; alles lässt sich dort ebenso tun",
            ],
            ["Ohne Netz", "weiterschreiben; sobald die Verbindung zurück ist, kommt alles zusammen"],
            ["Nicht gefunden", "„Suchen“ findet Zettel auf allen Karten, „Alle Befehle“ jeden Knopf"],
          ),
        ],
      },
      {
        id: "data",
        title: "Was gespeichert wird",
        blocks: [
          list(
            "Zettel, Antworten und der Anzeigename, falls einer angegeben wurde; dazu eine zufällige Kennung. Keine E-Mail-Adresse, keine IP-Adresse, nichts an Dritte.",
            `Im Browser: ein Cookie (${cookie.name}), eine Kopie der Karte für Zeiten ohne Netz und die Einstellungen.`,
            "„Daten & Datenschutz“ im Menü (⋯) zeigt alles Eigene und löscht es auf Wunsch. Die ganze Auskunft: „Datenschutz in Kürze“.",
            "Bitte keine vollen Namen echter Kundinnen und Kunden auf Zettel schreiben: Ein Vorname genügt.",
          ),
        ],
      },
    ],
  };
}
