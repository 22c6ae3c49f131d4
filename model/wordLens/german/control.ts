import type { WordFamily } from "../wordLens.ts";

/** Wörter, in denen wir steuern und andere gesteuert werden. */
export const control: readonly WordFamily[] = [
  {
    reason:
      "Menschen und ihre Gefühle lassen sich schwer verwalten. Das Wort stellt uns darüber statt daneben.",
    question: "Was würde die Kundin sagen, was wir da für sie tun?",
    words: [
      "Kunden managen: kunden!|kundschaft|beschwerden|erwartungen|erwartung|kundenbeziehungen|emotionen … manag~|managen|managed|gemanag~, kundenmanagement, kundenbeziehungsmanagement",
      "Beschwerdemanagement: beschwerdemanag*, reklamationsmanag*",
      "Erwartungsmanagement: erwartungsmanag*",
      "verwalten: kunden!|kunde/in|kundschaft|beschwerden … verwalt~, kundenverwaltung",
      "handhaben: kunden!|kunde/in|beschwerden … handhab~|gehandhab~, kundenhandling, beschwerdehandling, handling",
      "Einwandbehandlung: einwandbehandlung, einwandbehandlungen",
      "Kundenführung: kundenführung, kundenlenkung, kundensteuerung, besuchersteuerung, besucherlenkung, kanalsteuerung",
    ],
  },
  {
    reason:
      "Gesteuert werden Fahrzeuge. Menschen gehen ihren Weg, und oft haben sie dafür einen guten Grund.",
    question: "Welchen Weg würde die Kundin selbst wählen, und warum?",
    words: [
      "Kunden steuern: kunden!|kunde/in|kundschaft|anfragen|nachfrage|anrufe … steuer~|gesteuer~|aussteuer~|ausgesteuer~|lenk~|gelenk~",
      "kanalisieren: kanalisier~, kanalisierung",
      "aussteuern: aussteuer~, ausgesteuer~, aussteuerung",
      "dirigieren: dirigier~, umdirigier~ - orchester chor",
      "schleusen: durchschleus~, durchgeschleus~, schleus~ … kunde/in|kunden!",
      "umleiten: kunden!|kunde/in|anrufer/in|anrufe … umleit~|umgeleit~|ableit~|abgeleit~",
      "eintakten: eintakt~, eingetakt~, einnord~, eingenord~",
      "durchsetzen: regeln|preise|vorgaben|prozesse … durchsetz~|durchgesetz~|durchdrück~|durchgedrück~",
      "Kunden erziehen: kunden!|kunde/in|kundschaft|nutzer|leute … erzieh~|erzogen~|umerzieh~|umerzogen~|disziplinier~",
      "Kunden zwingen: zwing~ … kunde/in|kunden!|nutzer|leute, kunden!|kunde/in … zwing~|gezwungen - fühl~",
      "sanktionieren: sanktionier~, abstraf~, abgestraf~, abzustrafen",
      "aktivieren: kunden!|bestandskunden|altkunden|mitglieder … aktivier~|reaktivier~, kundenaktivierung, kundenreaktivierung",
    ],
  },
  {
    reason: "Abgewickelt werden Vorgänge. Für die Kundin ist es etwas, worauf sie wartet.",
    question: "Worauf wartet die Kundin in dieser Zeit, und was weiß sie darüber?",
    words: [
      "abwickeln: abwickel~, abgewickel~, abzuwickeln, abwicklung, *abwicklung, wickel~ … ab",
      "abfertigen: abfertig~, abgefertig~, abzufertigen, *abfertigung - gepäck flughafen flugzeug zoll zug fühl~",
      "abarbeiten: kunden!|anfragen|beschwerden|tickets|anrufe|fälle … abarbeit~|abgearbeit~|abzuarbeit~",
      "Kunden bearbeiten: kunden!|kunde/in … bearbeit~, kundenbearbeitung, marktbearbeitung",
      "durchwinken: durchwink~, durchgewunken, durchgewinkt~ - grenze zoll polizei",
      "erledigen: kunden!|kunde/in|anrufer/in … erledig~ … haben|hat",
      "wegarbeiten: wegarbeit~, weggearbeit~, abtelefonier~, durchtelefonier~",
      "durchschleppen: durchschlepp~, mitschlepp~ + kunde/in kunden!",
      "abhaken: kunden!|kunde/in|beschwerde|beschwerden|anfrage … abhak~|abgehak~",
    ],
  },
  {
    reason: "Das Ziel ist hier, dass Ruhe ist. Was die Kundin braucht, ist damit noch offen.",
    question: "Was müsste geschehen, damit sie von sich aus zufrieden ist?",
    words: [
      "ruhigstellen: ruhigstell~, ruhiggestell~, ruhigzustellen, ruhig zu stellen",
      "beschwichtigen: beschwichtig~",
      "abwimmeln: abwimmel~, abgewimmel~, abzuwimmeln, wimmel~ … ab - fühl~",
      "abspeisen: abspeis~, abgespeis~, abzuspeisen - fühl~",
      "vertrösten: kunden!|kunde/in|anrufer/in … vertröst~",
      "hinhalten: kunden!|kunde/in … hinhalt~|hingehalten - fühl~",
      "einlullen: einlull~, eingelull~",
      "abblocken: abblock~, abgeblock~, abzublocken",
      "loswerden: kunden!|kunde/in|anrufer/in|beschwerde … loswerden|loszuwerden",
      "einfangen: stimmung|kunden!|emotionen … einfang~|eingefangen|einzufangen",
      "deeskalieren: deeskalier~, deeskalation",
      "besänftigen: besänftig~",
    ],
  },
  {
    reason: "Wer abholt und mitnimmt, bestimmt Ort und Richtung. Vielleicht ist die andere schon unterwegs.",
    question: "Wohin will die Kundin gerade selbst?",
    words: [
      "abholen: kunden!|kunde/in|kundschaft|leute|menschen|mitarbeiter/in|nutzer … abhol~|abgeholt~|abzuholen, abhol~|abgeholt~ … wo … steh~ - paket ware waren kind kinder bestellung auto schlüssel filiale",
      "mitnehmen: kunden!|mitarbeiter/in|belegschaft|leute|menschen … mitnehm~|mitgenommen|mitzunehmen - bus auto bahn zug taxi",
      "an die Hand nehmen: an die hand nehm~|genommen, an der hand führ~ - kind kinder tochter sohn",
      "ins Boot holen: ins boot hol~|geholt, mit ins boot",
      "Kunden binden: kunden!|kunde/in|kundschaft … bind~|gebunden~|anbinden, kundenbindung, kundenbindungs*",
      "halten: kundenhaltung, haltequote, kundenrückgewinnung, rückgewinnung",
      "Kunden gehören uns: kundenbesitz, kundenhoheit, kunden! besitzen",
    ],
  },
  {
    reason: "Im Griff hat man Werkzeuge. Das Wort sagt viel über unsere Sorge und wenig über die Person.",
    question: "Was befürchten wir hier, und was befürchtet die Kundin?",
    words: [
      "im Griff: kunden!|beschwerden|reklamationen|anrufer/in|anfragen … griff",
      "überwachen: kunden!|kundschaft|nutzer … überwach~|kontrollier~",
      "Kontrolle behalten: kontrolle … behalt~|behält + kunde/in kunden! kundenkontakt gespräch",
      "Gesprächsführung: gesprächshoheit, gesprächsführung übernehm~, deutungshoheit, meinungshoheit",
      "Kundenkontrolle: kundenkontrolle, zugangskontrolle für … kunden!",
      "abschöpfen: abschöpf~, abgeschöpf~, abzuschöpfen - suppe milch fett",
      "konvertieren: kunden!|besucher/in|interessenten … konvertier~|umwandel~",
      "einspannen: kunden!|kunde/in … einspann~|eingespann~, vor den karren spann~|gespannt",
    ],
  },
];
