import type { AddressedTexts } from "../address.ts";

/**
 * What a German text says to people who are addressed with „Sie“, wherever the catalogue says „du“: only those texts,
 * under the keys they have there. Fetched by nobody else.
 */
export const texts = {
  join: {
    removed: {
      title: "Sie sind nicht mehr in diesem Workshop",
      text: "Dieser Zugang wurde beendet. Mit einem gültigen Link oder Code können Sie als neue Person wieder dazukommen.",
    },
  },
  canvas: {
    marks: { onlyMe: "nur für Sie" },
    notMine: "Nicht Ihr Zettel: nur ansehen",
  },
  evidence: {
    countsNotes: "Gezählt werden Zettel, nie Personen. Geparktes und was nur Sie sehen, zählt nicht mit.",
    nextNotesHint: "Zum Beispiel „beobachtet“, solange Sie bei einer Kundin zuschauen.",
  },
  filter: {
    hint: "Alles andere tritt zurück, nur bei Ihnen. Es geht auch mit einem Druck auf eine Belegstufe.",
  },
  find: {
    hint: "Gesucht wird in den Zetteln aller Karten, die Sie öffnen können. „Größe“ findet auch „Groesse“.",
  },
  absence: { label: "Seit Sie zuletzt hier waren" },
  trouble: {
    words: {
      title: "Gelöscht, während Sie darin geschrieben haben",
      text: "{count, plural, one {Jemand hat den Zettel gelöscht. Ihr Text ist noch da:} other {Jemand hat # Zettel gelöscht. Ihre Texte sind noch da:}}",
    },
  },
  refused: {
    rightsChanged: { title: "Ihre Rolle hat sich geändert" },
    locked: {
      text: "Ihre letzten Änderungen kamen danach an. Sie werden gerade beiseitegelegt, gleich geht es weiter.",
    },
    lowered: {
      title: "Sie sehen jetzt zu",
      text: "Die Moderation hat Ihre Rolle geändert. {count, plural, one {Ihre letzte Änderung hat} other {Ihre letzten # Änderungen haben}} den Server nicht mehr erreicht. Sie können Ihre Fassung als Datei sichern, bevor es weitergeht.",
    },
    removed: {
      title: "Sie sind nicht mehr in diesem Workshop",
      text: "Die Moderation hat diesen Zugang beendet. Ihre Zettel bleiben auf der Karte. Mit einem gültigen Link oder Code können Sie als neue Person wieder dazukommen.",
    },
  },
  people: {
    manageLead:
      "Alle, die je dabei waren. Moderation übergeben: Geben Sie einer Person die Rolle „Moderation“. Eine neue Rolle gilt sofort, auch in offenen Fenstern.",
    lastFacilitator: "Die letzte Moderation bleibt: Geben Sie zuerst jemand anderem diese Rolle.",
    removeText:
      "Der Zugang endet sofort, die Zettel bleiben. Mit dem Link oder einem Code kann die Person als neue wiederkommen. Sicher draußen bleibt sie, wenn Sie auch die Links ändern.",
    stepDownText: "Zurück kommen Sie nur, wenn Ihnen jemand aus der Moderation die Rolle wieder gibt.",
  },
  share: {
    noKey:
      "Dieser Browser kennt keinen Link dieses Workshops, etwa weil Sie mit einem Code gekommen sind. Einmal den Einladungslink öffnen, dann steht er hier.",
  },
  protocol: {
    noPart: "Wählen Sie mindestens einen Teil.",
    participantsHint:
      "Steht auf dem Deckblatt, mit Kommas getrennt. Nennen Sie nur, wer einverstanden ist; „Team Einkauf“ genügt auch.",
    logo: {
      tooLarge: "Die Datei ist größer als {megabytes, number} MB. Nehmen Sie eine kleinere.",
    },
    broken:
      "Das Schreiben hat auf diesem Gerät nicht geklappt. Versuchen Sie es noch einmal, oder ohne einen der Teile.",
    noMaps: "Für Sie ist noch keine Karte offen. Sobald es eine gibt, entsteht hier Ihr Protokoll.",
  },
  privacy: {
    storedTitle: "Was über Sie hier gespeichert ist",
    notes:
      "{count, plural, =0 {kein Zettel von Ihnen auf dieser Karte} one {# Zettel von Ihnen auf dieser Karte} other {# Zettel von Ihnen auf dieser Karte}}",
    untilErased: "Alles bleibt, bis Sie es löschen oder die Moderation den Workshop löscht.",
    notStored:
      "Nicht gespeichert werden E-Mail-Adresse, IP-Adresse, Browser und Gerät, wann Sie da waren und worauf Sie zeigen.",
  },
  erase: {
    me: {
      question: "Was soll mit Ihren Zetteln geschehen?",
      eraseText:
        "Auf allen Karten dieses Workshops, auch aus früheren Versionen; ebenso Maßnahmen, die Sie begonnen haben.",
      keepText: "Die Gruppe arbeitet damit weiter. Dass sie von Ihnen sind, steht nirgends mehr.",
      access: "Ihr Name, Ihre Kennung und Ihr Zugang werden sofort gelöscht.",
      notesErased: "Ihre Zettel werden auf allen Karten und in allen Versionen gelöscht.",
      notesKept: "Ihre Zettel bleiben, ohne Ihren Namen.",
      facilitator:
        "Sie moderieren. Der Schlüssel dafür geht mit: Wer ihn noch braucht, sichert vorher unter „Teilen“ den Link „Mitmoderieren“.",
    },
  },
  receipt: {
    title: { participant: "Sie sind gelöscht" },
    text: {
      participant:
        "Name, Kennung und Zugang sind gelöscht. Dieser Browser hat den Workshop vergessen. Mit dem Link können Sie wieder mitmachen, als neue Person.",
    },
  },
  steering: {
    nowFollowMe: "Alle folgen Ihnen.",
    spotlightNoNote: "Wählen Sie auf der Karte einen Zettel aus, um ihn hervorzuheben.",
    laserHint: "Alle sehen, wohin Sie zeigen. Taste L, gehalten nur solange sie unten ist.",
    bigScreenHint:
      "Ohne Leisten, mit Titel, Zeit und QR-Code: für Beamer oder zweiten Bildschirm. Folgt, wohin Sie alle holen.",
    chips: "Wohin Sie schauen",
    following: "Sie folgen {name}",
    leading: "Alle folgen Ihnen",
    refused: {
      text: "{count, plural, one {Ein Text von Ihnen kam} other {# Texte von Ihnen kamen}} erst nach einer Sperre oder einem Wechsel der Gruppe an. Nichts ist verloren: Hier liegt alles bereit.",
      onlyOthers:
        "{count, plural, one {Eine Änderung von Ihnen kam} other {# Änderungen von Ihnen kamen}} erst nach einer Sperre oder einem Wechsel der Gruppe an. Verschieben und Löschen lässt sich nach dem Freigeben wiederholen.",
    },
  },
  limit: {
    ownOnly: "Die Moderation lässt alle nur ihre eigenen Zettel ändern. Neue können Sie jederzeit schreiben.",
  },
  agenda: {
    emptyText:
      "Ein Ablauf führt alle gemeinsam durch die Karte: ein Schritt nach dem anderen, mit Fragen am richtigen Feld und einer Uhr, die alle sehen. Wählen Sie einen und starten Sie; alles lässt sich auch unterwegs ändern.",
  },
  step: {
    modeText: {
      private: "Alle schreiben für sich. Was Sie schreiben, sieht erst nach dem Aufdecken jemand anderes.",
      discuss: "Sprechen Sie über das, was da liegt, und ordnen Sie es.",
    },
    doneHint: "Sie sehen nur, wer noch dabei ist, nie den Text.",
  },
  voting: {
    how: "Tippen Sie auf den Kreis an einem Zettel. Nur Sie sehen Ihre Punkte.",
    own: "{count, plural, =0 {kein Punkt von Ihnen} one {# Punkt von Ihnen} other {# Punkte von Ihnen}}",
    noField: "Wählen Sie mindestens ein Feld.",
  },
  kano: {
    ask: {
      painYes: "Wie ist es für Sie, wenn das gelöst ist: „{title}“?",
      painNo: "Wie ist es für Sie, wenn das so bleibt: „{title}“?",
      gainYes: "Wie ist es für Sie, wenn das so ist: „{title}“?",
      gainNo: "Wie ist es für Sie, wenn das nicht so ist: „{title}“?",
    },
    prepare: {
      wordingHint:
        "Prüfen Sie die Worte: Jede Frage soll eine Sache betreffen und ohne die Karte verständlich sein.",
    },
    survey: {
      thanksText: "Ihre Antworten sind gespeichert. Bis zum Schließen können Sie sie hier ändern.",
      notKnown: "Ihre Antworten werden geholt …",
    },
  },
  reveal: {
    writing: "Neue Zettel sehen nur Sie.",
    own: "{count, plural, one {Ein Zettel von Ihnen wartet auf das Aufdecken. Nur Sie sehen ihn.} other {# Zettel von Ihnen warten auf das Aufdecken. Nur Sie sehen sie.}}",
    onlyMe: "nur für Sie sichtbar",
  },
  checks: {
    needsTitle: "Schreiben Sie eine Frage dazu.",
    answer: "Ihre Antwort",
  },
  groups: {
    emptyText:
      "Jede Gruppe bekommt ihre eigene Karte. Alle kommen über denselben Link oder Code; wer wohin gehört, bestimmen Sie, der Zufall oder jede Person selbst. An der Wand sehen Sie alle Karten auf einen Blick.",
    facilitatorHint: "Wer kommt, wartet, bis Sie einteilen: ziehen oder über das Menü am Namen.",
    noLink:
      "Den Link zum Mitmachen kennt dieser Browser nicht; er steht unter „Teilen“, sobald Sie einmal mit ihm gekommen sind.",
    noMessages: "Was Sie senden, steht bei den Angesprochenen oben über der Karte.",
    waitText:
      "Die Moderation teilt gerade die Gruppen ein. Diese Seite führt Sie von selbst zur Karte Ihrer Gruppe.",
    placingText: "Sie bekommen gerade Ihre Gruppe.",
    youAreIn: "Sie sind in „{group}“.",
    movedChip: "Sie gehören jetzt zu „{group}“. Was Sie hier geschrieben haben, bleibt.",
    groupsChip: "Es gibt jetzt Gruppen. Was Sie hier geschrieben haben, bleibt.",
  },
  wall: {
    onlyFacilitatorsText:
      "Die Wand zeigt alle Karten auf einmal und lenkt die Sitzung. Ihre Karte ist einen Klick entfernt.",
  },
  outcome: {
    readOnly: "Die Moderation hat gesperrt. Sie können hier lesen.",
    viewOnly: "Sie sehen zu. Lesen können Sie hier alles.",
    refused: "Ihre letzten Änderungen kamen nach der Sperre an und wurden nicht angenommen.",
    refusedSave:
      "Ihre letzten Änderungen kamen nach der Sperre an und wurden nicht angenommen. Sichern Sie sie als Datei, wenn Sie sie behalten wollen, und laden Sie dann neu.",
  },
  board: {
    emptyColumn: { running: "Noch läuft kein Versuch. Ziehen Sie eine Idee hierher." },
  },
  observe: {
    begin: {
      name: "Wen beobachten Sie?",
      nameMissing: "Ein Wort braucht es, damit Sie die Karte wiederfinden.",
      ask: "Vorher fragen, ob Sie zuschauen und mitschreiben dürfen.",
      notAllowed:
        "Neue Karten legt hier bisher nur die Moderation an. Sie können trotzdem beginnen: Ihre Zettel bleiben auf diesem Gerät, bis es erlaubt ist.",
      letAllHint: "Sonst bleiben die Zettel der anderen auf ihren Geräten, bis Sie es erlauben.",
      notKept:
        "Dieser Browser behält nichts über das Schließen hinaus. Lassen Sie die Seite offen, bis „Gespeichert“ dasteht.",
    },
    viewer: { title: "Sie sehen zu" },
    full: "Diese Karte ist voll. Schließen Sie die Beobachtung ab und beginnen Sie eine neue.",
    shut: {
      keep: "Ihre {count, plural, one {Beobachtung liegt} other {# Beobachtungen liegen}} noch auf diesem Gerät. Sichern Sie sie als Datei, sie lässt sich auf jeder Karte wieder einlesen.",
    },
    summary: {
      guessed:
        "{count, plural, one {# Zettel ist eine Annahme.} other {# Zettel sind Annahmen.}} Fragen Sie nach, wenn Sie können.",
      mapLater: "Die Karte entsteht, sobald der Server erreichbar ist. Sie können die Seite schließen.",
    },
  },
  persona: {
    empty: {
      text: "Eine Persona fasst zusammen, was Sie über eine typische Kundin wissen: was sie erreichen will, was sie stört, wie sie handelt und was um sie herum geschieht. Jede Zeile bleibt mit den Zetteln verbunden, aus denen sie stammt, und zeigt, wie sicher Sie sich sind.",
      how: "Legen Sie eine Persona an und ziehen Sie Zettel Ihrer Karten auf ihr Blatt, oder wählen Sie auf einer Karte Zettel aus und drücken Sie {key}.",
    },
    portrait: {
      tooLarge:
        "Das Bild ist größer als {megabytes, number} MB. Nehmen Sie ein kleineres; hier genügen 256 Pixel.",
      drawing: "SVG-Dateien nehmen wir nicht an. Speichern Sie das Bild als JPEG oder PNG.",
      heic: "Dieser Browser kann HEIC nicht lesen. Speichern Sie das Bild als JPEG.",
    },
    sourcesHint:
      "Weitere Zettel verbinden Sie, indem Sie sie auf die Zeile ziehen oder beim Auswählen die Zeile als Ziel nehmen.",
    picker: {
      hint: "Wählen Sie Zettel und übernehmen Sie sie, oder ziehen Sie sie in einen Abschnitt oder auf eine Zeile.",
      hintBelow:
        "Wählen Sie Zettel und übernehmen Sie sie in einen Abschnitt oder in eine Zeile. Oder halten Sie einen gedrückt und ziehen Sie ihn auf das Blatt.",
    },
  },
  journey: {
    empty: {
      how: "Zettel der Karten werden zu Journey-Karten und bleiben mit ihnen verbunden. Beginnen Sie leer, oder aus einer Karte.",
    },
    trayEmpty:
      "Hier warten Karten, die noch keinen Platz haben. Ziehen Sie eine Karte herein, um sie beiseitezulegen.",
  },
  comments: { example: "z. B. Woher wissen Sie das?" },
  lens: {
    onlyYou: "Nur Sie sehen das.",
    switchHint: "Nur für Sie, nur auf diesem Gerät.",
    mirror: {
      lead: "Wörter prägen den Blick. Nichts davon ist falsch; sprechen Sie darüber, was Sie damit sehen und was nicht.",
    },
  },
  list: { said: { notBeside: "Der Zettel daneben ist nicht Ihrer." } },
  notices: {
    roleFacilitator: "Sie moderieren jetzt mit.",
    roleParticipant: "Sie schreiben jetzt mit.",
    roleViewer: "Sie sehen jetzt zu.",
    handLowered: "Die Moderation ist da, Ihre Hand ist wieder unten.",
    lockedWhileWriting: "Hier können Sie jetzt nicht mehr schreiben. Ihr Text bleibt so stehen.",
  },
  write: {
    viewer: { title: "Sie sehen zu" },
    nowOn: "Sie schreiben jetzt für „{map}“.",
    noStep: "Schreiben Sie auf, was Ihnen einfällt: ein Gedanke je Zettel.",
    hand: { lowered: "Die Moderation ist da, Ihre Hand ist wieder unten." },
    facets: "Genauer, wenn Sie mögen",
    text: "Ihr Zettel",
    full: "Die Karte ist voll. Ihr Text bleibt hier stehen.",
    closed: "Gerade lässt sich nichts schreiben. Ihr Text bleibt hier stehen.",
    own: {
      title: "Ihre Zettel",
      none: "Hier stehen gleich Ihre Zettel, zum Ändern und Löschen.",
      private: "Nur für Sie, bis aufgedeckt wird",
    },
  },
  problems: {
    "over-budget":
      "So viele Punkte gehen nicht: Alle sind vergeben, oder der Zettel hat schon genug von Ihnen.",
  },
} as const satisfies AddressedTexts;
