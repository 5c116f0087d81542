/** How answers of the backend arrive, and the error a screen sees. */
export type WireResult<T, E> = { status: "ok"; data: T } | { status: "error"; error: E };

/** Never holds a name, a path or a query: a code, the field or rule it is about, and a reference for support. */
export type WireError = {
  code: string;
  field?: string | null;
  rule?: string | null;
  ref?: string | null;
};

export class AppError extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly rule: string | undefined;
  readonly reference: string | undefined;
  /** Everything that came, for screens that show findings. */
  readonly detail: unknown;

  constructor(error: WireError) {
    super(error.code);
    this.name = "AppError";
    this.code = error.code;
    this.field = error.field ?? undefined;
    this.rule = error.rule ?? undefined;
    this.reference = error.ref ?? undefined;
    this.detail = error;
  }
}
