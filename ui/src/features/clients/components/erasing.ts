/** What erasing a client takes and leaves, in words. */
import { formatDay } from "@/format/day";
import type { Client, ErasureOutlook } from "@/ipc/bindings";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What goes, one line each; what there is none of is not said. */
export function whatGoes(outlook: ErasureOutlook): string[] {
  const parts: [number, string, string][] = [
    [outlook.histories, "answered history", "answered histories"],
    [outlook.consents, "consent", "consents"],
    [outlook.documents, "paper", "papers"],
    [outlook.photos, "picture", "pictures"],
  ];
  const rows = parts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  return ["Name, date of birth, contact, guardian and notes", ...rows];
}

/** What stays, in one sentence. */
export const whatStays = (outlook: ErasureOutlook) =>
  outlook.treatments === 0
    ? "The client number, and that the record was erased."
    : `The client number, and of ${counted(outlook.treatments, "session", "sessions")} the day, who treated and which packs and lots were used, so that a recall finds it.`;

/** What stands in the way, each with the way on. */
export function whatWaits(outlook: ErasureOutlook): string[] {
  const recalls = outlook.recalls.map(
    (no) => `Recall ${no} touched this person and nothing is decided about them. Decide there first.`,
  );
  return outlook.being_treated
    ? ["A treatment is still open. Sign it, or discard it with a reason, first.", ...recalls]
    : recalls;
}

/** Whether the practice's own time is over. */
export const howLongKept = (outlook: ErasureOutlook) =>
  outlook.retention_over
    ? `Your time for keeping records ended on ${formatDay(outlook.kept_until)}.`
    : `By your own setting this record is kept until ${formatDay(outlook.kept_until)}. Erase it earlier only if no law asks you to keep it.`;

/** The ways of reaching this client that may be kept for recalls. */
export function waysToReach({ fields }: Client): string[] {
  const ways = [fields.phone, fields.phone_other, fields.email].filter((way) => way !== "");
  return [...new Set(ways)];
}
