export const texts = {
  "invalid-body": "Der Server konnte die Angaben nicht lesen. Bitte prüfen und noch einmal senden.",
  "unknown-workshop": "Diesen Workshop gibt es nicht mehr. Die Startseite zeigt die übrigen.",
  "unknown-map": "Diese Karte gibt es nicht mehr. Neu laden zeigt die übrigen.",
  "wrong-key": "Der Schlüssel passt nicht zum Workshop. Bitte den Link aus der Einladung noch einmal öffnen.",
  "unknown-participant": "Diese Person ist nicht mehr im Workshop.",
  "wrong-code":
    "Diesen Code gibt es hier nicht. Bitte noch einmal vergleichen: acht Zeichen, Groß- oder Kleinschreibung ist egal.",
  "expired-code": "Dieser Code gilt nicht mehr. Bitte die Moderation nach einem neuen fragen.",
  "not-joined": "Der Zugang ist abgelaufen. Bitte die Seite neu laden.",
  "unknown-token":
    "Dieser Browser ist nicht mehr im Workshop. Mit einem Link oder Code geht es wieder hinein.",
  forbidden: "Dafür reichen die Rechte dieses Links nicht. Die Moderation kann einen anderen geben.",
  "too-large": "Das ist zu groß. Bitte in kleinere Teile zerlegen.",
  "too-many-requests": "Das waren sehr viele Anfragen auf einmal. Bitte eine Minute warten.",
  "unsupported-media-type":
    "Diese Art von Datei kann der Server nicht lesen. Es gehen CSV, XLSX, Markdown, Text und JSON.",
  "unknown-format": "Dieses Format gibt es hier nicht. Bitte ein anderes wählen.",
  "empty-file": "Die Datei ist leer. Bitte eine andere wählen.",
  "picture-unreadable":
    "Für ein Bild sind es zu viele Zettel: Niemand könnte sie lesen. Lesbar sind ein einzelnes Feld, ausgewählte Zettel, SVG oder das PDF auf A0.",
  "not-text":
    "Die Datei ist keine Texttabelle. In Excel lässt sie sich mit „Speichern unter“ als „CSV UTF-8“ sichern.",
  "missing-columns":
    "In der Tabelle fehlt die Spalte „Feld“ oder „Text“. Bitte beide als Überschrift in die erste Zeile schreiben; „field“ und „text“ gehen auch.",
  "not-our-format":
    "Diese JSON-Datei kommt nicht aus dem Export dieses Programms. Bitte eine von dort wählen, oder eine CSV-Tabelle.",
  "newer-version":
    "Die Datei kommt aus einer neueren Fassung dieses Programms und lässt sich hier noch nicht lesen. Bitte dieses Programm erneuern lassen, oder die Karte dort als Tabelle (CSV) ausgeben.",
  "other-file":
    "In der Datei steckt etwas anderes, als ihr Name sagt. Bitte eine Tabelle (CSV, XLSX), eine Liste oder unsere JSON-Datei wählen.",
  "faulty-rows": "Einige Zeilen lassen sich nicht lesen. Importiert wurde nichts.",
  "too-many-rows":
    "Die Datei hat zu viele Zeilen: höchstens {rows, number} auf einmal. Bitte die Datei teilen.",
  "map-full":
    "So viele Zettel passen nicht mehr auf die Karte: höchstens {notes, number}. Importiert wurde nichts.",
  "unknown-version": "Diese Version gibt es nicht mehr.",
  "damaged-version":
    "Diese Version ist beschädigt und lässt sich nicht mehr öffnen. Die Karte selbst ist heil.",
  "too-many-versions":
    "Für weitere gespeicherte Versionen ist kein Platz mehr. Die Moderation kann alte löschen.",
  "unknown-poll": "Diese Abstimmung gibt es nicht mehr.",
  "poll-closed": "Diese Abstimmung ist geschlossen. Die Moderation kann sie wieder öffnen.",
  "over-budget": "So viele Punkte gehen nicht: Alle sind vergeben, oder der Zettel hat schon genug von dir.",
  "webhooks-off":
    "Auf diesem Server sind Nachrichten über fertige Exporte nicht freigegeben. Wer ihn betreibt, kann das ändern.",
  "no-webhook":
    "Es ist keine Adresse eingetragen, oder sie nimmt nichts mehr an. Bitte die Adresse neu speichern.",
  "refused-address": "An diese Adresse sendet der Server nicht. Bitte eine andere eintragen.",
  "not-found": "Das gibt es hier nicht. Neu laden hilft meist.",
  "storage-unavailable":
    "Der Server kann gerade nicht speichern. Bitte in einer Minute noch einmal versuchen.",
  "files-busy": "Der Server hat gerade sehr viele Dateien zu bearbeiten. Bitte gleich noch einmal versuchen.",
  internal: "Auf dem Server ist etwas schiefgegangen. Bitte noch einmal versuchen.",
  unreachable: "Der Server antwortet nicht. Bitte die Verbindung prüfen und noch einmal versuchen.",
} as const;
