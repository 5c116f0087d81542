/** Everybody on record. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useStaff = () => useQuery({ queryKey: ["staff"], queryFn: () => backend.staff() });
