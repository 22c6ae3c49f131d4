/** What Office 2019 and later write into shapes that are there for the eye alone. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const SHAPE = /<p:sp>.*?<\/p:sp>/gsu;
const HAS_TEXT = /<a:t>[^<]/u;
const IS_LINE = /<a:prstGeom prst="line">/u;

/**
 * A slide for those who listen to it. A line between two notes says which, by the name that it was given; grounds below
 * notes are passed over, for the text that lies on them says the same. The writer of slides knows alternative texts for
 * pictures only.
 */
export function withAltTexts(slide: string): string {
  return slide.replace(SHAPE, (shape) => {
    if (HAS_TEXT.test(shape)) return shape;
    return IS_LINE.test(shape)
      ? shape.replace(/<p:cNvPr id="\d+" name="([^"]*)"/u, (all, name: string) => `${all} descr="${name}"`)
      : shape.replace("</p:cNvPr>", () => `${DECORATIVE}</p:cNvPr>`);
  });
}
