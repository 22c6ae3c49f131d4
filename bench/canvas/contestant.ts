import type { Browser, Page } from "@playwright/test";
import type { Opening } from "./painted.ts";
import type { Scene } from "./scene.ts";

export type ContestantName = "ours" | "limit" | "naive" | "tldraw" | "excalidraw";

/** A page that takes part, with a browser of its own: what all its processes do is its own doing. */
export interface Contestant {
  readonly name: ContestantName;
  readonly browser: Browser;
  /** In a fresh profile, from the link to the first frame with everything in it. */
  open(): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly opening: Opening;
  view(view: keyof Scene["views"]): Promise<void>;
  /** nothing in the hand, nothing selected */
  letGo(): Promise<void>;
  /** From now on twenty others move notes and cursors; returns the way to stop. */
  startPeople(): () => void;
  close(): Promise<void>;
}
