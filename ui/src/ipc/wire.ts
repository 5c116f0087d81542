/** The error a screen sees. It never holds a name, a path or a query: a code, the field, the stops, a reference. */
import type { Finding, WireError } from "./bindings";

export class AppError extends Error {
  readonly code: WireError["code"];
  readonly field: string | undefined;
  readonly rule: string | undefined;
  /** The stops in the way, when the code is "blocked". */
  readonly findings: readonly Finding[];
  /** Eight letters that stand in the log beside the cause. */
  readonly reference: string;

  constructor(error: WireError) {
    super(error.code);
    this.name = "AppError";
    this.code = error.code;
    this.field = error.field ?? undefined;
    this.rule = error.rule ?? undefined;
    this.findings = error.findings;
    this.reference = error.ref;
  }
}
