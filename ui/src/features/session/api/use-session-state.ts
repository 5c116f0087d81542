/** Where the window stands: no practice yet, locked, or open. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useSessionState = () => useQuery({ queryKey: ["session"], queryFn: () => backend.session() });
