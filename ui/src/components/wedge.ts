/**
 * Tells a scanner from a hand. A keyboard-wedge scanner is a keyboard that types fast and ends with Enter;
 * nothing but the pace sets it apart.
 */

/**
 * The longest a key of a scanner takes on average, in milliseconds, Enter included. Scanners need 1 to 20; the
 * fastest hands reach 60. The times are those at which the system took the keys, however busy the window is.
 */
export const SCANNER_MS = 50;
/**
 * The longest pause inside a code, in milliseconds: a scanner may stutter. Keys nearer than this are one run,
 * so that the end of a code is never taken for a whole one: half of a lot number is another lot number.
 */
export const STUTTER_MS = 120;
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
  let begun = 0;
  let last = Number.NEGATIVE_INFINITY;
  return ({ key, at, ctrl = false, other = false }) => {
    if (isModifier(key)) return { kind: "nothing" };
    const goesOn = code !== "" && at - last <= STUTTER_MS;
    last = at;
    if (key === "Enter" && !ctrl && !other) {
      const whole = code;
      code = "";
      const isFast = goesOn && at - begun <= SCANNER_MS * whole.length;
      return isFast && whole.length >= SHORTEST_CODE ? { kind: "code", code: whole } : { kind: "nothing" };
    }
    const sign = other ? undefined : ctrl ? (key === "]" ? SEPARATOR : undefined) : key;
    if (sign === undefined || sign.length !== 1) {
      code = "";
      return { kind: "nothing" };
    }
    if (goesOn) {
      code += sign;
      return { kind: "runs" };
    }
    code = sign;
    begun = at;
    return { kind: "begins" };
  };
}

/** Capitals are typed with Shift, which says nothing of the pace. */
const isModifier = (key: string) => ["Shift", "CapsLock", "Control", "AltGraph"].includes(key);
