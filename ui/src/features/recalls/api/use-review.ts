/**
 * What a recall's review says, while it is typed. Each pause is saved; when somebody else wrote in the
 * meantime nothing is overwritten: both texts are put together and saved anew.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Incident, Review } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { waitToKeep } from "@/ipc/waiting-drafts";
import { AppError } from "@/ipc/wire";
import { bothTexts, isSameReview } from "../components/both-texts";

const REST_MS = 600;

export type ReviewText = {
  text: Review;
  write: (part: Partial<Review>) => void;
  state: "saved" | "typing" | "saving";
  /** Why the last save did not work. */
  problem: unknown;
  /** Another person's words were put beside what was typed here. */
  isJoined: boolean;
  saveNow: () => Promise<boolean>;
};

export function useReview(incident: Incident): ReviewText {
  const cache = useQueryClient();
  const [text, setText] = useState(incident.review);
  const [state, setState] = useState<ReviewText["state"]>("saved");
  const [problem, setProblem] = useState<unknown>(undefined);
  const [isJoined, setJoined] = useState(false);
  const mine = useRef(incident.review);
  const base = useRef({ review: incident.review, version: incident.version });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);

  // What somebody else saved shows at once where nothing is being typed.
  useEffect(() => {
    if (incident.version <= base.current.version || !isSameReview(mine.current, base.current.review)) return;
    base.current = { review: incident.review, version: incident.version };
    mine.current = incident.review;
    setText(incident.review);
  }, [incident]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    const words = mine.current;
    if (isSameReview(words, base.current.review)) {
      setState("saved");
      return true;
    }
    setState("saving");
    const write = async (): Promise<boolean> => {
      try {
        await backend.reviewIncident(incident.id, base.current.version, words);
        base.current = { review: words, version: base.current.version + 1 };
        setProblem(undefined);
        setState(isSameReview(mine.current, words) ? "saved" : "typing");
        return true;
      } catch (error) {
        setProblem(error);
        setState("typing");
        if (!(error instanceof AppError) || error.code !== "conflict") return false;
        const key = ["sterilization", "recalls", incident.id];
        await cache.invalidateQueries({ queryKey: key });
        const theirs = await backend.incident(incident.id);
        mine.current = bothTexts(base.current.review, mine.current, theirs.incident.review);
        base.current = { review: theirs.incident.review, version: theirs.incident.version };
        setText(mine.current);
        setJoined(true);
        setProblem(undefined);
        timer.current = setTimeout(() => void saveNow(), REST_MS);
        return false;
      }
    };
    running.current = write().catch((error: unknown) => {
      setProblem(error);
      return false;
    });
    const went = await running.current;
    running.current = undefined;
    return went;
  }, [cache, incident.id]);

  const write = useCallback<ReviewText["write"]>(
    (part) => {
      mine.current = { ...mine.current, ...part };
      setText(mine.current);
      setState("typing");
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

  return { text, write, state, problem, isJoined, saveNow };
}
