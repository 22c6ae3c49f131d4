/** Keys that belong to a place and are in no action: on the map's board, and on the pages beside it. */
interface PlaceKeys {
  readonly place: "board" | "journey" | "feeling" | "outcome" | "observe" | "survey" | "screen";
  readonly keys: readonly {
    /** of its label under `help.place` in the catalogue */
    readonly does:
      | "walk"
      | "ends"
      | "pick"
      | "go"
      | "lift"
      | "put"
      | "step"
      | "remove"
      | "zoom"
      | "whole"
      | "fit"
      | "change"
      | "value"
      | "undo"
      | "redo"
      | "next"
      | "keep"
      | "field"
      | "jump"
      | "answer"
      | "leaf"
      | "map"
      | "leave";
    readonly shortcuts: readonly string[];
  }[];
}

const ARROWS = ["arrowup", "arrowdown", "arrowleft", "arrowright"] as const;

export const PAGE_KEYS: readonly PlaceKeys[] = [
  {
    place: "board",
    keys: [
      { does: "walk", shortcuts: ARROWS },
      { does: "ends", shortcuts: ["home", "end"] },
      { does: "pick", shortcuts: ["space"] },
    ],
  },
  {
    place: "journey",
    keys: [
      { does: "go", shortcuts: ARROWS },
      { does: "lift", shortcuts: ["space"] },
      { does: "put", shortcuts: ["space", "enter"] },
      { does: "step", shortcuts: ["alt+arrowup", "alt+arrowdown"] },
      { does: "leave", shortcuts: ["escape"] },
      { does: "remove", shortcuts: ["delete"] },
      { does: "zoom", shortcuts: ["+", "-"] },
      { does: "whole", shortcuts: ["0"] },
      { does: "fit", shortcuts: ["f"] },
    ],
  },
  {
    place: "feeling",
    keys: [
      { does: "change", shortcuts: ["arrowup", "arrowdown"] },
      { does: "value", shortcuts: ["0", "1", "2", "-"] },
      { does: "remove", shortcuts: ["delete"] },
    ],
  },
  {
    place: "outcome",
    keys: [
      { does: "undo", shortcuts: ["mod+z"] },
      { does: "redo", shortcuts: ["mod+shift+z", "mod+y"] },
      { does: "next", shortcuts: ["enter"] },
    ],
  },
  {
    place: "observe",
    keys: [
      { does: "keep", shortcuts: ["enter"] },
      { does: "field", shortcuts: ["arrowup", "arrowdown"] },
      { does: "jump", shortcuts: ["1", "alt+1"] },
    ],
  },
  {
    place: "survey",
    keys: [
      { does: "answer", shortcuts: ["1", "2", "3", "4", "5"] },
      { does: "leaf", shortcuts: ["arrowleft", "arrowright"] },
    ],
  },
  {
    place: "screen",
    keys: [
      { does: "map", shortcuts: ["pageup", "pagedown"] },
      { does: "leave", shortcuts: ["escape"] },
    ],
  },
];
