export const texts = {
  title: "Alle Befehle",
  search: "Befehl, Karte oder Seite",
  actions: "Was jetzt geht",
  maps: "Andere Karten",
  pages: "Seiten",
  none: "Dazu gibt es nichts. Andere Wörter versuchen.",
  map: "{group, select, none {{title}} other {{group}: {title}}}",
  about: "Karte und Kundin beschreiben",
  drawer: "Sitzung: {section}",
  notDone: "Doch noch nicht fertig",
  people: "Wer ist da?",
  name: "Eigenen Namen ändern",
} as const;
