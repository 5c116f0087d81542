/** Where a step or an open thing leads, and what its button says. */
import type { IconName } from "@/components/icon-shapes";
import type { NextBand, NextStep, TodayVisit, WorkTarget } from "@/ipc/bindings";

type Step = { says: string; icon: IconName };

const steps: Record<NextStep, Step> = {
  open_clinic: { says: "Open checklist", icon: "checklist" },
  ask_history: { says: "Ask history", icon: "history" },
  sign_consent: { says: "Get consent signed", icon: "sign" },
  treat: { says: "Open treatment", icon: "needle" },
  give_aftercare: { says: "Give aftercare", icon: "aftercare" },
};

export const stepWords = (step: NextStep): Step => steps[step];

type Going = Pick<NextBand, "step" | "client" | "treatment">;

/** The place of a step; nothing for the opening checklist, which may have to be started first. */
export function placeOfStep({ step, client, treatment }: Going): string | undefined {
  if (!client) return undefined;
  if (step === "ask_history") return `/clients/${client}/history`;
  if (step === "sign_consent") return `/clients/${client}/consent`;
  if (step === "give_aftercare" && treatment) return `/clients/${client}/aftercare/${treatment}`;
  if (step === "treat") return treatment ? `/treatments/${treatment}` : `/clients/${client}/treatment`;
  return `/clients/${client}`;
}

export const goingOf = (visit: TodayVisit): Going | undefined =>
  visit.next ? { step: visit.next, client: visit.client, treatment: visit.treatment_id } : undefined;

type Lead = { says: string; to: string; code?: string };

/** A list that has no run yet leads nowhere before it is started: its code says which. */
export function leadOf(target: WorkTarget): Lead {
  switch (target.kind) {
    case "history":
      return { says: "Show", to: `/clients/${target.client}/history` };
    case "treatment":
      return { says: "Sign", to: `/treatments/${target.treatment}` };
    case "consent":
      return { says: "Go on", to: `/clients/${target.client}/consent/${target.consent}` };
    case "aftercare":
      return { says: "Give", to: `/clients/${target.client}/aftercare/${target.treatment}` };
    case "checklist":
      return target.run
        ? { says: "Go on", to: `/checklists/${target.run}` }
        : { says: "Start", to: "/checklists", code: target.code };
    case "lot":
      return { says: "Show", to: `/stock/${target.lot}` };
    case "event_checklist":
      return { says: "Start", to: "/checklists" };
    case "checklists":
      return { says: "Show", to: "/checklists" };
    case "stock":
      return { says: "Show", to: "/stock" };
    case "load":
      return { says: "Open", to: `/sterilization/loads/${target.load}` };
    case "sterilizers":
      return { says: "Show", to: "/sterilization" };
    case "shelf":
      return { says: "Show", to: "/sterilization/shelf" };
    case "incident":
      return { says: "Go on", to: `/recalls/${target.incident}` };
    case "client":
      return { says: "Open", to: `/clients/${target.client}` };
    case "scans":
      return { says: "Match", to: "/scans" };
    case "break_glass":
      return { says: "Look into", to: `/emergencies/${target.id}` };
    case "staff":
      return { says: "Show", to: "/settings/staff" };
    case "recovery_kit":
      return { says: "Confirm", to: "/settings/recovery" };
    case "print_queue":
      return { says: "Show", to: "/printing" };
    case "backups":
      return { says: "Show", to: "/settings/backups" };
  }
}
