/** What was typed, once nothing was typed for a while: what is compared need not be asked at each key. */
import { useEffect, useState } from "react";

const REST_MS = 400;

export function useRested<T>(value: T, restMs = REST_MS): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
