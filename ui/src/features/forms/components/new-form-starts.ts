/** Which forms a new one can begin with, by what it is for. */
import type { FormListed, NewFormKind } from "@/ipc/bindings";

export const kindWords: Record<NewFormKind, string> = {
  consent: "Consent",
  aftercare: "Aftercare sheet",
  precare: "Sheet before a treatment",
  letter: "Letter",
};

/** Begins with only what the paper cannot do without. */
export const BARE = "bare";

export type Start = { value: string; label: string; detail?: string };

/** The version a form is copied from: the one in force, or else the draft. */
const newest = (form: FormListed) => form.active ?? form.draft;

/** Where a form of this kind can begin. Only papers that came with Dermis in a language can begin bare in it. */
export function startsOf(kind: NewFormKind, forms: readonly FormListed[]): Start[] {
  const copies = forms.flatMap((form) => {
    const version = newest(form);
    if (!version || !form.code.startsWith(`${kind}-`)) return [];
    return [{ value: version.id, label: form.title, detail: form.language_name }];
  });
  return [{ value: BARE, label: "Only what the paper needs" }, ...copies];
}

/** Languages nobody wrote the form in yet. */
export function languagesLeft<L extends { code: string }>(
  all: readonly L[],
  forms: readonly FormListed[],
  code: string,
): L[] {
  const there = forms.filter((form) => form.code === code).map((form) => form.language);
  return all.filter((one) => !there.includes(one.code));
}
