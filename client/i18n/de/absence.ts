export const texts = {
  label: "Seit du zuletzt hier warst",
  sinceToday: "Seit heute, {time}: {changes}",
  sinceYesterday: "Seit gestern, {time}: {changes}",
  sinceDate: "Seit {date}: {changes}",
  addedIn: "{count, plural, one {# neuer Zettel in {fields}} other {# neue Zettel in {fields}}}",
  added: "{count, plural, one {# neuer Zettel} other {# neue Zettel}}",
  changed: "{count, plural, one {# geändert} other {# geändert}}",
  changedOnly: "{count, plural, one {# Zettel geändert} other {# Zettel geändert}}",
  removed: "{count, plural, one {# gelöscht} other {# gelöscht}}",
  removedOnly: "{count, plural, one {# Zettel gelöscht} other {# Zettel gelöscht}}",
  show: "Zeigen",
  close: "Hinweis schließen",
} as const;
