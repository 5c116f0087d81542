/** The time now, to the minute. */
import { useEffect, useState } from "react";

const MINUTE = 60_000;

export function useClockMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE) + 20);
    return () => clearTimeout(timer);
  });
  return now;
}
