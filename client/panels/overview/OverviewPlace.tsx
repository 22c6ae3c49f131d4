import type { Editor } from "../../state/editor.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { useOverview } from "./useOverview.ts";

const Overview = fetchedPart(async () => (await import("./Overview.tsx")).Overview, null, "no more");

/** Where the overview stands over the picture, for those who have switched it on. */
export function OverviewPlace({ editor }: { readonly editor: Editor }) {
  return useOverview(editor) === "on" ? <Overview editor={editor} /> : null;
}
