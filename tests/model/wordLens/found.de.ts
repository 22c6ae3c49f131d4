/** Sentences that the lens means, with the headword of what is found in them: `sentence → headword`. */
export const FOUND_GERMAN = `
Typischer Nörgler → Nörgler
Diese ewigen Nörglerinnen am Telefon → Nörgler
Ein Dauernörgler aus dem Norden → Nörgler
Nörgelt an allem herum → Nörgler
Die Querulanten rufen immer montags an → Querulant
Wieder so ein Meckerer → Meckerer
Ein Stoerenfried in der Leitung → Störenfried
Störenfriede gleich aussortieren → Störenfried
Schwieriger Kunde, ruft dreimal am Tag an → schwieriger Kunde
Mit schwierigen Kundinnen reden → schwieriger Kunde
anstrengende, laute Kunden → anstrengender Kunde
Nervige Anrufer am Montag → nerviger Kunde
Problemkunden zuerst → Problemkunde
Für Lieschen Müller erklären → Lieschen Müller
Otto Normalverbraucher versteht das nicht → Otto Normalverbraucher
Der Durchschnittskunde liest das nicht → Durchschnittskunde
Das ist ein Bedienfehler → Bedienfehler
Meistens ein Benutzerfehler → Anwenderfehler
Völlig beratungsresistent → beratungsresistent
Das Formular muss idiotensicher sein → Idiot
Sie ist ein Technikmuffel → Technikmuffel
Nur A-Kunden bekommen eine Nummer → A-Kunde
Reine Schnäppchenjägerin → Schnäppchenjäger
Karteileichen anschreiben → Karteileiche
Unsere Melkkühe im Süden → Melkkuh
Die Endkundin wartet → Endkunde
Was der Endverbraucher will → Endverbraucher
Den User stört das nicht → User
Konsumenten reagieren auf den Preis → Konsument
Best Ager kaufen gern offline → Best Ager
Digital Natives brauchen keine Hilfe → Digital Native
An der Kundenfront brennt es → Front
Wir stehen an vorderster Front → Front
Frontmitarbeiterinnen schulen → Frontmitarbeiter
Grabenkämpfe zwischen Einkauf und Vertrieb → Grabenkampf
Die neue Mailkampagne → Kampagne
Kampagnen im Herbst → Kampagne
Eine Preisoffensive starten → Offensive
Mit Angeboten bombardieren → bombardieren
Kundinnen werden mit Mails bombardiert → bombardieren
Der Vertrieb braucht mehr Schlagkraft → Schlagkraft
Rabattschlachten vermeiden → Rabattschlacht
Die Zielgruppe ist jung → Zielgruppe
Hauptzielgruppen: Einkauf und Technik → Zielgruppe
Neue Kunden ins Visier nehmen → ins Visier nehmen
Den Markt zurückerobern → erobern
Kampf um jeden Kunden → Kampf um Kunden
Beschwerden abwehren → abwehren
Reklamationsabwehr im Innendienst → abwehren
Der Kunde ist nicht der Feind → Feind
Taskforce für Beschwerden → Taskforce
Das ist ein Minenfeld → Minenfeld
Auf Kundenfang gehen → Kundenfang
Mit Rabatten ködern → ködern
Neue Kunden an der Angel → an der Angel
Mehr Reibung an der Hotline → Reibung
Reibungsverluste im Kontakt → Reibungsverlust
Läuft reibungslos → reibungslos
Sand im Getriebe zwischen den Teams → Sand im Getriebe
Der wichtigste Hebel ist der Preis → Hebel
Umsatzhebel suchen → Hebel
Stellschrauben im Kontakt → Stellschraube
An der Schraube drehen → an der Schraube drehen
Den Absatz ankurbeln → ankurbeln
Der Absatz wurde angekurbelt → ankurbeln
Vertrieb und Service besser verzahnen → verzahnen
Sind nicht gut verzahnt → verzahnen
Nur ein Rädchen im Betrieb → Zahnrad
Brauchen mehr Input vom Kunden → Input
Durchlaufzeit einer Anfrage → Durchlaufzeit
Anfragen in der Pipeline → Pipeline
Kundenströme in der Filiale → Kundenstrom
Personalressourcen fehlen → Ressource
Neues Formular ausrollen → ausrollen
Das Formular wurde ausgerollt → ausrollen
Chat schnell skalieren → skalieren
Auf Autopilot antworten → auf Autopilot
Kunden besser managen → Kunden managen
Beschwerdemanagement verbessern → Beschwerdemanagement
Einwandbehandlung trainieren → Einwandbehandlung
Anrufe besser steuern → Kunden steuern
Kunden auf den Chat umleiten → umleiten
Bestellungen abwickeln → abwickeln
Die Bestellung ist schnell abgewickelt → abwickeln
Auftragsabwicklung dauert → abwickeln
Wir wickeln das morgen ab → abwickeln
Anrufer schnell abfertigen → abfertigen
Anfragen abarbeiten → abarbeiten
Beschwerden müssen abgearbeitet werden → abarbeiten
Die Anruferin ruhigstellen → ruhigstellen
Anrufer abwimmeln → abwimmeln
Kunden vertrösten → vertrösten
Die Kunden dort abholen, wo sie stehen → abholen
Alle Mitarbeiter mitnehmen → mitnehmen
Kundenbindung stärken → Kunden binden
Kunden an uns binden → Kunden binden
Beschwerden in den Griff bekommen → im Griff
KPI für die Hotline → KPI
Der NPS ist gefallen → NPS
Das Ticket ist noch offen → Ticket
Supporttickets schließen → Ticket
Der Case liegt beim Team → Case
Der Vorgang ruht → Vorgang
Liegt im First Level → First Level
Steht so im CRM → CRM
Leads sammeln → Lead
Upselling am Telefon → Upselling
Alle Stakeholder fragen → Stakeholder
Zeitnahe Antwort → zeitnah
Proaktiver Rückruf → proaktiv
Ein Use Case für Chat → Use Case
Da kommt man nicht durch → man
Man findet die Adresse nicht → man
Wir bieten ein Formular → wir bieten
Wir informieren per Mail → wir informieren
Wir stellen ein Formular zur Verfügung → wir stellen bereit
Unser System braucht die Nummer → unser System
Unsere Website ist modern → unser Auftritt
Aus unserer Sicht klar → aus unserer Sicht
Kunde soll Formular nutzen → Kunde soll
Kunden sollen weniger anrufen → Kunde soll
Laut Prozess erst nach drei Tagen → laut Prozess
Aus technischen Gründen kein Anhang → aus technischen Gründen
Ist nicht vorgesehen → nicht vorgesehen
Wird nach drei Tagen informiert → wird informiert
Die Anfrage wird intern weitergeleitet → wird weitergeleitet
Der Antrag wurde abgelehnt → wird abgelehnt
Rückmeldung erfolgt per Mail → Rückmeldung erfolgt
`
  .trim()
  .split("\n")
  .map((line) => line.split(" → ") as [string, string]);
