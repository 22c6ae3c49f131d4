import { createContext, useContext } from "react";
import type { SectionKey } from "./drawerSections.ts";

export interface Drawer {
  /** the subject that is open; null while the drawer is closed */
  readonly section: SectionKey | null;
  open(section: SectionKey): void;
  close(): void;
}

export const DrawerContext = createContext<Drawer>({
  section: null,
  open: () => undefined,
  close: () => undefined,
});

/** The session's drawer; it stays as it is when one goes on to another map. */
export function useDrawer(): Drawer {
  return useContext(DrawerContext);
}
