/** Words for the evidence of a signed consent. */
import type { EvidencePart, EvidenceReport, EvidenceStanding, IdentityCheck, Signer } from "@/ipc/bindings";

export const partWords: Record<EvidencePart, string> = {
  record: "Record of acts",
  times: "Time and validity",
  answers: "Answers filled in",
  content: "Text, answers and signatures",
  strokes: "Strokes of the signatures",
  scans: "Scanned pages",
  pdf: "Kept file",
  wording: "Wording of the form",
  evidence: "How it was signed",
  form: "Form and client",
  withdrawals: "Withdrawals",
  sessions: "Later sessions",
  pages: "Pages made anew",
};

export const standingWords: Record<EvidenceStanding, string> = {
  unaltered: "Unaltered",
  altered: "Altered",
  not_compared: "Not compared",
};

export const standingMarks = { unaltered: "done", altered: "block", not_compared: "pending" } as const;

export const signerWords: Record<Signer, string> = {
  client: "Client",
  guardian: "Parent or guardian",
  minor_assent: "Young person's own agreement",
  practitioner: "Explained by",
  witness: "Witness or interpreter",
};

export const identityWords: Record<IdentityCheck, string> = {
  photo_id: "Identity paper with picture seen",
  known_here: "Known here",
  name_and_birth: "Name and date of birth asked",
};

const drawnWords = { pen: "drawn with a pen", touch: "drawn with a finger", mouse: "drawn with the mouse" };

/** How one signature was given. */
export function drawnHow(signature: EvidenceReport["signatures"][number], onPaper: boolean): string {
  if (onPaper) return "signed by hand on paper";
  if (!signature.drawing) return "name typed";
  return signature.drawn_with ? drawnWords[signature.drawn_with] : "drawn";
}

const refusalWords: Record<string, string> = {
  "photos.record": "pictures in the record",
  "photos.teaching": "pictures for teaching",
  "photos.marketing": "pictures published",
  "decisions.numbing": "numbing cream",
};

/** What was answered with no, in one line. */
export const refusedLine = (refusals: readonly string[]): string =>
  refusals.length === 0 ? "Nothing" : refusals.map((item) => refusalWords[item] ?? item).join(", ");

/** The head line of the view: one fact, then what is altered. */
export function verdict(report: EvidenceReport): { happened: string; safe: string } {
  const altered = report.checks.filter((check) => check.standing === "altered");
  if (altered.length === 0) {
    return {
      happened: "Unaltered",
      safe: "Every stored byte was compared with the record of acts just now.",
    };
  }
  const parts = altered.map((check) => partWords[check.part].toLowerCase()).join(", ");
  return {
    happened: "Altered since it was signed",
    safe: `Not as signed: ${parts}. Keep the newest backup and ask your counsel.`,
  };
}
