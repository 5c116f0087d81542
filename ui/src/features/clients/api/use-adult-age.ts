/** The age from which somebody decides alone, as this practice set it; not known until it was read. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useAdultAge = (): number | undefined =>
  useQuery({
    queryKey: ["parameters"],
    queryFn: () => backend.parameters(),
    select: (all) => all.find(({ key }) => key === "adult_age")?.value,
  }).data;
