/** Tests of sterilizers and ultrasonic baths: run, awaited, read. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { NewTest, Reading } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useAwaitedTests = () =>
  useQuery({ queryKey: ["sterilization", "awaited"], queryFn: () => backend.awaitedTests() });

export const useTests = (from: string, to: string) =>
  useQuery({
    queryKey: ["sterilization", "tests", from, to],
    queryFn: () => backend.tests(from, to),
    placeholderData: keepPreviousData,
  });

export const useRunTest = () => useMutation({ mutationFn: (test: NewTest) => backend.runTest(test) });

export const useReadTest = (id: string) =>
  useMutation({
    mutationFn: ({ reading, note }: { reading: Reading; note: string }) =>
      backend.readTest(id, reading, note),
  });
