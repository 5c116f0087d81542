/** The numbers of the practice. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "./client";

export const useParameters = () =>
  useQuery({ queryKey: ["parameters"], queryFn: () => backend.parameters() });

/** One of them, as this practice set it; not known until it was read. */
export const useParameter = (key: string): number | undefined =>
  useParameters().data?.find((one) => one.key === key)?.value;
