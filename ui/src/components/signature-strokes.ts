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

export type Signature =
  | { kind: "drawn"; strokes: StrokePoint[][]; width: number; height: number }
  | { kind: "typed"; name: string; typedAt: number };
