/**
 * Where in the form somebody was writing. Choosing from a menu takes the focus away, so the last caret in a
 * field is remembered, and put back after what was inserted.
 */
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Caret } from "./form-words";

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The name of a form is no place for a field. */
const takesFields = (place: string) => place !== "name";

export function useCaret(fields: RefObject<HTMLElement | null>) {
  const last = useRef<Caret | null>(null);

  useEffect(() => {
    const inside = fields.current;
    if (!inside) return;
    const remember = ({ target }: Event) => {
      if (!isField(target)) return;
      const place = target.closest<HTMLElement>("[data-place]")?.dataset.place;
      if (!place || !takesFields(place)) return;
      last.current = {
        place,
        start: target.selectionStart ?? target.value.length,
        end: target.selectionEnd ?? target.value.length,
      };
    };
    const events = ["focusin", "focusout", "keyup", "pointerup", "input"] as const;
    for (const name of events) inside.addEventListener(name, remember);
    return () => {
      for (const name of events) inside.removeEventListener(name, remember);
    };
  }, [fields]);

  const fieldAt = useCallback(
    (place: string): HTMLElement | null => {
      const box = fields.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
      const folded = box?.closest("details");
      if (folded) folded.open = true;
      return box?.querySelector<HTMLElement>("textarea, input") ?? box ?? null;
    },
    [fields],
  );

  /** The last caret; at the end of the first text while nobody has written yet. */
  const caretAt = useCallback((): Caret | null => {
    if (last.current) return last.current;
    const first = fields.current?.querySelector<HTMLTextAreaElement>("[data-place] textarea");
    const place = first?.closest<HTMLElement>("[data-place]")?.dataset.place;
    return first && place ? { place, start: first.value.length, end: first.value.length } : null;
  }, [fields]);

  /** Goes on writing at a place, once the menu has let go of the focus and the text is drawn. */
  const putCaret = useCallback(
    (place: string, caret: number) => {
      last.current = { place, start: caret, end: caret };
      setTimeout(() => {
        const field = fieldAt(place);
        field?.focus();
        if (isField(field)) field.setSelectionRange(caret, caret);
      }, 50);
    },
    [fieldAt],
  );

  /** Goes on with the same act on a part that moved; with the part itself when it can go no further. */
  const focusMoved = useCallback(
    (at: number, by: 1 | -1) => {
      last.current = null;
      setTimeout(() => {
        const part = fields.current?.querySelector<HTMLElement>(`[data-place="parts.${at}"]`);
        const act = part?.querySelector<HTMLElement>(`[data-act="${by}"]:not([disabled])`);
        part?.scrollIntoView({ block: "nearest" });
        (act ?? part)?.focus();
      }, 50);
    },
    [fields],
  );

  /** Goes to the text a fault stands in. */
  const focusPlace = useCallback(
    (place: string) => {
      setTimeout(() => {
        const field = fieldAt(place);
        field?.scrollIntoView({ block: "center" });
        field?.focus();
      }, 50);
    },
    [fieldAt],
  );

  return { caretAt, putCaret, focusPlace, focusMoved };
}
