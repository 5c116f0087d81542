/**
 * Tells a scanner from a hand. A keyboard-wedge scanner is a keyboard that types fast and ends with Enter;
 * nothing but the pace sets it apart.
 */

/**
 * The longest time between two keys of a scanner, in milliseconds. Scanners leave 1 to 20; the fastest
 * hands reach 60 on average, and each key of a code has to be this fast.
 */
export const SCANNER_MS = 50;
/**
 * The least silence before a code, in milliseconds. Keys a little too slow for a scanner, right before a fast
 * run, may be the head of the same code: half of a lot number is another lot number, so such a run is no code.
 */
export const SILENCE_MS = 120;
/** Shorter runs are keys struck at once by chance. Lots and packs have more. */
export const SHORTEST_CODE = 4;
/** Ends a field of open length inside a code of a box (FNC1); scanners send it as Ctrl with ]. */
const SEPARATOR = "\u001d";

export type WedgeKey = {
  key: string;
  /** When it was pressed, in milliseconds of any clock. */
  at: number;
  ctrl?: boolean;
  /** Alt or the system's own key is held: a shortcut, never a code. */
  other?: boolean;
};

export type Heard =
  /** A run of keys may begin here: what the field holds now is what it held before. */
  | { kind: "begins" }
  /** A key that goes on as fast as a scanner types. */
  | { kind: "runs" }
  /** The whole code. */
  | { kind: "code"; code: string }
  | { kind: "nothing" };

export function makeWedge(): (key: WedgeKey) => Heard {
  let code = "";
  let isTorn = false;
  let last = Number.NEGATIVE_INFINITY;
  return ({ key, at, ctrl = false, other = false }) => {
    if (isModifier(key)) return { kind: "nothing" };
    const gap = at - last;
    const isFast = gap <= SCANNER_MS;
    last = at;
    if (key === "Enter" && !ctrl && !other) {
      const whole = isFast && !isTorn ? code : "";
      code = "";
      isTorn = false;
      return [...whole].length >= SHORTEST_CODE ? { kind: "code", code: whole } : { kind: "nothing" };
    }
    const sign = other ? undefined : ctrl ? (key === "]" ? SEPARATOR : undefined) : key;
    if (sign === undefined || sign.length !== 1) {
      code = "";
      return { kind: "nothing" };
    }
    if (!isFast) isTorn = code !== "" && gap < SILENCE_MS;
    code = isFast ? code + sign : sign;
    return { kind: isFast && code.length > 1 ? "runs" : "begins" };
  };
}

/** Capitals are typed with Shift, which says nothing of the pace. */
const isModifier = (key: string) => ["Shift", "CapsLock", "Control", "AltGraph"].includes(key);
