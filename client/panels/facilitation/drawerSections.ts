import {
  CircleDot,
  Group,
  Layers,
  ListChecks,
  type LucideIcon,
  Presentation,
  UsersRound,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";

export type SectionKey = "agenda" | "ask" | "sorting" | "evidence" | "attention" | "groups";

export interface SectionProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  /** the workshop was changed over HTTP, for example by a new map */
  readonly onWorkshop: (workshop: Workshop) => void;
}

/** One subject of the session's drawer. Each is a chunk of its own, so that the map itself starts sooner. */
export interface Section {
  /** also the key of its name under `session.sections` in the catalogue */
  readonly key: SectionKey;
  readonly icon: LucideIcon;
  readonly isFor: "everyone" | "facilitators";
  fetch(): Promise<{ readonly default: ComponentType<SectionProps> }>;
}

/** What the drawer offers, in this order. */
export const SECTIONS: readonly Section[] = [
  {
    key: "agenda",
    icon: ListChecks,
    isFor: "everyone",
    fetch: () => import("./agenda/AgendaSection.tsx"),
  },
  { key: "ask", icon: CircleDot, isFor: "everyone", fetch: () => import("./ask/AskSection.tsx") },
  {
    key: "sorting",
    icon: Group,
    isFor: "everyone",
    fetch: () => import("../sorting/SortSection.tsx"),
  },
  {
    key: "evidence",
    icon: Layers,
    isFor: "everyone",
    fetch: () => import("../evidence/EvidenceSection.tsx"),
  },
  {
    key: "attention",
    icon: Presentation,
    isFor: "facilitators",
    fetch: () => import("./attention/AttentionSection.tsx"),
  },
  {
    key: "groups",
    icon: UsersRound,
    isFor: "facilitators",
    fetch: () => import("../groups/GroupsSection.tsx"),
  },
];

/** The section that the address asks to open (`?section=ask`): a way from the wall. Null for none. */
export function sectionInAddress(): SectionKey | null {
  const asked = new URLSearchParams(window.location.search).get("section");
  return SECTIONS.find(({ key }) => key === asked)?.key ?? null;
}

export function sectionsFor(canSteer: boolean): readonly Section[] {
  return SECTIONS.filter(({ isFor }) => isFor === "everyone" || canSteer);
}
