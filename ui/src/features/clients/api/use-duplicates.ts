/** Who on file may be the person being typed. Asked while typing, a moment after it rests. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DuplicateProbe } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

const REST_MS = 200;

export function useDuplicates(probe: DuplicateProbe) {
  const typed = JSON.stringify(probe);
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return useQuery({
    queryKey: ["duplicates", asked],
    queryFn: () => backend.duplicateCandidates(JSON.parse(asked) as DuplicateProbe),
    placeholderData: keepPreviousData,
  });
}
