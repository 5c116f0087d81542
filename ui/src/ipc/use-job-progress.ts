/** How far the long work under way is; nothing before its first word. */
import { useEffect, useState } from "react";
import { events, type JobProgress } from "./bindings";

export function useJobProgress(isRunning: boolean): JobProgress | undefined {
  const [progress, setProgress] = useState<JobProgress | undefined>(undefined);
  useEffect(() => {
    if (!isRunning) return setProgress(undefined);
    const listening = events.jobProgress.listen(({ payload }) => setProgress(payload));
    return () => void listening.then((stop) => stop());
  }, [isRunning]);
  return progress;
}
