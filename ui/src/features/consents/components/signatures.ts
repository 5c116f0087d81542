/** Signatures as they go on record: each under the name the form gives its signer. */
import type { Consent, ConsentDraft, SignatureFields, Signer } from "@/ipc/bindings";
import type { Signed } from "./sign-column";

export function nameOnForm(role: Signer, consent: Consent, draft: ConsentDraft, staff = ""): string {
  if (role === "guardian") return draft.guardian.name;
  if (role === "witness") return draft.interpreter || (draft.witness ?? "");
  return role === "practitioner" ? staff : consent.client_name;
}

/** Those given so far, in the order of the form. */
export function signaturesOf(
  consent: Consent,
  draft: ConsentDraft,
  signed: Signed,
  staff = "",
): SignatureFields[] {
  return consent.signers.flatMap((role): SignatureFields[] => {
    const mark = signed[role];
    if (!mark) return [];
    const name = nameOnForm(role, consent, draft, staff);
    return mark.kind === "typed"
      ? [{ role, name, strokes: [], typed: mark.name, drawn_with: null }]
      : [{ role, name, strokes: mark.strokes, typed: "", drawn_with: mark.drawnWith }];
  });
}
