/**
 * The place to sign: drawn with finger, pen or mouse, or, for those who cannot draw, by typing the name.
 * Points are handed over as drawn, with time and pressure; a picture of them is made elsewhere.
 */
import { useEffect, useRef, useState } from "react";
import Pad, { type PointGroup } from "signature_pad";
import { Button } from "./button";
import {
  type DrawnWith,
  drawnWithOf,
  type Signature,
  type StrokePoint,
  strokesIn,
  strokesOf,
  weaker,
} from "./signature-strokes";
import { TextField } from "./text-field";

type Props = {
  label: string;
  /** Printed under the line: who signs, and when. */
  signer: string;
  when: string;
  value: Signature | null;
  onChange: (signature: Signature | null) => void;
  words?: PadWords;
};

/** What the pad itself says, where whoever signs reads another language than staff. */
export type PadWords = {
  empty: string;
  drawn: string;
  type: string;
  typeHint: string;
  toType: string;
  toDraw: string;
  clear: string;
};

const english: PadWords = {
  empty: "Empty. Draw here, or type your name instead",
  drawn: "Signature drawn",
  type: "Type your full name",
  typeHint: "The record says that the name was typed",
  toType: "Type my name instead",
  toDraw: "Draw instead",
  clear: "Clear and sign again",
};

export function SignaturePad({ label, signer, when, value, onChange, words = english }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const latest = useRef({ value, onChange });
  const hand = useRef<DrawnWith | null>(value?.kind === "drawn" ? value.drawnWith : null);
  const [typing, setTyping] = useState(value?.kind === "typed");
  useEffect(() => {
    latest.current = { value, onChange };
  });
  useEffect(() => {
    const box = canvas.current;
    if (!box || typing) return;
    const made = new Pad(box, { minWidth: 0.8, maxWidth: 2.6 });
    pad.current = made;
    // Also runs once at the start: a signature made before is drawn again, in the size of this box.
    const fit = () => {
      const { offsetWidth: width, offsetHeight: height } = box;
      if (width === 0 || height === 0) return;
      const ratio = Math.max(window.devicePixelRatio, 1);
      box.width = width * ratio;
      box.height = height * ratio;
      box.getContext("2d")?.scale(ratio, ratio);
      made.penColor = getComputedStyle(box).color;
      const drawn = latest.current.value;
      made.fromData(drawn?.kind === "drawn" ? groupsOf(strokesIn(drawn, width, height), made) : []);
    };
    const finished = () => {
      const strokes = strokesOf(made.toData());
      const { offsetWidth: width, offsetHeight: height } = box;
      const drawnWith = hand.current ?? "mouse";
      latest.current.onChange({ kind: "drawn", strokes, width, height, drawnWith });
    };
    const touched = (event: PointerEvent) => {
      hand.current = weaker(hand.current, drawnWithOf(event.pointerType));
    };
    box.addEventListener("pointerdown", touched);
    made.addEventListener("endStroke", finished);
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    // Evening comes and the window turns dark: the ink is the window's own.
    const inked = new MutationObserver(fit);
    inked.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      watch.disconnect();
      inked.disconnect();
      made.removeEventListener("endStroke", finished);
      box.removeEventListener("pointerdown", touched);
      made.off();
      pad.current = null;
    };
  }, [typing]);
  // Taken away from outside, for example for the next signer: the drawing goes too.
  useEffect(() => {
    if (value !== null) return;
    pad.current?.clear();
    hand.current = null;
  }, [value]);

  function start(over: "drawn" | "typed") {
    setTyping(over === "typed");
    pad.current?.clear();
    onChange(null);
  }

  const name = value?.kind === "typed" ? value.name : "";
  return (
    <section className="signature" aria-label={label}>
      <h2 className="label">{label}</h2>
      <div className="pad">
        {typing ? (
          <span className="typed" aria-hidden="true">
            <bdi>{name}</bdi>
          </span>
        ) : (
          <canvas ref={canvas} role="img" aria-label={value ? words.drawn : words.empty} />
        )}
        <div className="base meta">
          <bdi>{signer}</bdi>
          <span>{when}</span>
        </div>
      </div>
      {typing && (
        <TextField
          label={words.type}
          value={name}
          onChange={(next) =>
            onChange(next.trim() ? { kind: "typed", name: next, typedAt: Date.now() } : null)
          }
          hint={words.typeHint}
          autoComplete="off"
        />
      )}
      <div className="row">
        <Button kind="quiet" icon={typing ? "sign" : "pen"} onPress={() => start(typing ? "drawn" : "typed")}>
          {typing ? words.toDraw : words.toType}
        </Button>
        <span className="end">
          <Button
            kind="quiet"
            icon="undo"
            isDisabled={value === null}
            onPress={() => start(typing ? "typed" : "drawn")}
          >
            {words.clear}
          </Button>
        </span>
      </div>
    </section>
  );
}

/** Strokes as the pad draws them, with the pen it has now. */
function groupsOf(strokes: readonly StrokePoint[][], pen: Pad): PointGroup[] {
  const { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = pen;
  return strokes.map((stroke) => ({
    penColor,
    dotSize,
    minWidth,
    maxWidth,
    velocityFilterWeight,
    compositeOperation,
    points: stroke.map(({ t, ...point }) => ({ ...point, time: t })),
  }));
}
