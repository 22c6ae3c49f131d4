/** What a generated portrait looks like; the same name always has the same face. */
export interface AvatarLook {
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  readonly backdrop: string;
  readonly style: (typeof HAIR_STYLES)[number];
}

const SKINS = ["#f6d7c3", "#eac09f", "#d19b73", "#a8714b", "#7c5036"] as const;
const HAIRS = ["#3a2a20", "#6b4a2f", "#a8703a", "#20242c", "#8d8a86", "#7a3b2e"] as const;
const SHIRTS = ["#3f7d6e", "#4f6fa8", "#b0605a", "#8a6aa8", "#b8863b", "#5f7f46"] as const;
const BACKDROPS = ["#dcebe4", "#dde6f4", "#f5e0dc", "#ebe1f2", "#f5ead2", "#e6edda"] as const;
const HAIR_STYLES = ["short", "bob", "bun", "curls", "long"] as const;

export function avatarLook(name: string): AvatarLook {
  const seed = hash(name.trim().toLocaleLowerCase());
  return {
    skin: pick(SKINS, seed),
    hair: pick(HAIRS, seed >>> 5),
    shirt: pick(SHIRTS, seed >>> 9),
    backdrop: pick(BACKDROPS, seed >>> 9),
    style: pick(HAIR_STYLES, seed >>> 14),
  };
}

/** What a face is painted with: a canvas of the browser, or paper that draws alike. */
export type FacePen = Pick<
  CanvasRenderingContext2D,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "save"
  | "restore"
  | "clip"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "bezierCurveTo"
  | "quadraticCurveTo"
  | "arc"
  | "ellipse"
  | "roundRect"
  | "fill"
  | "stroke"
>;

/** Paints a friendly face in a disc around (0, 0) with radius 50. Dark boards get a dimmer backdrop. */
export function paintAvatar(context: FacePen, look: AvatarLook, dark: boolean): void {
  context.save();
  context.beginPath();
  context.arc(0, 0, 50, 0, 2 * Math.PI);
  context.fillStyle = look.backdrop;
  context.fill();
  if (dark) {
    context.fillStyle = "rgba(24, 20, 16, 0.55)";
    context.fill();
  }
  context.clip();
  context.fillStyle = look.hair;
  HAIR_BEHIND[look.style](context);
  // shoulders and neck
  context.fillStyle = look.shirt;
  context.beginPath();
  context.moveTo(-38, 56);
  context.bezierCurveTo(-36, 30, -20, 27, 0, 27);
  context.bezierCurveTo(20, 27, 36, 30, 38, 56);
  context.fill();
  context.fillStyle = look.skin;
  context.beginPath();
  context.moveTo(-9, 12);
  context.lineTo(-9, 27);
  context.bezierCurveTo(-6, 35, 6, 35, 9, 27);
  context.lineTo(9, 12);
  context.fill();
  context.fillStyle = "rgba(60, 30, 10, 0.13)";
  context.beginPath();
  context.ellipse(0, 20, 9, 6, 0, 0, Math.PI);
  context.fill();
  // head
  context.fillStyle = look.skin;
  context.beginPath();
  context.ellipse(0, -3, 19, 23, 0, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = look.hair;
  HAIR_ON_TOP[look.style](context);
  paintFace(context);
  context.restore();
}

function paintFace(context: FacePen): void {
  context.fillStyle = "#2d211a";
  context.strokeStyle = "#2d211a";
  context.lineWidth = 1.8;
  context.lineCap = "round";
  for (const x of [-7, 7]) {
    context.beginPath();
    context.arc(x, -1, 1.9, 0, 2 * Math.PI);
    context.fill();
  }
  context.beginPath();
  context.moveTo(-6, 9);
  context.quadraticCurveTo(0, 13.5, 6, 9);
  context.stroke();
}

type Paint = (context: FacePen) => void;

const HAIR_BEHIND: Readonly<Record<AvatarLook["style"], Paint>> = {
  short: () => undefined,
  bob(context) {
    context.beginPath();
    context.roundRect(-24, -28, 48, 46, 20);
    context.fill();
  },
  bun(context) {
    context.beginPath();
    context.arc(0, -32, 10, 0, 2 * Math.PI);
    context.fill();
  },
  curls(context) {
    for (const [x, y] of [
      [-19, -12],
      [19, -12],
      [-14, -24],
      [14, -24],
      [0, -28],
      [-20, 2],
      [20, 2],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 9, 0, 2 * Math.PI);
      context.fill();
    }
  },
  long(context) {
    context.beginPath();
    context.roundRect(-25, -28, 50, 72, 22);
    context.fill();
  },
};

/** A cap of hair down to the forehead, parted differently. */
function cap(context: FacePen, partX: number, partY: number): void {
  context.beginPath();
  context.moveTo(-20.5, -3);
  context.bezierCurveTo(-22, -36, 22, -36, 20.5, -3);
  context.bezierCurveTo(18, -10, 15, -14, partX, partY);
  context.bezierCurveTo(-10, -13, -17, -11, -20.5, -3);
  context.fill();
}

const HAIR_ON_TOP: Readonly<Record<AvatarLook["style"], Paint>> = {
  short: (context) => cap(context, 8, -17),
  bob: (context) => cap(context, -4, -19),
  bun: (context) => cap(context, 0, -18),
  curls: (context) => cap(context, 2, -14),
  long: (context) => cap(context, 0, -21),
};

function pick<T>(choices: readonly [T, ...T[]], seed: number): T {
  return choices[seed % choices.length] ?? choices[0];
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  // The low bits of this hash alone repeat for short names.
  value ^= value >>> 15;
  return Math.imul(value, 2246822519) >>> 0;
}
