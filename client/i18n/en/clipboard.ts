import type { Texts } from "../texts.ts";

export const texts = {
  nothing: "There is no text on the clipboard that notes could be made of.",
  tooMuch: "That is too much at once. “Import” takes a long list, too.",
  newer: "These notes come from a newer version of this program.",
  allTooLong: "Nothing pasted: a note holds {limit, number} characters at most.",
  someTooLong:
    "{count, plural, one {One text is} other {# texts are}} left out: too long for a note, or damaged.",
  notAllowed: "The browser does not hand over the clipboard here. It can be pasted into a field instead.",
  copiedText: "{count, plural, one {# note copied as text} other {# notes copied as text}}",
  copiedJson: "{count, plural, one {# note copied as JSON} other {# notes copied as JSON}}",
  copiedPicture: "{count, plural, one {# note copied as a picture} other {# notes copied as a picture}}",
  notCopied: "The browser does not allow copying here.",
  pictureAdded: "Picture added. “Picture…” in the menu of the note lets you say what it shows.",
  picturesLeftOut:
    "{count, plural, one {One picture is} other {# pictures are}} left out: a map has room for {most, number}.",
  textsAndPicturesLeftOut:
    "{count, number} texts and pictures are left out: texts too long or damaged, and a map has room for {most, number} pictures.",
} as const satisfies Texts["clipboard"];
