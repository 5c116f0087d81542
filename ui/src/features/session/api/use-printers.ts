/** The printers of this computer. Asked again each time the step opens: one may have been switched on. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const usePrinters = () =>
  useQuery({ queryKey: ["printers"], queryFn: () => backend.printers(), staleTime: 0 });
