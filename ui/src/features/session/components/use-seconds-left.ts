/** Whole seconds until a moment, counted down while it is ahead. */
import { useEffect, useState } from "react";

const LOOK_MS = 250;

/** `until` in UTC milliseconds; a moment that is over leaves nothing. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(Date.now);
  const isOver = now >= until;
  useEffect(() => {
    // A new wait begins now, not when the clock was last looked at.
    setNow(Date.now());
    if (isOver && Date.now() >= until) return;
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, [until, isOver]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
