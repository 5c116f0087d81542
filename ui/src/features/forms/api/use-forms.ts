/** Forms, their versions and what is done with them. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Form, FormSample, FormText, FormWording, NewForm, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useForms = (enabled = true) =>
  useQuery({ queryKey: ["forms", "all"], queryFn: () => backend.forms(), enabled });

export const useForm = (code: string, language: string, enabled = true) =>
  useQuery({
    queryKey: ["forms", "one", code, language],
    queryFn: () => backend.form(code, language),
    enabled,
  });

export const useWording = (id: string) =>
  useQuery({ queryKey: ["forms", "wording", id], queryFn: () => backend.formWording(id) });

export const useCompared = (earlier: string, later: string) =>
  useQuery({
    queryKey: ["forms", "compared", earlier, later],
    queryFn: () => backend.compareForms(earlier, later),
    gcTime: 0,
  });

/** The pages of what is typed. Saving the same words changes no page, so it is no answer about "forms". */
export const useFormPreview = (id: string, text: FormText, sample: FormSample) =>
  useQuery({
    queryKey: ["form-preview", id, text, sample],
    queryFn: () => backend.previewForm(id, text, sample),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** Everything that keeps a draft from being put in force; asked once it was refused. */
export const useFaults = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["forms", "faults", id],
    queryFn: () => backend.checkForm(id),
    enabled,
    gcTime: 0,
  });

export function useEditForm() {
  const keep = useKeepBegun();
  return useMutation({ mutationFn: (from: string) => backend.editForm(from), onSuccess: keep });
}

/** Keeps the draft that was begun where the editor reads it. */
function useKeepBegun() {
  const cache = useQueryClient();
  return (begun: FormWording) => cache.setQueryData(["forms", "wording", begun.version.id], begun);
}

export function useCreateForm() {
  const keep = useKeepBegun();
  return useMutation({ mutationFn: (form: NewForm) => backend.createForm(form), onSuccess: keep });
}

export function useAddLanguage() {
  const keep = useKeepBegun();
  return useMutation({
    mutationFn: ({ from, language }: { from: string; language: string }) =>
      backend.addFormLanguage(from, language),
    onSuccess: keep,
  });
}

/** Puts the form as an act left it where its page reads it. */
function useKeepForm() {
  const cache = useQueryClient();
  return (form: Form) => cache.setQueryData(["forms", "one", form.code, form.language], form);
}

/** The editor that asks may be gone by then, so what follows hangs on the act itself. */
export function useActivateForm(id: string, onDone: () => void) {
  const keep = useKeepForm();
  return useMutation({
    mutationFn: ({ saves, signAgain }: { saves: number; signAgain: boolean }) =>
      backend.activateForm(id, saves, signAgain),
    onSuccess: (form) => {
      keep(form);
      onDone();
    },
  });
}

export function useRetireForm() {
  const keep = useKeepForm();
  return useMutation({ mutationFn: (id: string) => backend.retireForm(id), onSuccess: keep });
}

export function useReviewForm(id: string) {
  const keep = useKeepForm();
  return useMutation({
    mutationFn: ({ saves, passphrase }: { saves: number; passphrase: string }) =>
      backend.reviewForm(id, saves, passphrase),
    onSuccess: keep,
  });
}

/** The screen that asks may be gone by then, so what follows hangs on the act itself. */
export function useDiscardForm(id: string, onDone: () => void) {
  return useMutation({ mutationFn: (saves: number) => backend.discardForm(id, saves), onSuccess: onDone });
}

export function usePrintSample(id: string) {
  return useMutation({
    mutationFn: ({ sample, order }: { sample: FormSample; order: PrintOrder }) =>
      backend.printFormSample(id, sample, order),
  });
}

/** False when the person closed the dialog without saving. */
export function useSaveSample(id: string) {
  return useMutation({ mutationFn: (sample: FormSample) => backend.saveFormSample(id, sample) });
}
