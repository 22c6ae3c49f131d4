import {
  Braces,
  FileText,
  FileType,
  Hash,
  Image,
  type LucideIcon,
  Presentation,
  Shapes,
  Sheet as SheetIcon,
  StickyNote,
  Table2,
} from "lucide-react";
import type { FileFormat } from "../../../exchange/fileTypes.ts";

export interface ExportChoice {
  /** a picture may be `svg`, too: chosen beside it */
  readonly format: FileFormat;
  readonly icon: LucideIcon;
}

interface ChoiceGroup {
  /** what one wants to do with the file: asked first, because hardly anybody looks for the name of a format */
  readonly purpose: "send" | "work" | "data";
  readonly choices: readonly ExportChoice[];
}

export const EXPORT_GROUPS: readonly ChoiceGroup[] = [
  {
    purpose: "send",
    choices: [
      { format: "pdf", icon: FileText },
      { format: "png", icon: Image },
    ],
  },
  {
    purpose: "work",
    choices: [
      { format: "pptx", icon: Presentation },
      { format: "docx", icon: FileType },
      { format: "excalidraw", icon: Shapes },
      { format: "tldr", icon: StickyNote },
    ],
  },
  {
    purpose: "data",
    choices: [
      { format: "xlsx", icon: SheetIcon },
      { format: "csv", icon: Table2 },
      { format: "md", icon: Hash },
      { format: "json", icon: Braces },
    ],
  },
];
