/** A signature as it was drawn: where the pen was, when and how hard; or a name typed instead of drawn. */
export type StrokePoint = {
  /** Hundredths of a pixel are kept; origin top left of the box. */
  x: number;
  y: number;
  /** UTC milliseconds. */
  t: number;
  /** 0 to 1; 0 when the pen does not say. */
  pressure: number;
};

export type DrawnWith = "pen" | "touch" | "mouse";

type Drawn = {
  kind: "drawn";
  strokes: StrokePoint[][];
  width: number;
  height: number;
  /** What it was drawn with; the least telling of them when several were. */
  drawnWith: DrawnWith;
};

export type Signature = Drawn | { kind: "typed"; name: string; typedAt: number };

const hundredth = (n: number) => Math.round(n * 100) / 100;

/** The same strokes in a box of another size: as large as they fit, in their own proportions. */
export function strokesIn(drawn: Drawn, width: number, height: number): StrokePoint[][] {
  const scale = Math.min(width / drawn.width, height / drawn.height);
  const moved = ({ x, y, ...rest }: StrokePoint) => ({
    x: hundredth(x * scale),
    y: hundredth(y * scale),
    ...rest,
  });
  return drawn.strokes.map((stroke) => stroke.map(moved));
}

type PadPoint = { x: number; y: number; time: number; pressure: number };

/** The strokes as the pad holds them, kept to a hundredth. */
export function strokesOf(groups: readonly { points: readonly PadPoint[] }[]): StrokePoint[][] {
  const kept = ({ x, y, time, pressure }: PadPoint) => ({
    x: hundredth(x),
    y: hundredth(y),
    t: time,
    pressure: hundredth(pressure),
  });
  return groups.map(({ points }) => points.map(kept));
}

const telling: readonly DrawnWith[] = ["mouse", "touch", "pen"];

/** Of two, the one that says less of whose hand it was. */
export const weaker = (a: DrawnWith | null, b: DrawnWith): DrawnWith =>
  telling.find((one) => one === a || one === b) ?? b;

/** What the browser calls the thing that touched the pad. */
export const drawnWithOf = (pointerType: string): DrawnWith =>
  pointerType === "pen" || pointerType === "touch" ? pointerType : "mouse";
