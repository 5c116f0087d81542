/**
 * Keeps what is being typed, encrypted, so that closing, locking or a crash loses nothing. One key per
 * form and record, for example "client.new" or "treatment.<id>".
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { backend } from "./client";
import { waitToKeep } from "./waiting-drafts";

const REST_MS = 500;
const nothingLeft = { left: undefined, leftAt: undefined };

/** What a form keeps, and what was left in it. */
export type Draft<T> = {
  /** False until the backend has said whether something was left. */
  isReady: boolean;
  /** What was left in this form, once. */
  left: T | undefined;
  /** When that was typed, UTC milliseconds. */
  leftAt: number | undefined;
  /** When the last draft became durable, UTC milliseconds. */
  savedAt: number | undefined;
  keep: (value: T) => void;
  /** After the form was saved for good. */
  discard: () => Promise<void>;
};

/** For a form of one text. */
export const isText = (value: unknown): value is string => typeof value === "string";

export function useDraft<T>(key: string, isT: (value: unknown) => value is T): Draft<T> {
  const [found, setFound] = useState<Pick<Draft<T>, "isReady" | "left" | "leftAt">>({
    isReady: false,
    ...nothingLeft,
  });
  const [savedAt, setSavedAt] = useState<number | undefined>(undefined);
  const waiting = useRef<
    { timer: ReturnType<typeof setTimeout>; save: () => Promise<void>; drop: () => void } | undefined
  >(undefined);
  const check = useRef(isT);

  useEffect(() => {
    let isCurrent = true;
    void backend
      .draft(key)
      .then((draft) => {
        const value: unknown = draft ? JSON.parse(draft.body) : undefined;
        const was = check.current(value) ? { left: value, leftAt: draft?.saved_at } : nothingLeft;
        if (isCurrent) setFound({ isReady: true, ...was });
      })
      .catch(() => isCurrent && setFound({ isReady: true, ...nothingLeft }));
    return () => {
      isCurrent = false;
      // Leaving the form: what has not rested yet is kept at once.
      void waiting.current?.save();
    };
  }, [key]);

  const keep = useCallback(
    (value: T) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      const save = async () => {
        drop();
        clearTimeout(timer);
        if (waiting.current?.save === save) waiting.current = undefined;
        try {
          setSavedAt(await backend.saveDraft(key, JSON.stringify(value)));
        } catch {
          // The time shown beside the form stays at the last draft that was kept.
        }
      };
      waiting.current?.drop();
      const drop = waitToKeep(save);
      const timer = setTimeout(() => void save(), REST_MS);
      waiting.current = { save, timer, drop };
    },
    [key],
  );

  const discard = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current?.drop();
    waiting.current = undefined;
    await backend.discardDraft(key);
    setSavedAt(undefined);
  }, [key]);

  return { ...found, savedAt, keep, discard };
}
