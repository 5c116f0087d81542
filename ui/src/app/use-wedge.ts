/**
 * Listens for a scanner once, for every screen in the frame. What a code wrote into a field on its way is
 * taken out again. Dialogs and passphrases are left alone: nobody scans there, and programs that fill
 * passphrases in type as fast.
 */
import { useEffect, useRef } from "react";
import { makeWedge } from "@/components/wedge";

type Before = { field: HTMLInputElement | HTMLTextAreaElement; value: string; at: number | null };

export function useWedge(onCode: (code: string) => void, isOn: boolean): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = makeWedge();
    let before: Before | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector("[data-dialog-open]") || isSecret()) return;
      const heard = hear({
        key: event.key,
        at: event.timeStamp,
        ctrl: event.ctrlKey,
        other: event.altKey || event.metaKey,
      });
      if (heard.kind === "begins") before = fieldNow();
      if (heard.kind !== "code") return;
      event.preventDefault();
      event.stopPropagation();
      putBack(before);
      before = undefined;
      latest.current(heard.code);
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, [isOn]);
}

const isSecret = () =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.type === "password";

function fieldNow(): Before | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined;
  return { field, value: field.value, at: field.selectionStart };
}

function putBack(before: Before | undefined): void {
  if (!before || before.field.value === before.value) return;
  const { field, value, at } = before;
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  // The page's own setter, so that React sees the change as typing.
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (at !== null) field.setSelectionRange(at, at);
}
