/** The words and marks of states, kinds and conditions. */
import type { MarkName } from "@/components/severity-shapes";
import type {
  LoadState,
  LoadType,
  Method,
  Outcome,
  PackCondition,
  PackState,
  Purpose,
  Spaulding,
  SterilizerClass,
  TestKind,
  TestPurpose,
} from "@/ipc/bindings";

type Marked = { mark: MarkName; says: string };

export const loadStates: Record<LoadState, Marked> = {
  draft: { mark: "progress", says: "Being packed" },
  running: { mark: "progress", says: "Running" },
  awaiting_unload: { mark: "next", says: "To unload" },
  awaiting_release: { mark: "next", says: "To release" },
  released: { mark: "done", says: "Released" },
  rejected: { mark: "block", says: "Rejected" },
  quarantined: { mark: "override", says: "Held" },
  recalled: { mark: "block", says: "Recalled" },
  cancelled: { mark: "later", says: "Not run" },
};

export const packStates: Record<PackState, Marked> = {
  packed: { mark: "pending", says: "Not released yet" },
  in_stock: { mark: "done", says: "In stock" },
  used: { mark: "later", says: "Used" },
  rejected: { mark: "block", says: "Rejected" },
  quarantined: { mark: "missed", says: "In quarantine" },
  discarded: { mark: "later", says: "Discarded" },
  missing: { mark: "warn", says: "Missing" },
};

export const conditions: Record<PackCondition, string> = {
  ok: "Sound",
  wet: "Wet",
  torn: "Torn",
  open: "Not sealed",
  ci_failed: "Indicator failed",
};

export const outcomes: Record<Outcome, Marked> = {
  pending: { mark: "pending", says: "Awaited" },
  pass: { mark: "done", says: "PASS" },
  fail: { mark: "block", says: "FAIL" },
  invalid: { mark: "warn", says: "INVALID" },
};

export const testKinds: Record<TestKind, string> = {
  spore: "Spore test",
  bowie_dick: "Bowie-Dick test",
  helix: "Helix test",
  leak: "Leak test",
  door_seal: "Door seal",
  water: "Water",
  foil: "Foil test",
};

export const testPurposes: Record<TestPurpose, string> = {
  routine: "Routine",
  installation: "After installing",
  repair: "After a repair",
  relocation: "After moving",
  retest: "Retest after a failed one",
};

export const classes: Record<SterilizerClass, string> = {
  n: "Class N, gravity",
  s: "Class S, vacuum",
  b: "Class B, vacuum",
};

export const methods: Record<Method, string> = {
  gravity: "Gravity",
  pre_vacuum: "Pre-vacuum",
  dry_heat: "Dry heat",
};

export const loadTypes: Record<LoadType, string> = { solid: "Solid", hollow: "Hollow", porous: "Porous" };

export const purposes: Record<Purpose, string> = { instruments: "Instruments", test: "Test, no packs" };

export const touches: Record<Spaulding, string> = {
  critical: "Sterile tissue",
  semi_critical: "Broken skin or mucosa",
};

/** The entries of one of these as choices, in their order. */
export const choicesOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value: value as V, label: label as string }));

/** "1 pack", "12 packs" */
export const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
