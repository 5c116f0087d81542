/** The sterilizers, what they may run, and being in or out of service. What went stale comes as an event. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Programme, ProgrammeFields, Sterilizer, SterilizerFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useSterilizers = () =>
  useQuery({ queryKey: ["sterilization", "sterilizers"], queryFn: () => backend.sterilizers() });

export const useProgrammes = (sterilizer: string | undefined) =>
  useQuery({
    queryKey: ["sterilization", "programmes", sterilizer],
    queryFn: () => backend.programmes(sterilizer ?? ""),
    enabled: sterilizer !== undefined,
  });

/** The usual programmes with their sources: they never change while the program runs. */
export const useUsualProgrammes = () =>
  useQuery({
    queryKey: ["usual-programmes"],
    queryFn: () => backend.usualProgrammes(),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A new one, or a changed one when `was` says which. */
export function useSaveSterilizer(was: Sterilizer | undefined) {
  return useMutation({
    mutationFn: (fields: SterilizerFields) =>
      was ? backend.updateSterilizer(was.id, was.version, fields) : backend.addSterilizer(fields),
  });
}

export function useSaveProgramme(sterilizer: string, was: Programme | undefined) {
  return useMutation({
    mutationFn: (fields: ProgrammeFields) =>
      was ? backend.updateProgramme(was.id, was.version, fields) : backend.addProgramme(sterilizer, fields),
  });
}

export const useStopSterilizer = () =>
  useMutation({
    mutationFn: (stop: { id: string; reason: string }) => backend.stopSterilizer(stop.id, stop.reason),
  });

export const useRecordRepair = () =>
  useMutation({
    mutationFn: (stop: { id: string; reason: string }) => backend.recordRepair(stop.id, stop.reason),
  });

export const useLiftStop = () =>
  useMutation({
    mutationFn: (stop: { id: string; reason: string }) => backend.liftStop(stop.id, stop.reason),
  });
