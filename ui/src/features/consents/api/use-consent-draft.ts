/** A consent while it is filled in: each change is kept after a short rest, one save at a time. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Consent, ConsentDraft } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { waitToKeep } from "@/ipc/waiting-drafts";

const REST_MS = 600;

export function useConsentDraft(opened: Consent) {
  const cache = useQueryClient();
  const [draft, setDraft] = useState(opened.draft);
  const [consent, setConsent] = useState(opened);
  const [error, setError] = useState<unknown>(null);
  const version = useRef(opened.version);
  const waiting = useRef<ConsentDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const drop = useRef<() => void>(undefined);

  /** Keeps what has not rested yet; answers once that was tried. */
  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    drop.current?.();
    saving.current = saving.current.then(async () => {
      const next = waiting.current;
      if (!next) return;
      waiting.current = null;
      try {
        const kept = await backend.saveConsent(opened.id, version.current, next);
        version.current = kept.version;
        setConsent(kept);
        // The next screen opens the version just kept, not the one read first.
        cache.setQueryData(["consents", "one", opened.id], kept);
        setError(null);
      } catch (failed) {
        // Tried again with the next save, unless something newer was typed meanwhile.
        waiting.current ??= next;
        setError(failed);
      }
    });
    return saving.current;
  }, [cache, opened.id]);

  const change = useCallback(
    (changes: Partial<ConsentDraft>) => {
      setDraft((now) => {
        const next = { ...now, ...changes };
        waiting.current = next;
        return next;
      });
      clearTimeout(timer.current);
      drop.current?.();
      drop.current = waitToKeep(flush);
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush],
  );

  // Leaving the screen: what has not rested yet is kept at once.
  useEffect(() => () => void flush(), [flush]);

  /** The form in another language: what the client answered in the first one is unset again. */
  const switchTo = useCallback(
    async (language: string) => {
      await flush();
      if (waiting.current !== null) return;
      try {
        const turned = await backend.switchConsentLanguage(opened.id, version.current, language);
        version.current = turned.version;
        setConsent(turned);
        setDraft(turned.draft);
        cache.setQueryData(["consents", "one", opened.id], turned);
        setError(null);
      } catch (failed) {
        setError(failed);
      }
    },
    [cache, flush, opened.id],
  );

  /** Everything typed is on the disk. */
  const isKept = () => waiting.current === null;
  return { draft, consent, error, change, flush, switchTo, isKept, versionNow: () => version.current };
}

export type OpenDraft = ReturnType<typeof useConsentDraft>;
