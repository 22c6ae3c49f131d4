import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import type { ClipboardNews } from "../../clipboard/clipboardNews.ts";
import type { Notice } from "../../state/viewStore.ts";
import { PICTURE_MEGABYTES } from "../persona/readPicture.ts";
import type { PictureProblem } from "../pictures/putPicture.ts";

/** What copying and pasting has to say. */
export function ClipboardWords({ notice: { name, count } }: { readonly notice: Notice }) {
  const t = useTranslations("clipboard");
  const pictures = useTranslations("pictures.trouble");
  const [, problem] = name.split(PICTURE);
  if (problem !== undefined) {
    return pictures(problem as PictureProblem, { megabytes: PICTURE_MEGABYTES, count: LIMITS.imagesPerMap });
  }
  return t(name as Exclude<ClipboardNews, `picture.${PictureProblem}`>, {
    count,
    limit: LIMITS.noteTextLength,
    most: LIMITS.imagesPerMap,
  });
}

/** Before what is wrong with a picture, among the news. */
const PICTURE = "picture.";
