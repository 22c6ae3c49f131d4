import type { WordFamily } from "../wordLens.ts";

/** Wörter, in denen Menschen Teile einer Maschine sind. */
export const machines: readonly WordFamily[] = [
  {
    reason:
      "In einer Maschine stört Reibung. Unter Menschen ist sie oft der Moment, in dem jemand etwas braucht.",
    question: "Was erlebt die Kundin genau in diesem Moment?",
    words: [
      "Reibung: reibung, reibungspunkt, reibungspunkte, reibungsfläche - haut",
      "Reibungsverlust: reibungsverlust, reibungsverluste",
      "reibungslos: reibungslos~",
      "Sand im Getriebe: sand im getriebe, getriebe - auto wagen fahrrad",
      "wie geölt: wie|gut geölt, wie geschmiert, geölte maschine",
      "rundlaufen: rundlauf~, rund läuft, läuft rund",
      "Störfaktor: störfaktor, störfaktoren, störgröße",
      "Bremsklotz: bremsklotz, bremsklötze",
    ],
  },
  {
    reason: "Hebel und Schrauben bewegen Dinge. Menschen bewegen sich selbst, wenn sie einen Grund haben.",
    question: "Welchen Grund hätte die Kundin, das von sich aus zu tun?",
    words: [
      "Hebel: *hebel, hebeln, hebelwirkung - kaffeemaschine tür bremse fahrrad bremshebel türhebel schalthebel auto zieh~",
      "Stellschraube: stellschraube, stellschrauben, stellhebel",
      "an der Schraube drehen: an … schraube|schrauben|rad|rädern dreh~|gedreht - schraubendreher heizung",
      "nachjustieren: justier~, nachjustier~, nachgejustier~ - brille spiegel",
      "ankurbeln: ankurbel~, angekurbel~, anzukurbeln",
      "Druck erhöhen: druck … erhöh~ + kunde/in kunden! kundschaft team mitarbeiter/in vertrieb",
      "programmieren: kunden!|kunde/in|mitarbeiter/in|leute … programmier~|umprogrammier~",
      "Mechanik: mechanik, mechanismus, mechanismen - fahrrad auto uhr gerät",
      "Automatismus: automatismus, automatismen",
      "Feintuning: feintuning, finetuning, feinjustierung",
      "Stellwerk: stellgröße, stellgrößen, regelkreis",
    ],
  },
  {
    reason:
      "Zahnräder greifen ineinander, ohne sich zu kennen. Gemeint ist Zusammenarbeit zwischen Menschen.",
    question: "Wer spricht mit wem, und was merkt die Kundin davon?",
    words: [
      "verzahnen: verzahn~, verzahnung",
      "Zahnrad: zahnrad, zahnräder, zahnrädchen, rädchen - fahrrad uhr",
      "ineinandergreifen: ineinandergreif~, ineinander greif~",
      "andocken: andock~, angedock~, anzudocken",
      "einklinken: einklink~, eingeklink~",
      "Schnittstelle: schnittstelle, schnittstellen, schnittstellenfunktion + abteilung kollege kollegin team mensch kunde/in kundenservice vertrieb",
      "Verzahnungspunkt: verzahnungspunkt, kopplung, ankoppel~, angekoppel~",
      "synchronisieren: team|teams|abteilungen|leute|mitarbeiter/in … synchronisier~",
      "Taktgeber: taktgeber, taktung, durchtakt~, durchgetakt~ - bahn bus zug",
      "Rad im Getriebe: rad im getriebe",
    ],
  },
  {
    reason:
      "Das Bild sieht Eingang und Ausgang. Was ein Mensch dazwischen denkt und fühlt, bleibt unsichtbar.",
    question: "Was geht der Kundin durch den Kopf, zwischen dem einen und dem anderen?",
    words: [
      "Input: input, inputs",
      "Output: output, outputs",
      "Durchlaufzeit: durchlaufzeit, durchlaufzeiten",
      "Durchsatz: durchsatz, kundendurchsatz, kundendurchlauf",
      "Pipeline: *pipeline - erdgas öl gas wasser",
      "Trichter: *verkaufstrichter, vertriebstrichter, verkaufstunnel, kundentrichter",
      "Kundenstrom: kundenstrom, kundenströme, kundenströmen, besucherstrom, besucherströme, kundenfluss",
      "Kundenfrequenz: kundenfrequenz, besucherfrequenz",
      "Flaschenhals: flaschenhals",
      "Rücklauf: rücklaufquote, rücklaufquoten",
      "Blackbox: blackbox, black box",
      "Ausschuss: ausschussquote",
      "Fließband: fließband, fließbandarbeit, am fließband - fabrik werk",
    ],
  },
  {
    reason: "Ressourcen werden verbraucht, Kapazitäten belegt. Gemeint sind Menschen mit einem Arbeitstag.",
    question: "Wer ist das, und wie sieht der Tag dieser Person aus?",
    words: [
      "Ressource: *ressource, *ressourcen",
      "Humankapital: humankapital, humanressourcen",
      "Kapazität: kapazität, kapazitäten, *personalkapazität + mitarbeiter/in team kollege kollegin personal service vertrieb freie fehlende unser",
      "Auslastung: auslastung, auslast~ + mitarbeiter/in team kollege kollegin personal service vertrieb agent",
      "Personaldecke",
      "Arbeitskraft: arbeitskräfte, manpower, mannstunden, manntage, personentage",
      "Vollzeitäquivalent: vollzeitäquivalent, vollzeitäquivalente",
      "Stellenschlüssel: personalschlüssel, stellenschlüssel, betreuungsschlüssel",
    ],
  },
  {
    reason:
      "Geräte fahren hoch, Anlagen skalieren. Für Menschen ändert sich dabei immer etwas ganz Bestimmtes.",
    question: "Was ist für die Kundin ab dann anders, und was soll bleiben?",
    words: [
      "ausrollen: ausroll~, ausgeroll~, auszurollen, rollout, rollouts - teig",
      "hochfahren: hochfahr~, hochgefahren, hochzufahren - rechner computer laptop pc system gerät rollladen drucker",
      "herunterfahren: herunterfahr~, runterfahr~, heruntergefahren, runtergefahren - rechner computer laptop pc system gerät rollladen drucker abend",
      "skalieren: skalier~, hochskalier~, skalierbar~, skalierung",
      "Motor: wachstumsmotor, umsatzmotor, vertriebsmotor, motor des|unser~",
      "Turbo: turbo, turbolader - auto wagen",
      "auf Autopilot: auf autopilot, im autopilot",
      "in die Gänge kommen: auf touren bring~|komm~, auf hochtouren",
      "Maschinerie: *maschinerie, vertriebsmaschine, verkaufsmaschine, servicemaschine, gelddruckmaschine",
      "Stellplatz im Prozess: prozesskette, prozessketten, prozesslandschaft",
    ],
  },
];
