/** What is typed of a new test, and what each kind asks for (domain reference §4.5). */
import type { NewTest, SporeSource, TestKind, TestPurpose } from "@/ipc/bindings";

export type TypedTest = {
  kind: TestKind;
  purpose: TestPurpose;
  sterilizer: string | null;
  bath: string;
  load: string | null;
  brand: string;
  lot: string;
  lot_expires: string | null;
  position: string;
  source: SporeSource;
  incubator: string;
  /** °C */
  incubator_c: number | null;
  read_after_hours: number | null;
  read_within_hours: number | null;
  note: string;
};

export const emptyTest: TypedTest = {
  kind: "spore",
  purpose: "routine",
  sterilizer: null,
  bath: "",
  load: null,
  brand: "",
  lot: "",
  lot_expires: null,
  position: "",
  source: "in_house",
  incubator: "",
  incubator_c: null,
  read_after_hours: 24,
  read_within_hours: 48,
  note: "",
};

/** What a kind of test is asked. */
export const asks = (kind: TestKind) => ({
  load: kind === "spore",
  indicator: kind === "spore" || kind === "bowie_dick" || kind === "helix",
  incubator: kind === "spore",
  bath: kind === "foil",
});

/** Nothing is sent that was typed for another kind. */
export function sentOf(typed: TypedTest): NewTest {
  const asked = asks(typed.kind);
  const isHere = asked.incubator && typed.source === "in_house";
  return {
    kind: typed.kind,
    purpose: typed.purpose,
    sterilizer: asked.bath ? null : typed.sterilizer,
    bath: asked.bath ? typed.bath : "",
    load: asked.load ? typed.load : null,
    brand: asked.indicator ? typed.brand : "",
    lot: asked.indicator ? typed.lot : "",
    lot_expires: asked.indicator ? typed.lot_expires : null,
    position: asked.load ? typed.position : "",
    source: asked.load ? typed.source : null,
    incubator: isHere ? typed.incubator : "",
    incubator_mc: isHere && typed.incubator_c !== null ? Math.round(typed.incubator_c * 1000) : null,
    read_after_hours: isHere ? typed.read_after_hours : null,
    read_within_hours: asked.load ? typed.read_within_hours : null,
    note: typed.note,
  };
}

export function isTypedTest(value: unknown): value is TypedTest {
  return typeof value === "object" && value !== null && Object.keys(emptyTest).every((key) => key in value);
}
