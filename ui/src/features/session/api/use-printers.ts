/**
 * The printers of this computer. Asked again each time the step opens: one may have been switched on. The words of
 * the kit do not go through the PDF viewer where there is another way.
 */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const usePrinters = () =>
  useQuery({
    queryKey: ["printers"],
    queryFn: () => backend.printers(),
    staleTime: 0,
    select: (printers) => printers.filter((one) => one.state !== "viewer" || one.is_default),
  });
