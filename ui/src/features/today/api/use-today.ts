/** The home screen. Asked for again each time it is opened: whatever was done since may have changed it. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useToday = () =>
  useQuery({ queryKey: ["today"], queryFn: () => backend.today(), refetchOnMount: "always" });
