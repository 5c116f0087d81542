/** Backups in words. */
import { formatMomentShort } from "@/format/moment";
import { formatSize } from "@/format/size";
import type { BackupFacts, PlaceResult } from "@/ipc/bindings";

export const madeAt = (facts: BackupFacts, zone?: string): string => formatMomentShort(facts.made_at, zone);

/** "60 clients, 183 treatments, 4.1 MB" */
export function holds(facts: BackupFacts): string {
  const parts = [count(facts.clients, "client"), count(facts.treatments, "treatment")];
  if (facts.files > 0) parts.push(count(facts.files, "picture or scan", "pictures and scans"));
  parts.push(formatSize(facts.bytes));
  return parts.join(", ");
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

/** What became of one place, when it was not a whole backup. */
export const failedWords: Record<Exclude<PlaceResult["outcome"], "done">, string> = {
  missing: "The folder is not there. Plug the drive in and try again",
  disk: "The drive is full or cannot be written",
  damaged: "The copy did not read back, so it does not count. Use another drive",
  cancelled: "Stopped. The backups before stand",
};

/** The kinds of record a person thinks of, as the comparison names them. */
export const kindWords: Record<string, string> = {
  clients: "Clients",
  history_reviews: "Histories asked",
  consents: "Consents",
  treatments: "Treatments",
  photos: "Pictures",
  documents: "Papers",
  checklist_runs: "Checklists",
  lots: "Lots",
  audit: "Entries of the record",
};
