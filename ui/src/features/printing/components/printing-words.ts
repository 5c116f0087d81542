/** Words for kinds of paper, for what lies in a printer, and for what became of a batch. */
import type { Batch, BatchDone, LabelSize, PaperInPrinter, PaperKind } from "@/ipc/bindings";

/** In the order of the settings. */
export const paperKinds: readonly { kind: PaperKind; name: string; says: string }[] = [
  { kind: "consents", name: "Consents", says: "Signed, and to be signed with a pen" },
  { kind: "sheets", name: "Sheets", says: "Aftercare, what clients take home" },
  { kind: "letters", name: "Letters", says: "Letters to clients" },
  { kind: "lists", name: "Lists", says: "Checklists, recall lists, binders, the record" },
  { kind: "labels", name: "Labels", says: "Labels of sterile packs" },
];

/** What a test page is made for: the paper that lies in the printer, for labels the roll chosen last. */
export function testSize(
  kind: PaperKind,
  paper: PaperInPrinter,
  usual: "a4" | "letter",
  labels: LabelSize,
): LabelSize {
  if (paper === "as_made" && kind === "labels") return labels;
  const lies = paper === "as_made" ? usual : paper;
  return lies === "letter" ? "sheet_letter" : "sheet_a4";
}

export const batchNames: Record<Batch, string> = {
  precare_and_consents: "Today's pre-care and consents",
  copies_of_today: "Copies of today's papers",
};

const papers = (count: number) => (count === 1 ? "1 paper" : `${count} papers`);

/** What became of a batch; what did not go out is in the queue. */
export function batchWords({ papers: all, handed_over, stopped }: BatchDone): string {
  if (all === 0) return stopped ? "Stopped before anything was printed" : "Nothing to print today";
  if (handed_over === all) return `${papers(all)} sent to the printer`;
  const rest = papers(all - handed_over);
  const went = handed_over === 0 ? "" : `${handed_over} sent. `;
  return `${went}${rest} ${all - handed_over === 1 ? "waits" : "wait"} to be printed${stopped ? ", as you stopped" : ""}`;
}
