/**
 * The place to sign: drawn with finger, pen or mouse, or, for those who cannot draw, by typing the name.
 * Points are handed over as drawn, with time and pressure; a picture of them is made elsewhere.
 */
import { useEffect, useRef, useState } from "react";
import Pad from "signature_pad";
import { Button } from "./button";
import type { Signature } from "./signature-strokes";
import { TextField } from "./text-field";

type Props = {
  label: string;
  /** Printed under the line: who signs, and when. */
  signer: string;
  when: string;
  value: Signature | null;
  onChange: (signature: Signature | null) => void;
};

const hundredth = (n: number) => Math.round(n * 100) / 100;

export function SignaturePad({ label, signer, when, value, onChange }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const tell = useRef(onChange);
  const [typing, setTyping] = useState(value?.kind === "typed");
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    const box = canvas.current;
    if (!box || typing) return;
    const made = new Pad(box, { minWidth: 0.8, maxWidth: 2.6 });
    pad.current = made;
    const fit = () => {
      const drawn = made.toData();
      const ratio = Math.max(window.devicePixelRatio, 1);
      box.width = box.offsetWidth * ratio;
      box.height = box.offsetHeight * ratio;
      box.getContext("2d")?.scale(ratio, ratio);
      made.penColor = getComputedStyle(box).color;
      made.clear();
      made.fromData(drawn.map((stroke) => ({ ...stroke, penColor: made.penColor })));
    };
    const finished = () => {
      const strokes = made.toData().map(({ points }) =>
        points.map((p) => ({
          x: hundredth(p.x),
          y: hundredth(p.y),
          t: p.time,
          pressure: hundredth(p.pressure),
        })),
      );
      tell.current({ kind: "drawn", strokes, width: box.offsetWidth, height: box.offsetHeight });
    };
    made.addEventListener("endStroke", finished);
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    return () => {
      watch.disconnect();
      made.removeEventListener("endStroke", finished);
      made.off();
      pad.current = null;
    };
  }, [typing]);
  // Taken away from outside, for example for the next signer: the drawing goes too.
  useEffect(() => {
    if (value === null) pad.current?.clear();
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
          <canvas
            ref={canvas}
            role="img"
            aria-label={value ? "Signature drawn" : "Empty. Draw here, or type your name instead"}
          />
        )}
        <div className="base meta">
          <bdi>{signer}</bdi>
          <span>{when}</span>
        </div>
      </div>
      {typing && (
        <TextField
          label="Type your full name"
          value={name}
          onChange={(next) =>
            onChange(next.trim() ? { kind: "typed", name: next, typedAt: Date.now() } : null)
          }
          hint="The record says that the name was typed"
          autoComplete="off"
        />
      )}
      <div className="row">
        <Button kind="quiet" icon={typing ? "sign" : "pen"} onPress={() => start(typing ? "drawn" : "typed")}>
          {typing ? "Draw instead" : "Type my name instead"}
        </Button>
        <span className="end">
          <Button
            kind="quiet"
            icon="undo"
            isDisabled={value === null}
            onPress={() => start(typing ? "typed" : "drawn")}
          >
            Clear and sign again
          </Button>
        </span>
      </div>
    </section>
  );
}
