/** A form while it is written: each change is kept after a short rest, one save at a time. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormText, FormWording } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { waitToKeep } from "@/ipc/waiting-drafts";

const REST_MS = 1500;

export function useFormDraft(opened: FormWording) {
  const cache = useQueryClient();
  const { id } = opened.version;
  const [text, setText] = useState(opened.text);
  const [isKept, setKept] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const saves = useRef(opened.version.saves);
  const waiting = useRef<FormText | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const drop = useRef<() => void>(undefined);

  /** Keeps what has not rested yet; answers whether everything typed is on the disk. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    drop.current?.();
    saving.current = saving.current.then(async () => {
      const next = waiting.current;
      if (!next) return;
      waiting.current = null;
      try {
        const kept = await backend.saveForm(id, saves.current, next);
        saves.current = kept.version.saves;
        cache.setQueryData(["forms", "wording", id], kept);
        setError(null);
        if (waiting.current === null) setKept(true);
      } catch (failed) {
        // Tried again with the next save, unless something newer was typed meanwhile.
        waiting.current ??= next;
        setError(failed);
      }
    });
    await saving.current;
    return waiting.current === null;
  }, [cache, id]);

  const change = useCallback(
    (next: FormText) => {
      setText(next);
      setKept(false);
      waiting.current = next;
      clearTimeout(timer.current);
      drop.current?.();
      drop.current = waitToKeep(async () => void (await flush()));
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush],
  );

  /** Given up: what still waits is not to be kept. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    drop.current?.();
    waiting.current = null;
  }, []);

  // Leaving the screen: what has not rested yet is kept at once.
  useEffect(() => () => void flush(), [flush]);

  return { text, change, flush, forget, isKept, error, savesNow: () => saves.current };
}

export type OpenForm = ReturnType<typeof useFormDraft>;
