/** What became of something typed: a value, nothing yet, or a wrong form with an example of the right one. */
export type Parsed<T> = { kind: "ok"; value: T } | { kind: "empty" } | { kind: "wrong"; message: string };

export const empty = { kind: "empty" } as const;

export function ok<T>(value: T): Parsed<T> {
  return { kind: "ok", value };
}

export function wrong(message: string): { kind: "wrong"; message: string } {
  return { kind: "wrong", message };
}
