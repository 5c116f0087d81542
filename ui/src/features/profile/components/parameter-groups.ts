/** The practice's numbers, sorted as people look for them, and their values in words. */
import { formatDepth } from "@/format/depth";
import type { Parameter } from "@/ipc/bindings";

type Group = { name: string; says: string; holds: (key: string) => boolean };

const groups: readonly Group[] = [
  {
    name: "Window and records",
    says: "How long things stay open, valid and kept",
    holds: oneOf(
      "idle_lock_minutes",
      "history_max_age_months",
      "consent_months",
      "retention_years",
      "override_reason_min",
      "break_glass_reason_min",
      "staff_dates_days",
    ),
  },
  {
    name: "Clock",
    says: "How far the computer's clock may be off before somebody is asked",
    holds: (key) => key.startsWith("clock_"),
  },
  {
    name: "Age",
    says: "Who may be treated, and when a guardian is asked",
    holds: oneOf("adult_age", "treat_minors", "labelled_age", "leap_birthday_early"),
  },
  {
    name: "Medicines and other treatments",
    says: "Waiting times before needling, and limits on the day",
    holds: oneOf(
      "isotretinoin_months",
      "retinoid_days",
      "injectable_days",
      "peel_days",
      "anaesthetic_minutes",
      "passes_warn",
    ),
  },
  {
    name: "Depth by zone",
    says: "Above this depth the chart asks for an acknowledgement",
    holds: (key) => key.startsWith("zone."),
  },
  {
    name: "Time between sessions",
    says: "Measured from the deepest point of the last session",
    holds: (key) => key.startsWith("interval."),
  },
  {
    name: "Stock and sterilization",
    says: "When a lot is shown as expiring, and whether there is an autoclave",
    holds: oneOf("lot_near_days", "autoclave_in_house"),
  },
  { name: "Aftercare sheet", says: "Printed for the client", holds: oneOf("wash_hours", "resume_day") },
  { name: "Other numbers", says: "", holds: () => true },
];

function oneOf(...keys: string[]): (key: string) => boolean {
  return (key) => keys.includes(key);
}

export type ParameterGroup = { name: string; says: string; parameters: Parameter[] };

/** Each parameter in the first group that holds it; a group with nothing in it is left out. */
export function grouped(all: readonly Parameter[]): ParameterGroup[] {
  const left = new Set(all);
  return groups
    .map(({ name, says, holds }) => {
      const parameters = [...left].filter((parameter) => holds(parameter.key));
      for (const parameter of parameters) left.delete(parameter);
      return { name, says, parameters };
    })
    .filter((group) => group.parameters.length > 0);
}

export type Kind = "depth" | "yes_no" | "count";

export function kindOf({ unit }: Pick<Parameter, "unit">): Kind {
  if (unit === "µm") return "depth";
  return unit.startsWith("yes") ? "yes_no" : "count";
}

/** "1.50 mm", "Yes", "5 minutes", "1 day", "From day 5". */
export function valueInWords(parameter: Pick<Parameter, "unit">, value: number): string {
  const kind = kindOf(parameter);
  if (kind === "depth") return formatDepth(value);
  if (kind === "yes_no") return value === 0 ? "No" : "Yes";
  const { unit } = parameter;
  if (unit === "day") return `Day ${value}`;
  return `${value} ${value === 1 ? unit.replace(/(?<=ss)es$|s$/, "") : unit}`;
}
