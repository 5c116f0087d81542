/** Calls back once nobody has touched mouse, pen or key for some minutes. */
import { useEffect, useRef } from "react";

const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

export function useIdle(minutes: number, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    // A sleeping computer runs no timers, so the time itself is looked at, not a count of ticks.
    const timer = setInterval(() => {
      if (Date.now() - touched >= minutes * 60_000) latest.current();
    }, 5000);
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);
}
