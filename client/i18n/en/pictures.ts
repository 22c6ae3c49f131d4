import type { Texts } from "../texts.ts";

export const texts = {
  action: "Picture…",
  title: "Picture on the note",
  none: "A photo of the place, a sketch, a screenshot: JPEG, PNG, WebP or GIF, on some devices HEIC too. You can also paste one, or drop it on the map.",
  choose: "Choose a picture",
  replace: "Another picture",
  remove: "Remove picture",
  reading: "Making the picture smaller…",
  kept: "The picture is made smaller and saved anew here in the browser. Where and when it was taken does not go along. If people can be seen, ask them first.",
  alt: "What does it show?",
  altHint:
    "A sentence is enough. It is read out to those who do not see the picture, and stands in lists and tables.",
  untold: "Picture without a description",
  picture: "Picture",
  show: "Show picture large: {alt}",
  trouble: {
    gone: "This note is not there any more.",
    notMine: "You cannot change this note just now.",
    full: "There are {count, number} pictures on this map already. One has to go first.",
    mapFull: "There is no room for another note on this map.",
    tooLarge: "The picture is larger than {megabytes, number} MB. Take a smaller one.",
    drawing: "We do not take SVG files. Save the picture as JPEG or PNG.",
    heic: "This browser cannot read HEIC. Save the picture as JPEG.",
    noPicture: "This is no picture that we know. JPEG, PNG, WebP and GIF will do.",
    broken: "This picture cannot be read. The file may be damaged.",
  },
} as const satisfies Texts["pictures"];
