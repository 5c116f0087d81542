/** The queue in its groups: what no printer took, and what nobody has seen come out. */
import type { PrintJob } from "@/ipc/bindings";
import { troubleWords } from "@/ipc/use-printing";

export type Groups = { waiting: PrintJob[]; toLookAt: PrintJob[] };

/** What was cut short is for a person to look at, like what a printer took. */
export function groupsOf(jobs: readonly PrintJob[]): Groups {
  const open = (job: PrintJob) => job.state === "waiting" || job.state === "handing";
  return { waiting: jobs.filter(open), toLookAt: jobs.filter((job) => !open(job)) };
}

/** Where a print stands, and what to do about it. */
export function standing(job: PrintJob): { happened: string; next: string } {
  if (job.state === "handing") return { happened: "Being handed to the printer", next: "" };
  if (job.state === "unsure") {
    return {
      happened: "Handing it over was cut short",
      next: "It may have come out or not: look at the printer, then say which.",
    };
  }
  if (job.state === "handed_over") {
    return { happened: "The printer took it", next: "Look at the printer, then say whether it came out." };
  }
  return job.trouble
    ? troubleWords(job.trouble)
    : { happened: "No printer took it yet", next: "Print it now, or give it up." };
}

/** "Consent Peel" for a form, and else "Dermis aftercare" → "Aftercare": the program's name is for print systems. */
export function titleOf(job: PrintJob): string {
  if (job.kind === "consents" && job.wording) return job.wording;
  const bare = job.title.replace(/^Dermis /, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
