/** Sentences as they stand on real maps, or nearly so: none of them is meant by the lens. One line each. */
export const HARMLESS_GERMAN = `
Sitzt im Großraumbüro mit neun Kolleginnen am Fenster
Die Sonne blendet auf ihrem Monitor
Sie muss die Jalousie herunterlassen, um etwas zu lesen
Im Menü steht „Kontakt“ in hellem Grau auf Mittelblau
Sucht die E-Mail-Adresse des Kundenservice
Es gibt nur ein Kontaktformular mit vielen Pflichtfeldern
Ein Video startet von selbst, sie hält es an
Tastaturen klappern, Telefone klingeln
Gleich beginnt eine Besprechung
Denkt: Ich darf den Screenshot nicht vergessen
Wundert sich, warum das Formular so viel wissen will
Fühlt sich gestresst und gereizt
Sie sagt einer Kollegin, dass sie in einer Minute nachkommt
Füllt das Formular aus und vergisst den Screenshot
Kein Liefertermin
Kann am Platz nicht vertraulich telefonieren
Hat keinen Beleg über das, was sie geschrieben hat
Die Ware soll bald da sein
Eine Kopie der Anfrage, die sie ihrem Chef zeigen kann
Andrea arbeitet im Einkauf und braucht dringend Ware
Es ist ihre erste Bestellung bei diesem Lieferanten
Überlegt anzurufen, hat aber keine Zeit für die Warteschleife
Die Kundin steht vorne an der Theke
Hinter der Theke an der Front des Ladens hängt ein Plakat
Die Küchenfront ist zerkratzt geliefert worden
Eine Kaltfront bringt Regen, der Weg zum Laden ist nass
Die Frontscheibe ihres Autos hat einen Riss
Sie hat ein Bahnticket in der Jackentasche
Das Ticket für den Zug liegt auf dem Tisch
Zeigt das Konzertticket am Einlass vor
Das Parkticket ist gleich abgelaufen
Löst am Automaten ein Ticket und verpasst den Bus
Die Handyhülle ist ein Case aus Leder
Ihr Koffer passt nicht in das Case
Auf keinen Fall darf die Lieferung am Freitag kommen
In diesem Fall würde sie lieber anrufen
Sie hat ihre Steuererklärung noch nicht gemacht
Muss Steuern nachzahlen und sucht den Beleg
Steuert mit einer Hand den Kinderwagen
Der Griff der Tasche ist abgerissen
Sie greift zum Telefon
Sie hat alles im Griff und ist stolz darauf
Die Kundin hat das im Griff
Die Kundin managt zwei Kinder und einen Beruf
Sie holt das Paket in der Filiale ab
Der Kunde holt sein Kind vom Kindergarten ab
Muss noch die Ware abholen, bevor der Laden schließt
Nimmt ihre Tochter an die Hand
Nimmt die Kollegin im Auto mit
Ihr Sohn hat den Hebel der Kaffeemaschine abgebrochen
Der Hebel an der Tür klemmt
Sie zieht am Hebel, nichts geschieht
Fährt den Computer hoch und holt sich einen Kaffee
Fährt am Abend den Rechner herunter
Der Laptop braucht ewig zum Hochfahren
Rollt den Teig aus, während sie wartet
Der Motor ihres Wagens springt nicht an
Das Getriebe am Fahrrad knirscht
Die Druckerpatrone ist leer
Der Druck im Büro ist hoch
Sie spürt den Druck, heute noch zu liefern
Die Maschine steht seit gestern
Im Lager läuft eine laute Maschine
Ein Zahnarzttermin steht an
Hat Zahnschmerzen und keine Geduld
Die Creme hilft gegen Reizung der Haut
Reibt sich die Augen
Sie kämpft mit den Tränen
Kämpft sich durch das Menü
Er gewinnt Zeit, weil er vorher fragt
Verliert den Überblick über die Bestellungen
Sie schießt ein Foto vom Etikett
Zielt mit der Kamera auf den QR-Code
Ihr Ziel ist, pünktlich zu Hause zu sein
Hat ein klares Ziel vor Augen
Trifft sich mit Freundinnen im Café
Der Angestellte am Schalter lächelt
Schlägt das Angebot aus, weil es zu teuer ist
Der Fleischer wird das Schwein schlachten
Sieht fern und hört nebenbei Radio
Hört von einer Freundin, dass es schnell geht
Der Chef sagt, es eilt
Sie hat Angst vor einer Panikattacke im Aufzug
Ein Hackerangriff hat die Bank lahmgelegt
Liest in der Zeitung vom Wahlkampf
Der Fußball fliegt über den Gegner hinweg
Spielt gegen einen starken Gegner Schach, ein Spiel ohne Worte
Angelt am See und wirft den Köder aus
Ein Fisch hängt an der Angel
Gießt mit der Gießkanne die Blumen
Der Brief ist gestern angekommen
Ihr fehlt die Rechnung
Weiß nicht, an wen sie sich wenden soll
Wartet seit drei Tagen auf eine Antwort
Bekommt eine Antwort, die sie nicht versteht
Fragt sich, ob die Zahlung angekommen ist
Sie wird nervös
Die Zeit wird knapp
Es wird dunkel im Büro
Der Kaffee ist kalt geworden
Sie wird rot, weil alle zuhören
Der Raum wurde im Sommer sehr heiß
Wird heute früher gehen
Ihr Mann wartet im Auto
Der Mann am Nebentisch telefoniert laut
Ein MAN steht vor der Laderampe
Mannschaftssitzung um zehn
Die Leute in der Schlange reden über das Wetter
Der Techniker ist freundlich und pünktlich
Schwieriges Wetter, die Straßen sind glatt
Die Anleitung ist schwierig zu lesen
Eine schwierige Entscheidung für die Familie
Der Text ist anstrengend, weil er so klein ist
Das Gespräch war anstrengend
Nervig: Musik in der Warteschleife
Lästig findet sie die vielen Pflichtfelder
Sie hat sich über die Rechnung beschwert
Beschwert sich, weil niemand zurückruft
Ein Kollege mault, weil das Papier fehlt
Der Drucker meldet einen Fehler
Findet den Fehler erst beim dritten Versuch
Die Bestellnummer steht ganz klein unten
Das Passwort muss acht Zeichen haben
Hat das Passwort vergessen
Probiert drei Passwörter aus
Legt sich einen Zettel neben die Tastatur
Kopiert den Text zur Sicherheit in eine Mail
Der Chat antwortet sofort
Die Hotline ist besetzt
Der Anrufbeantworter nennt keine Uhrzeit
Sie hört Musik von Mozart in der Warteschleife
Die Tür zum Lager steht offen, es zieht
Es riecht nach Kaffee
Der Stuhl ist unbequem
Auf dem Tisch stapeln sich Papiere
Das Handy hat nur noch drei Prozent
Die App ist auf Englisch
Sie versteht das Wort auf dem Formular nicht
Ihre Brille liegt zu Hause
Die Schrift ist zu klein
Im Zug ist das Netz schlecht
Der Empfang im Keller reicht nicht
Sie läuft zur Besprechung und kommt zu spät
Hat Hunger
Freut sich auf den Feierabend
Ist erleichtert, als die Mail kommt
Ist enttäuscht, aber nicht überrascht
Will es endlich vom Tisch haben
Will ihrem Chef zeigen, dass sie sich gekümmert hat
Wünscht sich eine Person, die zuhört
Möchte in Ruhe vergleichen
Möchte nicht dreimal dasselbe erzählen
Hat zwei Angebote nebeneinander liegen
Vergleicht die Preise auf dem Handy
Die Nachbarin hat ihr den Laden empfohlen
Ihre Kollegin bestellt immer woanders
Der Außendienst war letzte Woche da
Ruft unseren Kundenservice an und landet in der Warteschleife
Schreibt an unser Team und bekommt eine automatische Antwort
Andrea kennt unsere Website noch nicht
Sagt: „Man kommt bei Ihnen ja nie durch“
Sagt zu ihrem Chef: „Das Ticket ist noch offen“
Zitat: „Die haben mich abgewimmelt“
Fühlt sich abgewimmelt
Fühlt sich abgespeist mit einer Standardantwort
Ich werde nirgends informiert, wie lange es dauert
Wie geht man da vor, frage ich mich
Mir wurde nichts angeboten
Der Hof hat ein Silo voller Getreide
Der Film handelt von einem Geheimagenten
Das Werk liegt an der Autobahn
Sie hat einen vollen Terminkalender
Der Zoll hat das Paket aufgehalten
Am Flughafen dauert die Abfertigung lange
Die Gebrauchsanweisung liegt nur digital bei
Das Angebot gilt bis Montag
Vorsichtig fragt sie noch einmal nach
Der Vorhang ist zu, es ist halbdunkel
Der Abteilungsleiter kommt gleich vorbei
Muss die Liste bis Mittag fertig haben
Arbeitet ihre Aufgabenliste ab
Sie hat Bauchschmerzen vor Aufregung
Der Lärm von der Baustelle dringt herein
Ihre Uhr zeigt kurz vor zwölf
Die Ampel wird grün
Der Aufzug ist außer Betrieb
Sie möchte selbst entscheiden, wann sie anruft
Der Chef hat gesagt, sie soll sich kümmern
Die Kundin soll bis Montag liefern
Sie soll um zwölf im Lager sein
Der Kunde darf nicht parken
Ihr Paket wird morgen geliefert
Das Formular wird nicht gespeichert
Die Seite wird nicht geladen
Ihre Anfrage wird nicht beantwortet
Ihr wird schwindlig
Sie wird unterbrochen
Es wird nichts angezeigt
Der Lieferschein fehlt
Die Rechnung ist doppelt
Klickt auf das falsche Feld
Dreht an der Heizung
Das System ist abgestürzt
Sie verhandelt über den Preis
Sie hat ein Budget von 5000 Euro
Ihr Antrag liegt seit Wochen im Amt
Fühlt sich wie eine Nummer
Will nicht als Nörglerin gelten
Sie organisiert ein Fest
Sie leitet ein Team von fünf Leuten
Sie hat selbst Kunden, die drängen
Die Leute vor ihr brauchen lange
Ein Mitarbeiter erklärt es ihr in Ruhe
Sicherheit, dass alles erledigt ist
Klare Auskunft, wann die Ware kommt
Er kontrolliert die Rechnung
Sie prüft die Lieferung
Sie steuert auf den Ausgang zu
Sie greift an den Türgriff
Auf dem Bildschirm blinkt eine Meldung
`
  .trim()
  .split("\n");
