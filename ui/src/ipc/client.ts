/**
 * The one door to the backend. Each command answers with its data or throws an AppError; what went
 * stale after a commit arrives as an event, and the cached answers of that kind are asked for again.
 */
import type { QueryClient } from "@tanstack/react-query";
import { type ArrivedScans, commands, events, type FilesDragged, type WireError } from "./bindings";
import { AppError } from "./wire";

type Commands = typeof commands;
/** Commands that can fail wrap their data; those that cannot answer with it as it is. */
type Data<Answer> = Answer extends { status: "ok"; data: infer T }
  ? T
  : Answer extends { status: "error" }
    ? never
    : Answer;

export type Backend = {
  [Name in keyof Commands]: (
    ...args: Parameters<Commands[Name]>
  ) => Promise<Data<Awaited<ReturnType<Commands[Name]>>>>;
};

type Call = (...args: unknown[]) => Promise<unknown>;

function isWrapped(
  answer: unknown,
): answer is { status: "ok"; data: unknown } | { status: "error"; error: WireError } {
  if (typeof answer !== "object" || answer === null || !("status" in answer)) return false;
  return (answer.status === "ok" && "data" in answer) || (answer.status === "error" && "error" in answer);
}

const unwrap =
  (call: Call) =>
  async (...args: unknown[]) => {
    const answer = await call(...args);
    if (!isWrapped(answer)) return answer;
    if (answer.status === "error") throw new AppError(answer.error);
    return answer.data;
  };

export const backend = Object.fromEntries(
  Object.entries(commands).map(([name, call]) => [name, unwrap(call as unknown as Call)]),
) as unknown as Backend;

/** Asks again for whatever an act made stale: a query belongs to the kind its key begins with. */
export function followChanges(cache: QueryClient): Promise<() => void> {
  return events.stale.listen(({ payload }) => {
    void cache.invalidateQueries({ predicate: (query) => payload.kinds.includes(String(query.queryKey[0])) });
  });
}

/** Hands on that scanned pages came by themselves: how many, and what became of them. */
export function followArrivals(tell: (arrived: ArrivedScans) => void): Promise<() => void> {
  return events.scansArrived.listen(({ payload }) => tell(payload.arrived));
}

/** Hands on how far somebody is who drags files over the window. The files themselves stay with the backend. */
export function followDragging(tell: (dragged: FilesDragged) => void): Promise<() => void> {
  return events.filesDragged.listen(({ payload }) => tell(payload));
}

/** Hands on what is chosen from the system's menu bar, as the key it stands for. */
export function followMenu(choose: (keys: string) => void): Promise<() => void> {
  return events.menuChosen.listen(({ payload }) => choose(payload.keys));
}
