/** How the computer's clock stands, looked at every minute, and what people say of it. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ClockDoubt } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

const EVERY_MS = 60_000;

export const useClockStanding = () =>
  useQuery({
    queryKey: ["clock"],
    queryFn: () => backend.clockStanding(),
    refetchInterval: EVERY_MS,
  });

export const useConfirmClock = () =>
  useMutation({
    mutationFn: ({ doubt, reason }: { doubt: ClockDoubt; reason: string }) =>
      backend.confirmClock(doubt, reason),
  });

export const useDenyClock = () =>
  useMutation({ mutationFn: (doubt: ClockDoubt) => backend.denyClock(doubt) });
