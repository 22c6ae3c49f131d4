import PptxGenJs from "pptxgenjs";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { type Language, PLACES } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { fixedZip, withDates } from "../fixedZip.ts";
import { PAPER_WORDS, writtenDate } from "../pdf/paperWords.ts";
import { type LoadFont, openFonts } from "../pdf/textRuns.ts";
import { loadPaperTypesetters } from "../pdf/typesetter.ts";
import { printable } from "../printable.ts";
import type { ReadableMap } from "../readableMap.ts";
import { sensiblyShaped } from "../scene/flowScene.ts";
import { mapScene } from "../scene/mapScene.ts";
import { sceneTexts } from "../scene/sceneTexts.ts";
import { withAltTexts } from "./altTexts.ts";
import { type Deck, hex, LANGUAGE_TAGS, SLIDE, TITLE_AREA } from "./deck.ts";
import { drawScene } from "./drawScene.ts";
import { fieldScenes } from "./fieldScenes.ts";
import { headSize } from "./headSize.ts";

export interface MapPptxInput {
  readonly map: ReadableMap;
  /** the same input and date give the same bytes */
  readonly date: Date;
  readonly loadFont: LoadFont;
}

const { portrait, hint } = PALETTES.light;
const MASTER = "Empathy Map";
/** Points. Titles have up to 200 letters, and must not run into the map. */
const TITLE_SIZES = [22, 18, 15, 13, 11] as const;
const BESIDE_TITLE = { x: SLIDE.width - SLIDE.margin - 4, y: TITLE_AREA.y, w: 4, h: TITLE_AREA.h } as const;
const BESIDE_SIZES = [11, 9, 7] as const;
const PRODUCT = "Customer Empathy Map";

/**
 * The map as slides that one goes on working on: the whole map on the first, then each place with notes on one of its own,
 * notes as shapes with text where they lie on the screen.
 */
export async function mapPptx({ map, date, loadFont }: MapPptxInput): Promise<Uint8Array<ArrayBuffer>> {
  const { language, about } = map;
  const words = PAPER_WORDS[language];
  const fonts = await openFonts(loadFont, sceneTexts(map));
  const typesetters = await loadPaperTypesetters(fonts, language);
  const deck: Deck = { map, language, typesetter: typesetters.regular };
  const file = new PptxGenJs();
  file.defineLayout({ name: MASTER, width: SLIDE.width, height: SLIDE.height });
  file.layout = MASTER;
  const title = printable(about.title.trim() || words.product).replaceAll("\n", " ");
  file.title = title;
  file.author = PRODUCT;
  file.company = PRODUCT;
  file.subject = words.map;
  file.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  file.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            ...TITLE_AREA,
            fontSize: TITLE_SIZES[0],
            bold: true,
            color: hex(portrait.text),
            align: "left",
            valign: "middle",
            margin: 0,
          },
          text: "",
        },
      },
    ],
  });
  const addSlide = (heading: string, below: string, scene: ReturnType<typeof mapScene>): void => {
    const slide = file.addSlide({ masterName: MASTER });
    const lang = LANGUAGE_TAGS[language];
    const fontSize = headSize(heading, TITLE_AREA, TITLE_SIZES, typesetters.semibold);
    // Said of the words: for the whole of it the writer takes what the master says.
    slide.addText([{ text: heading, options: { fontSize } }], { placeholder: "title", lang });
    slide.addText(below, {
      ...BESIDE_TITLE,
      align: "right",
      valign: "middle",
      fontSize: headSize(below, BESIDE_TITLE, BESIDE_SIZES, typesetters.regular),
      color: hex(hint),
      lang,
      margin: 0,
    });
    drawScene(slide, scene, deck);
  };
  const who = [about.customerName, about.customerRole]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(", ");
  addSlide(
    title,
    [who, writtenDate(date, language)].filter(Boolean).map(printable).join(" · "),
    sensiblyShaped(mapScene(map, { kind: "map" }, deck.typesetter)),
  );
  for (const field of PLACES) {
    const scenes = fieldScenes(field, deck);
    for (const [index, scene] of scenes.entries()) {
      const count = scenes.length > 1 ? `${index + 1} / ${scenes.length}` : words.notes(scene.notes.length);
      addSlide(`${FIELD_TITLES[language][field]} – ${title}`, count, scene);
    }
  }
  const bytes = await file.write({ outputType: "uint8array", compression: false });
  if (!(bytes instanceof Uint8Array)) throw new Error("The writer of slides gives bytes");
  return fixedZip(bytes, date, (name, xml, names) => repaired(name, xml, { names, date, language }));
}

/** What pptxgenjs leaves: parts that are named but are not there, masters in the wrong order, a language, and the time of writing. */
function repaired(
  name: string,
  xml: string,
  {
    names,
    date,
    language,
  }: { readonly names: ReadonlySet<string>; readonly date: Date; readonly language: Language },
): string {
  if (name === "[Content_Types].xml") {
    return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/gu, (override, part: string) =>
      names.has(part) ? override : "",
    );
  }
  if (name === "ppt/presentation.xml") {
    return xml.replace(
      /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/su,
      "$2$1",
    );
  }
  // Where it asks nobody, it says American. In texts quotes are written otherwise.
  if (name.startsWith("ppt/slide")) {
    const spoken = xml.replaceAll(' lang="en-US"', ` lang="${LANGUAGE_TAGS[language]}"`);
    return name.startsWith("ppt/slides/slide") ? withAltTexts(spoken) : spoken;
  }
  return name === "docProps/core.xml" ? withDates(xml, date) : xml;
}
