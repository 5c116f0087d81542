/** What is typed at unloading, and the form the backend takes. */
import type {
  Achieved,
  CiResult,
  Pack,
  PackCondition,
  PressureUnit,
  Printout,
  TemperatureUnit,
  UnloadForm,
} from "@/ipc/bindings";

export type Typed = {
  temperature: string;
  temperature_unit: TemperatureUnit;
  pressure: string;
  pressure_unit: PressureUnit;
  exposure: string;
  drying: string;
  external_ci: CiResult | null;
  internal_ci: CiResult | null;
  internal_ci_type: string;
  printout: Printout | null;
  comment: string;
  /** Packs that did not come out sound, by id. */
  bad: Record<string, PackCondition>;
};

export const nothingTyped: Typed = {
  temperature: "",
  temperature_unit: "c",
  pressure: "",
  pressure_unit: "kpa",
  exposure: "",
  drying: "",
  external_ci: null,
  internal_ci: null,
  internal_ci_type: "5",
  printout: null,
  comment: "",
  bad: {},
};

/** What was kept, to be typed again. */
export function typedFrom(achieved: Achieved | null, comment: string, packs: readonly Pack[]): Typed {
  if (!achieved) return nothingTyped;
  const bad = packs.filter((pack) => pack.condition !== null && pack.condition !== "ok");
  return {
    temperature: decimal(achieved.temp_mc, 1000),
    temperature_unit: "c",
    pressure: achieved.pressure_pa === null ? "" : decimal(achieved.pressure_pa, 1000),
    pressure_unit: "kpa",
    exposure: minutes(achieved.exposure_s),
    drying: achieved.drying_s === null ? "" : minutes(achieved.drying_s),
    external_ci: achieved.external_ci,
    internal_ci: achieved.internal_ci,
    internal_ci_type: String(achieved.internal_ci_type ?? 5),
    printout: achieved.printout,
    comment,
    bad: Object.fromEntries(bad.map((pack) => [pack.id, pack.condition ?? "ok"])),
  };
}

/** What is still missing, in the words of the screen; nothing when the light can be asked for. */
export function missingOf(typed: Typed): string | undefined {
  if (typed.temperature.trim() === "") return "Type the temperature the machine shows";
  if (typed.exposure.trim() === "") return "Type the minutes at temperature";
  if (typed.external_ci === null) return "Look at the strips outside";
  if (typed.internal_ci === null) return "Look at the indicator inside";
  if (typed.printout === null) return "Say whether there is a printout";
  return undefined;
}

/** The form, once nothing is missing. */
export function formOf(typed: Typed): UnloadForm | undefined {
  const { external_ci, internal_ci, printout, bad, ...rest } = typed;
  if (missingOf(typed) !== undefined) return undefined;
  if (external_ci === null || internal_ci === null || printout === null) return undefined;
  return {
    ...rest,
    external_ci,
    internal_ci,
    internal_ci_type: internal_ci === "not_used" ? null : Number(typed.internal_ci_type),
    printout,
    packs: Object.entries(bad).map(([pack, condition]) => ({ pack, condition })),
  };
}

export function isTyped(value: unknown): value is Typed {
  return (
    typeof value === "object" && value !== null && Object.keys(nothingTyped).every((key) => key in value)
  );
}

/** Thousandths as people write them: 134600 is "134.6". */
function decimal(milli: number, of: number): string {
  return String(milli / of);
}

/** Seconds as "3.5" where a tenth of a minute says it, else as "3:31". */
export function minutes(seconds: number): string {
  if (seconds % 6 === 0) return String(seconds / 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
