/** Consents of a client, one of them, and its pages as they print. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useConsents = (client: string) =>
  useQuery({ queryKey: ["consents", "of", client], queryFn: () => backend.consentsOf(client) });

/** The forms that can be started for a client. */
export const useStartableForms = (client: string) =>
  useQuery({
    queryKey: ["consents", "startable", client],
    queryFn: () => backend.startableForms(client),
    gcTime: 0,
  });

export const useConsent = (id: string) =>
  useQuery({ queryKey: ["consents", "one", id], queryFn: () => backend.consent(id), gcTime: 0 });

/** The pages of one version. While newer ones are made, those before stay, so that nothing jumps. */
export const useConsentPages = (id: string, version: number) =>
  useQuery({
    queryKey: ["consents", "pages", id, version],
    queryFn: () => backend.previewConsent(id),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Devices to choose from, those in use only. */
export const useDevicesInUse = () =>
  useQuery({
    queryKey: ["devices"],
    queryFn: () => backend.devices(),
    select: (devices) => devices.filter((device) => device.fields.active),
  });

/** People who may explain a treatment. */
export const useExplainers = () =>
  useQuery({
    queryKey: ["staff"],
    queryFn: () => backend.staff(),
    select: (staff) => staff.filter((person) => person.active && (person.may_treat || person.may_lift)),
  });

/** People who work here and may have received a withdrawal. */
export const useActiveStaff = () =>
  useQuery({
    queryKey: ["staff"],
    queryFn: () => backend.staff(),
    select: (staff) => staff.filter((person) => person.active),
  });
