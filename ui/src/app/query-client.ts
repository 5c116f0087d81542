/**
 * Cached answers of the backend. It runs on this computer, so nothing is retried and nothing refetched
 * on focus: an event after each commit says what went stale. Locking empties the cache.
 */
import { QueryClient } from "@tanstack/react-query";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: "always",
    },
    // An act holds what it was called with: a passphrase, a record, a signature. It goes with its screen.
    mutations: { retry: false, networkMode: "always", gcTime: 0 },
  },
});
