/** Pictures of the printout of a load. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

/** Opens the system's dialog; nothing happens when it is closed without choosing. */
export const useAttachPrintout = (load: string) =>
  useMutation({ mutationFn: () => backend.attachPrintout(load) });

export const usePrintout = (load: string, place: number) =>
  useQuery({
    queryKey: ["load-printout", load, place],
    queryFn: () => backend.loadPrintout(load, place),
    gcTime: 0,
  });
