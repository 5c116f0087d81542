/**
 * A scanner is a keyboard that types fast and ends with Enter. A code it types lands here wherever the
 * focus is; what it left in another field on the way is taken out again.
 */
import { useEffect, useRef } from "react";

/** Nobody types faster than this, in milliseconds between keys; scanners do. */
const FASTEST_HAND_MS = 50;
const SHORTEST_CODE = 4;

export function useScanner(onScan: (code: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let code = "";
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector("[data-dialog-open]")) return;
      const isFast = event.timeStamp - last < FASTEST_HAND_MS;
      last = event.timeStamp;
      if (event.key === "Enter" && isFast && code.length >= SHORTEST_CODE) {
        event.preventDefault();
        event.stopPropagation();
        takeOut(code);
        latest.current(code);
        code = "";
      } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        code = isFast ? code + event.key : event.key;
      } else if (event.key !== "Shift") code = "";
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}

function takeOut(code: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (!field.value.endsWith(code)) return;
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  const write = Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set;
  write?.call(field, field.value.slice(0, -code.length));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
