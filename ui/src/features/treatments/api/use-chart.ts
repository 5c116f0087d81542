/**
 * The chart while it is typed. Each pause is saved whole, one save after the other; what is shown as
 * saved is on the disk. When somebody else saved first, saving stops and says so.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { TreatmentDraft, TreatmentView } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { waitToKeep } from "@/ipc/waiting-drafts";
import { AppError } from "@/ipc/wire";

const REST_MS = 500;

export type Chart = {
  draft: TreatmentDraft;
  change: (part: Partial<TreatmentDraft> | ((now: TreatmentDraft) => Partial<TreatmentDraft>)) => void;
  /** Hands over what has not rested yet; false when it could not be saved. */
  saveNow: () => Promise<boolean>;
  isSaving: boolean;
  /** Something is typed that is not on the disk yet. */
  isTyping: boolean;
  /** Why the last save did not work. */
  problem: unknown;
  /** A pack another session opened first. It is out of the chart again, and the rest is saved. */
  refused: RefusedPack | null;
};

/** A pack that was not taken, and the rule that says why: `used`, `in_use` or `unknown`. */
export type RefusedPack = { pack: string; rule: string };

export function useChart(view: TreatmentView): Chart {
  const cache = useQueryClient();
  const [draft, setDraft] = useState(view.draft);
  const [isSaving, setSaving] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [problem, setProblem] = useState<unknown>(undefined);
  const [refused, setRefused] = useState<RefusedPack | null>(null);
  const latest = useRef(view.draft);
  const isDirty = useRef(false);
  const version = useRef(view.version);
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  version.current = Math.max(version.current, view.version);

  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    if (!isDirty.current) return true;
    isDirty.current = false;
    setSaving(true);
    const sent = latest.current;
    const save = backend
      .saveTreatment(view.id, version.current, sent)
      .then((saved) => {
        version.current = saved.version;
        cache.setQueryData(["treatments", "one", saved.id], saved);
        setProblem(undefined);
        setTyping(isDirty.current);
        return true;
      })
      .catch((error: unknown) => {
        isDirty.current = true;
        const pack = refusedPack(error, sent);
        if (!pack) {
          setProblem(error);
          return false;
        }
        latest.current = { ...latest.current, packs: latest.current.packs.filter((id) => id !== pack.pack) };
        setDraft(latest.current);
        setRefused(pack);
        timer.current = setTimeout(() => void saveNow(), REST_MS);
        return false;
      })
      .finally(() => {
        running.current = undefined;
        setSaving(false);
      });
    running.current = save;
    return save;
  }, [cache, view.id]);

  const change = useCallback<Chart["change"]>(
    (part) => {
      const now = latest.current;
      latest.current = { ...now, ...(typeof part === "function" ? part(now) : part) };
      isDirty.current = true;
      setDraft(latest.current);
      setTyping(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), REST_MS);
    },
    [saveNow],
  );

  useEffect(() => {
    const drop = waitToKeep(async () => void (await saveNow()));
    return () => {
      drop();
      void saveNow();
    };
  }, [saveNow]);

  return { draft, change, saveNow, isSaving, isTyping, problem, refused };
}

/** The pack an error is about: `packs.2` is the third one of what was sent. */
export function refusedPack(
  error: unknown,
  { packs }: Pick<TreatmentDraft, "packs">,
): RefusedPack | undefined {
  if (!(error instanceof AppError) || !error.field?.startsWith("packs.")) return undefined;
  const pack = packs[Number(error.field.slice("packs.".length))];
  return pack === undefined ? undefined : { pack, rule: error.rule ?? "" };
}
