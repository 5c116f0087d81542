/**
 * Whether typing has come to rest: the field was left, or nothing was typed for 600 ms. A field that
 * reads its text complains only then, never while the value can still become right.
 */
import { useEffect, useState } from "react";

const REST_MS = 600;

export function useSettled(text: string, isFocused: boolean): boolean {
  const [restedOn, setRestedOn] = useState<string | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setRestedOn(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return !isFocused || restedOn === text;
}
